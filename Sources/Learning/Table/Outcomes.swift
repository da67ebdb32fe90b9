import Scoring

/// What became of each lead of a table.
struct Outcomes {
  /// The column's value that means success, as it is written.
  let positive: String
  /// For each row 1 or 0, or `nil` where the outcome is not known.
  let labels: [Int?]

  /// - Parameter positive: the value that means success, where the user has named it.
  init(_ column: LeadColumn, positive: String?) throws {
    let rows = Array(column.cells.indices)
    let census = ColumnCensus(column, rows: rows)
    // Texts that differ only in case are one value.
    let values = Dictionary(
      grouping: census.present, by: { LevelText.folded(column.texts[$0]) })
    guard values.count > 1 else {
      throw TrainingError.targetValues(column: column.name, distinct: values.count)
    }
    let chosen: String
    if let positive {
      chosen = LevelText.folded(positive)
      guard values[chosen] != nil else { throw TrainingError.noPositiveValue(column: column.name) }
    } else {
      chosen = try Self.positive(among: values.keys.sorted(), column: column.name)
    }
    let winners = Set(values[chosen] ?? [])
    let known = Set(census.present)
    let byText = column.texts.indices.map { text -> Int? in
      winners.contains(text) ? 1 : known.contains(text) ? 0 : nil
    }
    labels = column.cells.map { byText[Int($0)] }
    self.positive = winners.min().map { column.texts[$0] } ?? chosen
  }

  private static func positive(among values: [String], column: String) throws -> String {
    guard values.count == 2 else {
      throw TrainingError.targetValues(column: column, distinct: values.count)
    }
    if let numbers = numbers(values), numbers[0] != numbers[1] {
      return numbers[0] > numbers[1] ? values[0] : values[1]
    }
    let good = values.filter { successes.contains($0) }
    if good.count == 1 { return good[0] }
    let bad = values.filter { failures.contains($0) }
    guard good.isEmpty, bad.count == 1 else {
      throw TrainingError.noPositiveValue(column: column)
    }
    return values[0] == bad[0] ? values[1] : values[0]
  }

  private static func numbers(_ values: [String]) -> [Double]? {
    let numbers = values.compactMap { NumberStyle.point.number(in: $0) }
    return numbers.count == values.count ? numbers : nil
  }

  private static let successes: Set<String> = [
    "yes", "y", "true", "t", "won", "closed won", "win", "converted", "success", "successful",
    "accepted", "qualified", "bought", "purchased", "customer", "positive", "good", "hot",
    "ja", "j", "wahr", "gewonnen", "kunde", "oui", "o", "vrai", "gagné", "si", "sí", "s",
    "verdadero", "ganado", "vero", "vinto", "sim", "verdadeiro", "ganho", "waar",
  ]

  private static let failures: Set<String> = [
    "no", "n", "false", "f", "lost", "closed lost", "loss", "not converted", "failure", "failed",
    "rejected", "unqualified", "disqualified", "negative", "bad", "cold", "churned",
    "nein", "falsch", "verloren", "non", "faux", "perdu", "falso", "perdido", "perso", "não",
    "nee", "onwaar",
  ]
}
