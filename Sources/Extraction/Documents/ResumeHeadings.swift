import LeadModel

/// Whether a document is a résumé: a page about one person, under headings that such pages have.
struct ResumeHeadings {
  private let heading: Rule

  init(rules: RuleSet) throws(RuleError) { heading = try rules.rule("block.resume") }

  /// Three different headings, each a line of its own.
  func isResume(_ document: ScannedDocument) -> Bool {
    var found: Set<String> = []
    for page in document.pages where page.page.kind != .attribute {
      for match in heading.pattern.matches(in: page.bytes, range: page.bytes.indices).matches {
        found.insert(page.text(match.range).lowercased())
        if found.count >= 3 { return true }
      }
    }
    return false
  }
}
