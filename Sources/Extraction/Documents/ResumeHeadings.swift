import LeadModel

/// A page about one person, under headings that such pages have.
struct Resume {
  /// Whose it is; `nil` when it does not begin with a name.
  let owner: (name: PersonName, span: Span)?
}

/// Finds out whether a document is a résumé.
struct ResumeHeadings {
  private let heading: Rule
  private let work: Rule
  private let schooling: Rule
  private let owner: ResumeOwner

  init(rules: RuleSet) throws {
    heading = try rules.rule("block.resume")
    work = try rules.rule("block.resume-work")
    schooling = try rules.rule("block.resume-schooling")
    owner = try ResumeOwner(rules: rules, words: try Vocabulary(rules))
  }

  /// Three different headings, each a line of its own; two where they are of work and schooling and
  /// a name stands over them: menus and brochures have "Experience" and "Education" too.
  func resume(_ document: ScannedDocument) -> Resume? {
    var found: Set<String> = []
    for page in document.pages where page.page.kind != .attribute {
      for match in heading.matches(in: page.bytes, page.glance).matches {
        found.insert(page.text(match.range).lowercased().trimming { ": \t".contains($0) })
        if found.count >= 3 { return Resume(owner: owner.name(of: document)) }
      }
    }
    guard isPair(found), let owner = owner.name(of: document) else { return nil }
    return Resume(owner: owner)
  }

  private func isPair(_ headings: Set<String>) -> Bool {
    [work, schooling].allSatisfy { rule in
      headings.contains { rule.pattern.firstMatch(in: $0) != nil }
    }
  }
}
