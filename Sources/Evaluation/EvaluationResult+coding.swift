extension EvaluationResult: Codable {
  private enum CodingKeys: String, CodingKey {
    case documents, fields, text
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
    disagreements = [:]
  }

  package func encode(to encoder: any Encoder) throws {
    var container = encoder.container(keyedBy: CodingKeys.self)
    try container.encode(documents, forKey: .documents)
    try container.encode(withoutPrediction, forKey: .withoutPrediction)
    try container.encode(unknownFiles, forKey: .unknownFiles)
    try container.encode(fields, forKey: .fields)
    try container.encodeIfPresent(text, forKey: .text)
  }
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
