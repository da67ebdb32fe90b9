/// Counts of one gold key over all documents.
struct FieldTally {
  private var documents = 0
  private var gold = 0
  private var predicted = 0
  private var strictPredicted = 0
  private var strictMatches = 0
  private var relaxedGold = 0
  private var relaxedPredicted = 0
  private(set) var disagreements: [Disagreement] = []
  private(set) var outcomes: [Outcome] = []

  /// Adds one document's values of `key`; `sightings` are those of the predictions, or none.
  mutating func add(
    _ file: String, key: String, gold labels: [String], predicted predictions: [String],
    sightings: [[PredictedSighting]], ignore: [String], overlap: Double
  ) {
    let kind = ComparisonKind(goldKey: key)
    let gold = Self.distinct(labels, kind)
    let predicted = Self.distinct(predictions, kind)
    let seen = Self.sightings(of: predicted, predictions, sightings, kind)
    let ignored = ignore.map { LabelValue($0, kind: kind) }
    let strict = Matching(gold: gold, predicted: predicted) { $0.equals($1) ? 1 : 0 }
    let relaxed = Matching(gold: gold, predicted: predicted) {
      $0.similarity(to: $1, overlap: overlap)
    }
    let free = predicted.indices.filter { index in
      ignored.contains { predicted[index].similarity(to: $0, overlap: overlap) >= 0.9 }
    }
    let strictFree = free.filter { !strict.predicted.contains($0) }
    documents += 1
    self.gold += gold.count
    strictMatches += strict.gold.count
    relaxedGold += relaxed.gold.count
    relaxedPredicted += relaxed.predicted.count
    strictPredicted += predicted.count - strictFree.count
    self.predicted +=
      predicted.count - strictFree.filter { !relaxed.predicted.contains($0) }.count
    for (index, value) in gold.enumerated() where !relaxed.gold.contains(index) {
      disagreements.append(Disagreement(kind: .miss, file: file, value: value.raw))
    }
    for (index, value) in predicted.enumerated()
    where !relaxed.predicted.contains(index) && !free.contains(index) {
      disagreements.append(Disagreement(kind: .falseAlarm, file: file, value: value.raw))
    }
    for index in predicted.indices where !seen[index].isEmpty {
      let isRight = relaxed.predicted.contains(index)
      if !isRight && free.contains(index) { continue }
      outcomes.append(
        Outcome(
          file: file, key: key, strict: strict.predicted.contains(index), relaxed: isRight,
          sightings: seen[index]))
    }
  }

  /// The statements of all predictions that equal each of the distinct ones.
  private static func sightings(
    of distinct: [LabelValue], _ predictions: [String], _ sightings: [[PredictedSighting]],
    _ kind: ComparisonKind
  ) -> [[PredictedSighting]] {
    var seen = [[PredictedSighting]](repeating: [], count: distinct.count)
    for (raw, statements) in zip(predictions, sightings) {
      let value = LabelValue(raw, kind: kind)
      if let index = distinct.firstIndex(where: { value.equals($0) }) { seen[index] += statements }
    }
    return seen
  }

  /// The values without those that equal an earlier one.
  private static func distinct(_ values: [String], _ kind: ComparisonKind) -> [LabelValue] {
    values.reduce(into: []) { kept, raw in
      let value = LabelValue(raw, kind: kind)
      if !kept.contains(where: { value.equals($0) }) { kept.append(value) }
    }
  }

  var result: EvaluationResult.FieldResult {
    EvaluationResult.FieldResult(
      docs: documents, gold: gold, pred: predicted,
      strict: EvaluationResult.Rates(
        matchedGold: strictMatches, gold: gold, matchedPredicted: strictMatches,
        predicted: strictPredicted),
      relaxed: EvaluationResult.Rates(
        matchedGold: relaxedGold, gold: gold, matchedPredicted: relaxedPredicted,
        predicted: predicted),
      reliability: Reliability(outcomes.map { ($0.confidence, $0.relaxed) }))
  }
}
