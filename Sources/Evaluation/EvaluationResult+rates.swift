extension EvaluationResult {
  /// Each 0…1, or `nil` when there was nothing to divide by.
  package struct Rates: Hashable, Sendable {
    package let precision: Double?
    package let recall: Double?
    package let f1: Double?
  }

  /// Bag-of-words agreement of the predicted texts with the transcripts.
  package struct TextResult: Hashable, Sendable {
    package let documents: Int
    package let wordRecall: Double?
    package let wordPrecision: Double?
  }
}

extension EvaluationResult.Rates {
  init(matchedGold: Int, gold: Int, matchedPredicted: Int, predicted: Int) {
    precision = ratio(matchedPredicted, predicted)
    recall = ratio(matchedGold, gold)
    if let precision, let recall, precision > 0, recall > 0 {
      f1 = 2 * precision * recall / (precision + recall)
    } else {
      f1 = gold > 0 || predicted > 0 ? 0 : nil
    }
  }
}

/// `nil` without a denominator.
func ratio(_ numerator: Int, _ denominator: Int) -> Double? {
  denominator == 0 ? nil : Double(numerator) / Double(denominator)
}

extension EvaluationResult.Rates: Codable {
  private enum CodingKeys: String, CodingKey {
    case precision = "P"
    case recall = "R"
    case f1 = "F1"
  }

  package func encode(to encoder: any Encoder) throws {
    var container = encoder.container(keyedBy: CodingKeys.self)
    try container.encode(precision, forKey: .precision)
    try container.encode(recall, forKey: .recall)
    try container.encode(f1, forKey: .f1)
  }
}

extension EvaluationResult.TextResult: Codable {
  private enum CodingKeys: String, CodingKey {
    case documents
    case wordRecall = "word_recall"
    case wordPrecision = "word_precision"
  }

  package func encode(to encoder: any Encoder) throws {
    var container = encoder.container(keyedBy: CodingKeys.self)
    try container.encode(documents, forKey: .documents)
    try container.encode(wordRecall, forKey: .wordRecall)
    try container.encode(wordPrecision, forKey: .wordPrecision)
  }
}
