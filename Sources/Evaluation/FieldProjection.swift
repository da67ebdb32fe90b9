package import LeadModel

/// The values of an extraction under the keys of gold files, as they are compared: as read, or
/// normalised, key by key.
package struct FieldProjection: Sendable {
  /// How many values per gold key are kept, the most confident first; `nil` for all.
  package let top: Int?

  package init(top: Int? = nil) { self.top = top }

  /// A document's prediction for `line`. Its text is there when the report carries its pages'.
  package func prediction(of report: ExtractionReport, for line: GoldLine) -> PredictionLine {
    let texts = report.document.pages.compactMap(\.text)
    let values = values(
      of: report, labelled: Set(line.fields.keys), inE164: Self.isE164(line.fields["phone"] ?? []))
    return PredictionLine(
      file: line.file, fields: values.mapValues { $0.map(\.value) },
      text: texts.isEmpty ? nil : texts.joined(separator: "\n"),
      sightings: values.mapValues { $0.map(\.sightings) })
  }

  /// Values by gold key, each once, in document order.
  ///
  /// `labelled` are the gold line's keys: where `fax` is not among them, its annotators wrote fax
  /// numbers under `phone`, so a predicted fax counts as phone.
  /// Where `inE164` says that the annotators wrote numbers in E.164, they are compared by value:
  /// the digits of a national writing do not tell the country.
  package func fields(
    of report: ExtractionReport, labelled: Set<String>, inE164: Bool = false
  ) -> [String: [String]] {
    values(of: report, labelled: labelled, inE164: inE164).mapValues { $0.map(\.value) }
  }

  private func values(of report: ExtractionReport, labelled: Set<String>, inE164: Bool)
    -> [String: [SightedValue]]
  {
    let statements = report.claims.statements
    let hasTotal = statements.contains { $0.field == .documentTotal }
    let accounts = Dictionary(
      (report.trace?.confidences ?? []).map { ($0.statement, $0) }, uniquingKeysWith: { $1 })
    var values: [String: [SightedValue]] = [:]
    for statement in statements where !(hasTotal && statement.field == .documentAmount) {
      for entry in GoldKeys.entries(of: statement, inE164: inE164) where !entry.value.isEmpty {
        let key = entry.key == "fax" && !labelled.contains("fax") ? "phone" : entry.key
        let account = accounts[statement.id]
        values[key, default: []].add(
          entry.value,
          PredictedSighting(
            field: statement.field, rule: statement.method.rule, confidence: statement.confidence,
            uncalibrated: account.map { $0.rule * $0.legibility }, setting: account?.setting))
      }
    }
    return values.mapValues(mostConfident)
  }

  private static func isE164(_ labels: [String]) -> Bool {
    !labels.isEmpty
      && labels.allSatisfy { label in
        label.hasPrefix("+") && (8...16).contains(label.utf8.count)
          && label.dropFirst().utf8.allSatisfy { (48...57).contains($0) }
      }
  }

  private func mostConfident(_ values: [SightedValue]) -> [SightedValue] {
    guard let top, values.count > top else { return values }
    let ranked = values.indices.sorted {
      (values[$1].confidence, $0) < (values[$0].confidence, $1)
    }
    return ranked.prefix(top).sorted().map { values[$0] }
  }
}

/// A value where it was first seen, with the statements that gave it.
private struct SightedValue {
  let value: String
  var sightings: [PredictedSighting]

  var confidence: Double { sightings.map(\.confidence).max() ?? 0 }
}

extension [SightedValue] {
  fileprivate mutating func add(_ value: String, _ sighting: PredictedSighting) {
    if let index = firstIndex(where: { $0.value == value }) {
      self[index].sightings.append(sighting)
    } else {
      append(SightedValue(value: value, sightings: [sighting]))
    }
  }
}
