import Foundation
package import LeadModel

/// The one way a report becomes JSON: sorted keys, one line, so that equal reports are equal
/// bytes.
package enum ReportEncoder {
  package static func json(_ report: ExtractionReport) throws -> [UInt8] {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    return Array(try encoder.encode(report))
  }
}
