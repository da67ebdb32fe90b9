import Foundation
import LeadModel

/// The one JSON of a value: keys sorted, no spaces, shortest round-trip numbers, UTF-8. The same
/// value always has the same bytes, so that they can be hashed and compared.
package enum CanonicalJSON {
  package static func bytes(of value: some Encodable) throws -> [UInt8] {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    encoder.nonConformingFloatEncodingStrategy = .convertToString(
      positiveInfinity: "inf", negativeInfinity: "-inf", nan: "nan")
    return Array(try encoder.encode(value))
  }

  /// SHA-256 over the bytes, 64 hexadecimal characters.
  package static func digest(of value: some Encodable) throws -> String {
    Digest.sha256(try bytes(of: value))
  }
}
