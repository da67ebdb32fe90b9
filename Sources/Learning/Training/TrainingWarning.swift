/// What is odd about a column, and what to do about it.
package struct TrainingWarning: Hashable, Sendable, Encodable {
  package enum Code: String, Hashable, Sendable, Encodable {
    /// The column alone tells outcomes apart almost without mistakes.
    case tellsOutcome = "tells-outcome"
    /// Rows with one of its values nearly all came to the same end.
    case valueTellsOutcome = "value-tells-outcome"
    /// Its name speaks of an outcome.
    case namesOutcome = "names-outcome"
  }

  package let column: String
  package let code: Code
  package let message: String

  init(column: String, code: Code) {
    self.column = column
    self.code = code
    let what =
      switch code {
      case .tellsOutcome: "tells the outcome almost by itself"
      case .valueTellsOutcome: "has a value whose rows nearly all ended alike"
      case .namesOutcome: "is named like an outcome"
      }
    message =
      "\(column) \(what); if it is filled in after first contact, leave it out with --exclude"
  }
}
