/// Why nothing can be learned from a table.
package enum TrainingError: Error, Equatable {
  case noHeader
  case sameName(String)
  /// A line has more fields than the header; lines are counted from 1.
  case raggedRow(Int)
  case noColumn(String)
  case targetValues(column: String, distinct: Int)
  case noPositiveValue(column: String)
  /// The rarer outcome in the part for training, and the least that is needed.
  case tooFewOutcomes(found: Int, needed: Int)
  case emptyHoldout
  case splitValues(String)
  case timeValues(String)
  case nothingToLearnFrom
  case library(String)
}

extension TrainingError: CustomStringConvertible {
  package var description: String {
    switch self {
    case .noHeader: "the table has no header line; the first line must name the columns"
    case .sameName(let name): "two columns are called \(name); give each a name of its own"
    case .raggedRow(let line):
      "line \(line) has more fields than the header; quote fields that hold the separator"
    case .noColumn(let name): "there is no column \(name); see the header line"
    case .targetValues(let column, let distinct):
      "the target \(column) has \(distinct) different values; it must have two, or name the one "
        + "that means success with --positive"
    case .noPositiveValue(let column):
      "which value of \(column) means success is not clear; name it with --positive"
    case .tooFewOutcomes(let found, let needed):
      "cold start: the part for training has \(found) leads of the rarer outcome, at least "
        + "\(needed) are needed; collect more outcomes first"
    case .emptyHoldout: "no row is held out for measuring; check the column of --split or --time"
    case .splitValues(let column):
      "the column \(column) of --split must have the values train and test"
    case .timeValues(let column):
      "the column \(column) of --time holds neither dates nor numbers in most rows"
    case .nothingToLearnFrom:
      "no column is left to learn from; exclude fewer, or add columns that vary"
    case .library(let message): "the library for trees refused: \(message)"
    }
  }
}
