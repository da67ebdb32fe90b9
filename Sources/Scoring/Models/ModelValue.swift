public import LeadModel

/// One value of a lead as a model reads it: a cell of a table, or a feature of the store.
public enum ModelValue: Hashable, Sendable {
  case missing
  case number(Double)
  /// As it was written; numbers and dates in it are read by the model's own rules.
  case text(String)

  /// A feature's value; `nil` is missing.
  public init(_ scalar: FeatureValue.Scalar?) {
    switch scalar {
    case nil: self = .missing
    case .number(let number): self = number.isNaN ? .missing : .number(number)
    case .text(let text): self = .text(text)
    case .flag(let flag): self = .text(flag ? "true" : "false")
    }
  }

  /// The text of a cell, or `missing` for one of the ways to write that nothing is known.
  public init(cell text: String) {
    self = MissingSpelling.matches(LevelText.folded(text)) ? .missing : .text(text)
  }
}
