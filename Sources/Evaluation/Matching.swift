/// Pairs of gold values and predictions: each is used once, the best pair first; ties go by gold
/// order, then by prediction order.
struct Matching {
  /// Indices of the values that found a partner.
  let gold: Set<Int>
  let predicted: Set<Int>

  init(
    gold: [LabelValue], predicted: [LabelValue],
    similarity: (LabelValue, LabelValue) -> Double
  ) {
    var pairs: [(score: Double, gold: Int, predicted: Int)] = []
    for (left, label) in gold.enumerated() {
      for (right, prediction) in predicted.enumerated() {
        let score = similarity(label, prediction)
        if score > 0 { pairs.append((score, left, right)) }
      }
    }
    pairs.sort { ($1.score, $0.gold, $0.predicted) < ($0.score, $1.gold, $1.predicted) }
    var usedGold: Set<Int> = []
    var usedPredicted: Set<Int> = []
    for pair in pairs
    where !usedGold.contains(pair.gold) && !usedPredicted.contains(pair.predicted) {
      usedGold.insert(pair.gold)
      usedPredicted.insert(pair.predicted)
    }
    self.gold = usedGold
    self.predicted = usedPredicted
  }
}
