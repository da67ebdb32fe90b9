import Extraction

/// One set of extractors for many cases: reading the rule packs takes longer than any case.
///
/// On the main actor, because compiled patterns must not be shared between threads.
@MainActor enum SharedExtractors {
  static func set() throws -> ExtractorSet { try built.get() }

  private static let built = Result {
    try ExtractorSet(rules: .builtIn())
  }
}
