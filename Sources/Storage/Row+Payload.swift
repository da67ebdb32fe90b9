import GRDB
import LeadModel

extension Row {
  /// Decodes the canonical JSON in a column.
  func payload<Value: Decodable>(_ type: Value.Type, _ column: String = "payload") throws -> Value {
    try CanonicalJSON.value(type, from: self[column])
  }
}
