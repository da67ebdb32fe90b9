import LeadModel

/// What an extraction was made with; with another version the same bytes may give other claims.
package struct ExtractionVersion: Hashable, Sendable {
  /// Extractor set, with its version.
  package let extractors: String
  /// Hash of the rule packs and word lists.
  package let rules: String
  /// Engine to version, e.g. `poppler: 22.12.0`.
  package let engines: [String: String]
  /// Hash of the settings that can change the outcome.
  package let settings: String

  package init(extractors: String, rules: String, engines: [String: String], settings: String) {
    self.extractors = extractors
    self.rules = rules
    self.engines = engines
    self.settings = settings
  }

  /// The same for the same version; 24 characters.
  package var digest: String {
    let engines = engines.sorted { $0.key < $1.key }.flatMap { [$0.key, $0.value] }
    return Digest.id([extractors, rules, settings] + engines)
  }
}
