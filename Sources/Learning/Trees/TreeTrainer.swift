import Scoring

/// Grows trees, and finds out by cross-validation how many and how deep.
struct TreeTrainer {
  let table: EncodedTable
  let labels: [Int]
  let columns: TreeColumns

  init(_ table: EncodedTable, labels: [Int]) {
    self.table = table
    self.labels = labels
    columns = TreeColumns(table)
  }

  /// What cross-validation chose, and the log-odds that each covered row got from trees that
  /// had not seen it.
  struct Choice {
    let settings: TreeSettings
    let rounds: Int
    let logOdds: [Double]
    let loss: Double
  }

  private static let mostRounds = 400
  private static let step = 10
  /// So many steps without a gain end the growing.
  private static let patience = 4

  func choice(among candidates: [TreeSettings], folds: Folds) throws -> Choice {
    let matrices = try folds.parts.map { part in
      (training: try matrix(part.training), held: try matrix(part.heldOut), part: part)
    }
    var best: Choice?
    for settings in candidates {
      let boosters = try matrices.map {
        try Booster(
          $0.training, watched: $0.held, settings: settings, base: base(of: $0.part.training))
      }
      let found = try grown(boosters, settings, folds)
      if found.loss < best?.loss ?? .infinity { best = found }
    }
    guard let best else { throw TrainingError.library("no trees grew") }
    return best
  }

  /// Lets the trees of all folds grow together, until their rows' log loss no longer falls.
  private func grown(_ boosters: [Booster], _ settings: TreeSettings, _ folds: Folds) throws
    -> Choice
  {
    var best = Choice(settings: settings, rounds: 0, logOdds: [], loss: .infinity)
    var rounds = 0
    while rounds < Self.mostRounds, rounds - best.rounds < Self.patience * Self.step {
      rounds += Self.step
      var logOdds = [Double](repeating: 0, count: table.rowCount)
      for (booster, part) in zip(boosters, folds.parts) {
        try booster.grow(Self.step)
        for (row, value) in zip(part.heldOut, try booster.watchedLogOdds()) {
          logOdds[row] = value
        }
      }
      let loss = LogLoss.mean(logOdds: logOdds, labels: labels, rows: folds.covered)
      if loss < best.loss {
        best = Choice(settings: settings, rounds: rounds, logOdds: logOdds, loss: loss)
      }
    }
    return best
  }

  /// Trees on all rows.
  func ensemble(_ choice: Choice) throws -> TreeEnsemble {
    let rows = Array(0..<table.rowCount)
    let booster = try Booster(
      try matrix(rows), settings: choice.settings, base: base(of: rows))
    try booster.grow(choice.rounds)
    return try TreeFile.read(try booster.json()).ensemble(columns)
  }

  private func matrix(_ rows: [Int]) throws -> TreeMatrix {
    try TreeMatrix(
      values: columns.values(table, rows: rows), rowCount: rows.count,
      labels: rows.map { Float(labels[$0]) })
  }

  private func base(of rows: [Int]) -> Double {
    Double(rows.reduce(0) { $0 + labels[$1] }) / Double(rows.count)
  }
}
