/// Precision, recall and F1 per gold key over all documents (micro-average).
///
/// Coded as the JSON described in docs/formats.md; a rate without a denominator is `null`.
package struct EvaluationResult: Hashable, Sendable {
  package let documents: Int
  /// Gold lines that no prediction was there for; all their values count as missed.
  package let withoutPrediction: Int
  /// Predictions for files that the gold file does not have.
  package let unknownFiles: Int
  /// By gold key.
  package let fields: [String: FieldResult]
  /// `nil` when no document had both a transcript and a predicted text.
  package let text: TextResult?
  /// Misses and false alarms by gold key, in gold order; not coded.
  package let disagreements: [String: [Disagreement]]

  package struct FieldResult: Hashable, Sendable, Codable {
    /// Documents in which the key is labelled.
    package let docs: Int
    package let gold: Int
    /// Predictions that count, under the relaxed comparison.
    package let pred: Int
    package let strict: Rates
    package let relaxed: Rates
  }

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

/// A gold value that was not found, or a prediction that nobody labelled.
package struct Disagreement: Hashable, Sendable {
  package enum Kind: String, Hashable, Sendable {
    case miss = "MISS"
    case falseAlarm = "FALSE"
  }

  package let kind: Kind
  package let file: String
  package let value: String
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
