/// What is odd about a column, and what to do about it.
package struct TrainingWarning: Hashable, Sendable, Encodable {
  package enum Code: String, Hashable, Sendable, Encodable {
    /// The column alone tells outcomes apart almost without mistakes.
    case tellsOutcome = "tells-outcome"
    /// Rows with one of its values nearly all came to the same end.
    case valueTellsOutcome = "value-tells-outcome"
    /// Its name speaks of an outcome.
    case namesOutcome = "names-outcome"
    /// The target: other columns hardly tell how leads end.
    case nothingLearned = "nothing-learned"
  }

  package let column: String
  package let code: Code
  package let message: String

  init(column: String, code: Code) {
    self.column = column
    self.code = code
    let remedy = "if it is filled in after first contact, leave it out with --exclude"
    message =
      switch code {
      case .tellsOutcome: "\(column) tells the outcome almost by itself; \(remedy)"
      case .valueTellsOutcome: "\(column) has a value whose rows nearly all ended alike; \(remedy)"
      case .namesOutcome: "\(column) is named like an outcome; \(remedy)"
      case .nothingLearned:
        "the columns hardly tell what becomes of \(column); do not promote this model"
      }
  }
}
