import Foundation
import LeadModel
import Learning
import Pipeline
import Scoring

/// Models and what was done about them, for people and programs.
enum ModelText {
  /// A line of `galena models list --json`.
  struct Line: Encodable {
    let id: String
    let target: String
    let registered: ModelEvent
    let isInForce: Bool
    let metrics: [String: Double]

    init(_ standing: ModelStanding) {
      id = standing.model.id
      target = standing.model.target.column
      registered = standing.registered
      isInForce = standing.isInForce
      metrics = standing.model.metrics
    }
  }

  /// `galena models report --json`.
  struct Report: Encodable {
    let event: ModelEvent?
    let model: LearnedModel?
  }

  static func list(_ standings: [ModelStanding]) -> String {
    guard !standings.isEmpty else { return "no model is kept; see 'galena models train --help'" }
    return Terminal.table(
      ["", "MODEL", "TARGET", "ROWS", "AUC", "BRIER", "ECE", "REGISTERED"],
      standings.map { standing in
        let model = standing.model
        return [
          standing.isInForce ? "▶" : "", String(model.id.prefix(12)), model.target.column,
          String(model.training.rows),
        ] + ["auc", "brier", "ece"].map { four(model.metrics[$0]) } + [
          standing.registered.at.description
        ]
      })
  }

  static func event(_ event: ModelEvent) -> String {
    let model = event.model.map { "model \($0.prefix(12))" } ?? "no model: rules alone"
    let before = event.previous.map { ", before it \($0.prefix(12))" } ?? ""
    let reason = event.reason.isEmpty ? "" : ": \(event.reason)"
    return "\(event.kind.rawValue) \(event.at) by \(event.by)\(reason)\n\(model)\(before)"
  }

  static func report(_ event: ModelEvent?, _ model: LearnedModel?) -> String {
    let head = event.map(self.event)
    guard let model else { return head ?? "no model was in force: rules alone" }
    let lines = [
      "predicts that \(model.target.column) is \(model.target.positive)",
      "trained on \(model.training.rows) rows, \(model.training.positives) of them successes; "
        + "\(model.training.heldOutRows) held out by \(model.training.split)",
      "rows \(model.training.rowsHash.prefix(12)), window "
        + (model.training.window.isEmpty
          ? "not known" : model.training.window.joined(separator: " to ")),
      "calibrator \(model.calibrator.name); thresholds "
        + pairs(model.thresholds),
      "held out: " + pairs(model.metrics),
      "features: " + model.features.map(\.name).joined(separator: ", "),
    ]
    return ([head, "model \(model.id)"].compactMap(\.self) + lines).joined(separator: "\n")
  }

  private static func pairs(_ values: [String: Double]) -> String {
    values.sorted { $0.key < $1.key }.map { "\($0.key) \(four($0.value))" }
      .joined(separator: ", ")
  }

  private static func four(_ value: Double?) -> String {
    value.map { String(format: "%.4f", $0) } ?? ""
  }
}
