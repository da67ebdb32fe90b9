import LeadModel
import Scoring

/// A table made ready: which rows, which columns as what, which features.
struct TrainingSet {
  let table: LeadTable
  let target: LearnedModel.Target
  /// For each row of the table.
  let labels: [Int?]
  let holdout: Holdout
  let kinds: [ColumnKind]
  let features: [ModelFeature]

  /// The rarer outcome must occur so often before anything is learned.
  static let leastOutcomes = 20

  init(_ table: LeadTable, _ request: TrainingRequest) throws {
    self.table = table
    let targetColumn = try Self.column(request.target, in: table)
    let outcomes = try Outcomes(table.columns[targetColumn], positive: request.positive)
    let labels = outcomes.labels
    let known = labels.indices.filter { labels[$0] != nil }
    let excluded = Set(try request.excluded.flatMap { try table.columns(named: $0) })
    let leftOut: (Int) -> ColumnKind? = { column in
      column == targetColumn
        ? .leftOut(.target)
        : excluded.contains(column)
          ? .leftOut(.excluded) : nil
    }
    let others = table.columns.indices.filter { $0 != targetColumn }
    holdout = try Self.holdout(request.split, table, others, known)
    let inspector = ColumnInspector(rows: holdout.training)
    var kinds = table.columns.indices.map { leftOut($0) ?? inspector.kind(of: table.columns[$0]) }
    if case .column(let name) = request.split {
      kinds[try Self.column(name, in: table)] = .leftOut(.split)
    }
    ClockColumns(timeline: holdout.timeline).leaveOut(in: table, kinds: &kinds)
    DuplicateColumns.leaveOut(in: table, kinds: &kinds)
    let builder = FeatureBuilder(rows: holdout.training)
    features = zip(table.columns, kinds).flatMap { builder.features(of: $0, kind: $1) }
    target = LearnedModel.Target(
      column: table.columns[targetColumn].name, positive: outcomes.positive)
    self.kinds = kinds
    self.labels = labels
    try checkOutcomes()
  }

  private func checkOutcomes() throws {
    let successes = holdout.training.count { labels[$0] == 1 }
    let rarer = min(successes, holdout.training.count - successes)
    guard rarer >= Self.leastOutcomes else {
      throw TrainingError.tooFewOutcomes(found: rarer, needed: Self.leastOutcomes)
    }
    guard !features.isEmpty else { throw TrainingError.nothingToLearnFrom }
  }

  private static func column(_ name: String, in table: LeadTable) throws -> Int {
    guard let column = table.column(named: name) else { throw TrainingError.noColumn(name) }
    return column
  }

  /// Without a word of the user's, rows fall to a side by what identifies them, or else by all
  /// that is known of them.
  private static func holdout(
    _ split: TrainingRequest.Split, _ table: LeadTable, _ others: [Int], _ rows: [Int]
  ) throws -> Holdout {
    switch split {
    case .column(let name):
      return try Holdout(column: table.columns[try column(name, in: table)], rows: rows)
    case .time(let name):
      return try Holdout(time: table.columns[try column(name, in: table)], rows: rows)
    case .hash:
      let inspector = ColumnInspector(rows: rows)
      // Columns that are not learned from identify rows as well as others.
      let identifiers = others.filter {
        inspector.kind(of: table.columns[$0]) == .leftOut(.identifier)
      }
      return try Holdout(
        hashOf: table, columns: identifiers.isEmpty ? others : Array(identifiers.prefix(1)),
        rows: rows)
    }
  }

  /// The outcomes of rows, all of which are known.
  func outcomes(_ rows: [Int]) -> [Int] { rows.map { labels[$0] ?? 0 } }

  /// SHA-256 over what is learned from.
  var rowsHash: String {
    let used = table.columns.indices.filter { column in
      features.contains { $0.column == table.columns[column].name }
    }
    var bytes: [UInt8] = []
    for row in holdout.training {
      for column in used {
        bytes += table.columns[column].text(row).utf8
        bytes.append(0x1F)
      }
      bytes.append(labels[row] == 1 ? 0x31 : 0x30)
      bytes.append(0x1E)
    }
    return Digest.sha256(bytes)
  }
}

/// Columns that say the same as an earlier one, row by row.
enum DuplicateColumns {
  static func leaveOut(in table: LeadTable, kinds: inout [ColumnKind]) {
    var kept: [Int] = []
    for column in table.columns.indices {
      if case .leftOut = kinds[column] { continue }
      let cells = table.columns[column].cells
      // Texts are numbered as they come: equal patterns have equal numbers, but for the empty one.
      let isKnown = kept.contains { other in
        table.columns[other].texts.count == table.columns[column].texts.count
          && table.columns[other].cells == cells
          && table.columns[other].texts == table.columns[column].texts
      }
      if isKnown { kinds[column] = .leftOut(.duplicate) } else { kept.append(column) }
    }
  }
}
