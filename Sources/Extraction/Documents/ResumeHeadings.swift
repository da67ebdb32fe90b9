import LeadModel

/// Whether a document is a résumé: a page about one person, under headings that such pages have.
struct ResumeHeadings {
  private let heading: Rule
  private let work: Rule
  private let schooling: Rule

  init(rules: RuleSet) throws(RuleError) {
    heading = try rules.rule("block.resume")
    work = try rules.rule("block.resume-work")
    schooling = try rules.rule("block.resume-schooling")
  }

  /// Three different headings, each a line of its own; two where they are of work and schooling.
  func isResume(_ document: ScannedDocument) -> Bool {
    var found: Set<String> = []
    for page in document.pages where page.page.kind != .attribute {
      for match in heading.matches(in: page.bytes, page.glance).matches {
        found.insert(page.text(match.range).lowercased().trimming { ": \t".contains($0) })
        if found.count >= 3 || isPair(found) { return true }
      }
    }
    return false
  }

  private func isPair(_ headings: Set<String>) -> Bool {
    [work, schooling].allSatisfy { rule in
      headings.contains { rule.pattern.firstMatch(in: $0) != nil }
    }
  }
}
