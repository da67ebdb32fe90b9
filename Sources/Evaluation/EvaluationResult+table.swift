import Foundation

extension EvaluationResult {
  /// The result for people: one line per gold key, most gold values first, then by name.
  ///
  /// - Parameters:
  ///   - errors: how many misses and false alarms are listed per gold key.
  ///   - bins: whether each bin of the reliability is listed.
  package func table(errors: Int = 0, bins: Bool = false) -> String {
    var lines = [
      "documents \(documents), without prediction \(withoutPrediction), "
        + "predictions for unknown files \(unknownFiles)",
      left("field", 22) + right("docs", 6) + right("gold", 7) + right("pred", 7)
        + " | strict P     R     F1  | relaxed P    R     F1"
        + (reliability == nil ? "" : "  | ECE"),
    ]
    let keys = orderedKeys
    for key in keys {
      if let field = fields[key] { lines.append(row(key, field)) }
    }
    if let text {
      lines.append(
        "text: \(text.documents) documents, word recall \(rate(text.wordRecall)), "
          + "word precision \(rate(text.wordPrecision))")
    }
    if let reliability {
      lines.append("calibration: \(reliability.values) values, ECE \(rate(reliability.ece))")
      if bins { lines += binRows(keys) }
    }
    for key in keys {
      lines += (disagreements[key] ?? []).prefix(errors).map { $0.line(under: key) }
    }
    return lines.joined(separator: "\n")
  }

  private var orderedKeys: [String] {
    fields.sorted { ($1.value.gold, $0.key) < ($0.value.gold, $1.key) }.map(\.key)
  }

  private func row(_ key: String, _ field: FieldResult) -> String {
    left(key, 22) + right("\(field.docs)", 6) + right("\(field.gold)", 7)
      + right("\(field.pred)", 7)
      + " | \(rates(field.strict, width: 8)) | \(rates(field.relaxed, width: 9))"
      + (field.reliability.map { " | \(rate($0.ece))" } ?? "")
  }

  /// Each bin's mean confidence and its share of right values.
  private func binRows(_ keys: [String]) -> [String] {
    let all = [("all", reliability)] + keys.map { ($0, fields[$0]?.reliability) }
    return all.compactMap { key, reliability in
      reliability.map { found in
        left(key, 22) + right("\(found.values)", 6) + "  "
          + found.bins.map { "\(short($0.confidence))→\(short($0.right))" }.joined(separator: " ")
      }
    }
  }

  private func short(_ share: Double) -> String { String(format: "%.2f", share) }

  private func rates(_ rates: Rates, width: Int) -> String {
    right(rate(rates.precision), width) + " \(rate(rates.recall)) \(rate(rates.f1))"
  }
}

extension Disagreement {
  fileprivate func line(under key: String) -> String {
    "\(key) \(left(kind.rawValue, 5)) \(file): \(value.debugDescription)"
  }
}

private func rate(_ value: Double?) -> String {
  value.map { String(format: "%.3f", $0) } ?? "  -  "
}

private func left(_ text: String, _ width: Int) -> String {
  text + String(repeating: " ", count: max(0, width - text.count))
}

private func right(_ text: String, _ width: Int) -> String {
  String(repeating: " ", count: max(0, width - text.count)) + text
}
