import LeadModel
import Scoring

/// Which rows are trained on and which are held out for measuring.
struct Holdout {
  let training: [Int]
  let heldOut: [Int]
  /// The first and last value of the time column in the training part.
  let window: [String]
  /// The rows for training in the order of time; empty where no time is known.
  private(set) var timeline: [Int] = []

  /// The share of rows that is trained on, where nobody has said which.
  static let trainingShare = 0.7

  /// A split that the table itself names, in a column of train and test.
  init(column: LeadColumn, rows: [Int]) throws {
    let parts = column.texts.map { HoldoutPart(named: $0) }
    training = rows.filter { parts[Int(column.cells[$0])] == .training }
    heldOut = rows.filter { parts[Int(column.cells[$0])] == .heldOut }
    window = []
    guard !training.isEmpty, !heldOut.isEmpty else {
      throw TrainingError.splitValues(column.name)
    }
  }

  /// The earliest rows for training, the rest to measure; rows without a time are left out.
  init(time column: LeadColumn, rows: [Int]) throws {
    let kind = ColumnInspector(rows: rows).order(of: column)
    guard let kind else { throw TrainingError.timeValues(column.name) }
    let times = column.texts.map { kind.position(of: $0) }
    let dated = rows.compactMap { row in times[Int(column.cells[row])].map { (row, $0) } }
    let sorted = dated.sorted { ($0.1, $0.0) < ($1.1, $1.0) }.map(\.0)
    let count = Int(Double(sorted.count) * Self.trainingShare)
    timeline = Array(sorted[..<count])
    training = timeline.sorted()
    heldOut = sorted[count...].sorted()
    window = count > 0 ? [column.text(sorted[0]), column.text(sorted[count - 1])] : []
    guard !training.isEmpty, !heldOut.isEmpty else { throw TrainingError.emptyHoldout }
  }

  /// By a hash of what identifies the rows: the same row always falls on the same side, whatever
  /// else is in the table.
  init(hashOf table: LeadTable, columns: [Int], rows: [Int]) throws {
    let hashes = RowHash.all(rows, columns, in: table)
    let isTraining = hashes.map { Double($0 % 1000) < Self.trainingShare * 1000 }
    training = zip(rows, isTraining).filter(\.1).map(\.0)
    heldOut = zip(rows, isTraining).filter { !$0.1 }.map(\.0)
    window = []
    guard !training.isEmpty, !heldOut.isEmpty else { throw TrainingError.emptyHoldout }
  }
}

/// The parts of a table that somebody else has split.
enum HoldoutPart {
  case training, heldOut

  /// - Parameter name: `train`, `test` and what else is usual.
  init?(named name: String) {
    switch LevelText.folded(name) {
    case "train", "training", "dev", "development", "fit": self = .training
    case "test", "testing", "holdout", "hold-out", "held-out", "eval", "evaluation", "valid",
      "validation":
      self = .heldOut
    default: return nil
    }
  }
}
