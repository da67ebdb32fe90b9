import Foundation
import Learning

/// What training came to, for people.
struct TrainingText {
  let report: TrainingReport

  var summary: String { [data, figures].joined(separator: "\n\n") }

  var full: String {
    [data, figures, top, curve, columns, settings].joined(separator: "\n\n")
  }

  private var data: String {
    let part = report.data
    var text =
      "model \(report.model.id.prefix(12)): \(report.model.target), "
      + "\(part.training) rows for training, \(part.heldOut) held out by \(part.split)"
    if !part.window.isEmpty { text += "\ntraining window \(part.window.joined(separator: " to "))" }
    if part.leftOut > 0 { text += "\n\(part.leftOut) rows left out: outcome or part not known" }
    return text
  }

  private var figures: String {
    let (own, base, inside) = (report.metrics, report.baseline.metrics, report.crossValidation)
    let rows: [(String, KeyPath<Figures, Double>)] = [
      ("AUC", \.auc), ("PR-AUC", \.prAuc), ("Brier", \.brier), ("  reliability", \.reliability),
      ("  resolution", \.resolution), ("  uncertainty", \.uncertainty), ("ECE", \.ece),
      ("log loss", \.logLoss),
    ]
    let table = Terminal.table(
      ["", "held out", "cross-validated", "Odoo's formula"],
      rows.map {
        [$0.0, four(own[keyPath: $0.1]), four(inside[keyPath: $0.1]), four(base[keyPath: $0.1])]
      })
    let interval = report.baseline.brierDifferenceInterval
    var text =
      "Brier better than Odoo's formula by \(four(report.baseline.brierDifference)) "
      + "(95 %: \(four(interval.low)) to \(four(interval.high)))"
    if let error = own.eceInterval {
      text = "ECE 95 %: \(four(error.low)) to \(four(error.high)); " + text
    }
    return table + "\n\n" + text
  }

  private var top: String {
    let shares = ["1%", "5%", "10%", "20%"]
    return Terminal.table(
      ["top", "precision", "lift"],
      shares.map { share in
        [
          share, four(report.metrics.precisionAt[share] ?? 0),
          String(format: "%.2f", report.metrics.liftAt[share] ?? 0),
        ]
      })
  }

  private var curve: String {
    Terminal.table(
      ["rows", "probability", "successes"],
      report.calibration.map {
        [String($0.rows), four($0.meanProbability), four($0.shareOfSuccesses)]
      })
  }

  private var columns: String {
    Terminal.table(
      ["column", "taken for", "values", "missing"],
      report.columns.map {
        [$0.name, $0.kind, String($0.distinct), String(format: "%.0f %%", $0.missing * 100)]
      })
  }

  private var settings: String {
    let chosen = report.settings.sorted { $0.key < $1.key }
      .map { "\($0.key) \(String(format: "%g", $0.value))" }
    return "chosen: " + (chosen + ["calibrator \(report.model.calibrator)"]).joined(separator: ", ")
  }

  private func four(_ value: Double) -> String { String(format: "%.4f", value) }
}
