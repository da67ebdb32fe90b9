import Foundation
import GRDB

/// The one JSON form of stored values: keys sorted, slashes as they are. The same value always
/// has the same bytes, so digests over it can be checked again.
enum CanonicalJSON {
  static func text(_ value: some Encodable) throws -> String {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    return String(decoding: try encoder.encode(value), as: UTF8.self)
  }

  static func value<Value: Decodable>(_ type: Value.Type, from text: String) throws -> Value {
    try JSONDecoder().decode(type, from: Data(text.utf8))
  }
}

extension Row {
  /// Decodes the canonical JSON in a column.
  func payload<Value: Decodable>(_ type: Value.Type, _ column: String = "payload") throws -> Value {
    try CanonicalJSON.value(type, from: self[column])
  }
}
