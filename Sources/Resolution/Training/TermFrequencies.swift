/// How frequent values are: those that are frequent by name, and one figure for all others.
///
/// Values are known by a hash of their normalised text, so that a model gives no names away.
package struct TermFrequencies: Hashable, Sendable, Codable {
  /// Of a value that is not among the frequent ones; a share of all records that have a value.
  let other: Double
  /// By hash, as hexadecimal digits.
  let frequent: [String: Double]

  init(other: Double, frequent: [String: Double] = [:]) {
    self.other = other
    self.frequent = frequent
  }

  func frequency(of text: ArraySlice<UInt8>) -> Double {
    frequent.isEmpty ? other : frequent[Self.key(text)] ?? other
  }

  static func key(_ text: ArraySlice<UInt8>) -> String {
    String(TextPool.hash(text), radix: 16)
  }
}

extension TermFrequencies {
  /// Those of a store's own records: values that two records at least hold are frequent.
  init(of attribute: Attribute) {
    var frequent: [String: Double] = [:]
    for value in 1..<Int32(max(attribute.texts.count, 1)) where attribute.counts[Int(value)] > 1 {
      frequent[Self.key(attribute.texts[value])] = attribute.frequency(value)
    }
    self.init(other: 1 / Double(attribute.filled + 50), frequent: frequent)
  }
}
