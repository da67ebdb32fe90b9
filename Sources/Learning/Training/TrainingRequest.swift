/// What is to be learned from a table.
package struct TrainingRequest: Sendable {
  /// How the held-out part is chosen.
  package enum Split: Hashable, Sendable {
    case hash
    /// A column of train and test.
    case column(String)
    /// The first seven tenths in the order of a column are trained on.
    case time(String)
  }

  package var target: String
  /// The target's value that means success; `nil` finds out.
  package var positive: String?
  package var excluded: [String]
  package var split: Split

  package init(
    target: String, positive: String? = nil, excluded: [String] = [], split: Split = .hash
  ) {
    self.target = target
    self.positive = positive
    self.excluded = excluded
    self.split = split
  }
}
