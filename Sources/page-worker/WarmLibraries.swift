import Extraction
import LeadModel
import Reading

/// What is loaded before a document is there: rules, and the tables of the C libraries.
struct WarmLibraries {
  let rules: RuleSet
  let recognition = WarmRecognition()

  init() throws {
    rules = try RuleSet.builtIn()
    DocumentReader.warmUp()
    let extractors = try ExtractorSet(rules: rules, settings: ExtractionSettings())
    _ = try extractors.claims(in: Self.letter)
  }

  /// Needs each library of the extractors once.
  private static let letter = Document(
    id: "0", mediaType: "text/plain", byteCount: 0,
    pages: [
      Page(
        number: 1, kind: .text, source: .native, reason: "plain-text",
        text: "Tel. +44 1632 960001\nwww.mill.example\nanna@mill.example\n")
    ])
}
