import LeadModel
struct IntentExtractor: Extractor {
  static let id = "intent"
  static let version = 1
  init(rules: RuleSet, settings: ExtractionSettings) throws {}
  func extract(from document: ScannedDocument, into board: inout FindingBoard) {}
}
