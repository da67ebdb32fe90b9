import Foundation

extension EvaluationResult {
  /// The result for people: one line per gold key, most gold values first, then by name.
  ///
  /// - Parameter errors: how many misses and false alarms are listed per gold key.
  package func table(errors: Int = 0) -> String {
    var lines = [
      "documents \(documents), without prediction \(withoutPrediction), "
        + "predictions for unknown files \(unknownFiles)",
      left("field", 22) + right("docs", 6) + right("gold", 7) + right("pred", 7)
        + " | strict P     R     F1  | relaxed P    R     F1",
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
  }

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
