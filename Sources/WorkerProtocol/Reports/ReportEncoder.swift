import Foundation
package import LeadModel

/// The one way a report becomes JSON: sorted keys, one line, so that equal reports are equal
/// bytes. The same bytes that `JSONEncoder` gives, sooner.
package enum ReportEncoder {
  package static func json(_ report: ExtractionReport) throws -> [UInt8] {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    var json = JSONBytes()
    if let trace = report.trace {
      json.raw("{\"confidences\":")
      json.raw(try encoder.encode(trace.confidences))
      json.raw(",\"diagnostics\":")
    } else {
      json.raw("{\"diagnostics\":")
    }
    json.raw(try encoder.encode(report.diagnostics))
    json.raw(",\"document\":")
    try document(report.document, encoder, into: &json)
    json.raw(",\"error\":")
    json.raw(try encoder.encode(report.error))
    json.raw(",\"intents\":")
    json.raw(try written(report.claims.intents))
    json.raw(",\"links\":")
    json.raw(try written(report.claims.links))
    json.raw(",\"records\":")
    json.raw(try written(report.claims.records))
    if let trace = report.trace {
      json.raw(",\"rejected\":")
      json.raw(try encoder.encode(trace.rejected))
    }
    json.raw(",\"schema\":")
    json.string(ExtractionReport.schema)
    if let trace = report.trace {
      json.raw(",\"searches\":")
      json.raw(try encoder.encode(trace.searches))
    }
    json.raw(",\"statements\":")
    json.raw(try written(report.claims.statements))
    json.raw(",\"status\":")
    json.string(report.status.rawValue)
    json.raw("}")
    return json.bytes
  }

  private static func written(_ claims: [some CanonicalWritable]) throws -> [UInt8] {
    var writer = JSONWriter()
    try writer.list(claims)
    return writer.bytes
  }

  private static func document(
    _ document: DocumentSummary, _ encoder: JSONEncoder, into json: inout JSONBytes
  ) throws {
    json.raw("{\"bytes\":")
    json.number(document.bytes)
    json.raw(",\"engines\":")
    json.raw(try encoder.encode(document.engines))
    json.raw(",\"id\":")
    json.string(document.id.rawValue)
    json.raw(",\"mediaType\":")
    json.raw(try encoder.encode(document.mediaType))
    json.raw(",\"pages\":[")
    for page in document.pages {
      json.page(page)
      json.raw(",")
    }
    json.dropComma()
    json.raw("],\"parent\":")
    json.raw(try encoder.encode(document.parent))
    json.raw(",\"parentPath\":")
    json.raw(try encoder.encode(document.parentPath))
    json.raw(",\"path\":")
    json.string(document.path)
    json.raw("}")
  }
}
