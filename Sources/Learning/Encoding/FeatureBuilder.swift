import Scoring

/// Makes the features of a model from the columns of a table, by looking at rows for training only
/// and never at their outcomes.
struct FeatureBuilder {
  let rows: [Int]
  /// How often a level must occur to have a weight of its own.
  private let leastCount: Int
  /// Bins of a number, at most.
  private let mostBins: Int

  /// Levels of one column, at most; the most frequent count.
  private static let mostLevels = 250

  init(rows: [Int]) {
    self.rows = rows
    leastCount = min(max(rows.count / 500, 5), 20)
    mostBins = min(max(rows.count / 50, 4), 20)
  }

  /// Features that do not vary are left out.
  func features(of column: LeadColumn, kind: ColumnKind) -> [ModelFeature] {
    switch kind {
    case .leftOut: []
    case .number(let style): numeric(column, .number, numberStyle: style)
    case .date(let style, let hasTime):
      numeric(column, .day, dateStyle: style) + leveled(column, .weekday, dateStyle: style)
        + (hasTime ? leveled(column, .hour, dateStyle: style) : [])
    case .category: leveled(column, .level)
    case .address: leveled(column, .host) + numeric(column, .length)
    case .text: numeric(column, .length)
    }
  }

  private func numeric(
    _ column: LeadColumn, _ reading: ModelFeature.Reading, numberStyle: NumberStyle = .point,
    dateStyle: DateStyle = .yearFirst
  ) -> [ModelFeature] {
    let draft = ModelFeature(
      column: column.name, reading: reading, numberStyle: numberStyle, dateStyle: dateStyle)
    let census = ColumnCensus(column, rows: rows)
    var counts: [Double: Int] = [:]
    var missing = census.rows - census.filled
    for text in census.present {
      if case .number(let number) = draft.read(.text(column.texts[text])) {
        counts[number, default: 0] += census.counts[text]
      } else {
        missing += census.counts[text]
      }
    }
    guard counts.count > 1 || (counts.count == 1 && missing > 0) else { return [] }
    return [
      ModelFeature(
        column: column.name, reading: reading, numberStyle: numberStyle, dateStyle: dateStyle,
        cuts: QuantileCuts.cuts(counts, most: mostBins))
    ]
  }

  private func leveled(
    _ column: LeadColumn, _ reading: ModelFeature.Reading, dateStyle: DateStyle = .yearFirst
  ) -> [ModelFeature] {
    let draft = ModelFeature(column: column.name, reading: reading, dateStyle: dateStyle)
    let census = ColumnCensus(column, rows: rows)
    var counts: [String: Int] = [:]
    var missing = census.rows - census.filled
    for text in census.present {
      if case .level(let level) = draft.read(.text(column.texts[text])) {
        counts[level, default: 0] += census.counts[text]
      } else {
        missing += census.counts[text]
      }
    }
    let frequent = counts.filter { $0.value >= leastCount }
      .sorted { ($1.value, $0.key) < ($0.value, $1.key) }.prefix(Self.mostLevels)
    let rare = census.rows - missing - frequent.reduce(0) { $0 + $1.value }
    guard frequent.count + (missing > 0 ? 1 : 0) + (rare > 0 ? 1 : 0) > 1 else { return [] }
    return [
      ModelFeature(
        column: column.name, reading: reading, dateStyle: dateStyle,
        levels: frequent.map(\.key).sorted())
    ]
  }
}
