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
  /// Over all gold keys; `nil` when no prediction told its confidence.
  package let reliability: Reliability?
  /// By gold key, then in gold order; not coded.
  package let outcomes: [Outcome]

  package struct FieldResult: Hashable, Sendable, Codable {
    /// Documents in which the key is labelled.
    package let docs: Int
    package let gold: Int
    /// Predictions that count, under the relaxed comparison.
    package let pred: Int
    package let strict: Rates
    package let relaxed: Rates
    /// Under the relaxed comparison; `nil` when no prediction told its confidence.
    package let reliability: Reliability?
  }
}

extension EvaluationResult: Codable {
  private enum CodingKeys: String, CodingKey {
    case documents, fields, text, reliability
    case withoutPrediction = "without_prediction"
    case unknownFiles = "unknown_files"
  }

  package init(from decoder: any Decoder) throws {
    let container = try decoder.container(keyedBy: CodingKeys.self)
    documents = try container.decode(Int.self, forKey: .documents)
    withoutPrediction = try container.decode(Int.self, forKey: .withoutPrediction)
    unknownFiles = try container.decode(Int.self, forKey: .unknownFiles)
    fields = try container.decode([String: FieldResult].self, forKey: .fields)
    text = try container.decodeIfPresent(TextResult.self, forKey: .text)
    reliability = try container.decodeIfPresent(Reliability.self, forKey: .reliability)
    disagreements = [:]
    outcomes = []
  }

  package func encode(to encoder: any Encoder) throws {
    var container = encoder.container(keyedBy: CodingKeys.self)
    try container.encode(documents, forKey: .documents)
    try container.encode(withoutPrediction, forKey: .withoutPrediction)
    try container.encode(unknownFiles, forKey: .unknownFiles)
    try container.encode(fields, forKey: .fields)
    try container.encodeIfPresent(text, forKey: .text)
    try container.encodeIfPresent(reliability, forKey: .reliability)
  }
}
