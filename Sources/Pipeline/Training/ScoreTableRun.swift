package import Foundation
import Learning
package import Scoring
import Tables

/// Scores the leads of a table with a learned model.
package struct ScoreTableRun {
  private let table: LeadTable
  private let explainer: ModelExplainer
  /// For each feature of the model its column, or `nil` where the table has none.
  private let columns: [LeadColumn?]

  /// - Throws: a usage error that says what is wrong with the table.
  package init(csv: Data, model: LearnedModel) throws {
    do {
      table = try LeadTable(csv: TableText.utf8(csv))
    } catch let error as TrainingError {
      throw GalenaError(.usage, error.description)
    }
    explainer = ModelExplainer(ModelScorer(model: model))
    columns = model.features.map { [table] feature in
      table.column(named: feature.column).map { table.columns[$0] }
    }
  }

  /// Columns that the model knows and the table lacks; their values count as missing.
  package var missingColumns: [String] {
    var names: [String] = []
    for (feature, column) in zip(explainer.scorer.model.features, columns)
    where column == nil && !names.contains(feature.column) { names.append(feature.column) }
    return names
  }

  /// A lead of the table.
  package struct Line: Encodable {
    /// The line's number in the table, the header not counted.
    package let row: Int
    package let probability: Double
    package let ledger: ModelLedger?
  }

  package func lines(ledger: Bool) -> [Line] {
    let reader = explainer.scorer.reader
    // Each distinct text is read once.
    let read = columns.enumerated().map { feature, column in
      (column?.texts ?? [""]).map { reader.read(ModelValue(cell: $0), feature: feature) }
    }
    return (0..<table.rowCount).map { row in
      let cells = zip(read, columns).map { $0[Int($1?.cells[row] ?? 0)] }
      let input = ModelInput(bins: cells.map(\.bin), numbers: cells.map(\.number))
      return Line(
        row: row + 1, probability: explainer.scorer.probability(input),
        ledger: ledger ? explainer.ledger(input) : nil)
    }
  }
}
