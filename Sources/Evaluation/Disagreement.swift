/// A gold value that was not found, or a prediction that nobody labelled.
package struct Disagreement: Hashable, Sendable {
  package enum Kind: String, Hashable, Sendable {
    case miss = "MISS"
    case falseAlarm = "FALSE"
  }

  package let kind: Kind
  package let file: String
  package let value: String
}
