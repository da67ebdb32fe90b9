import LeadModel

/// Levels of seniority and roles in the buying centre.
///
/// - *Reads*: the job titles and departments found before, in English, German, French, Spanish.
/// - *Emits*: `person.seniority` (`c-level`, `vp`, `director`, `head`, `manager`, `senior`, `staff`,
///   `assistant`) and `person.role` (`decision-maker`, `influencer`, `buyer`, `user`, `gatekeeper`);
///   the title is the evidence, and no surer than it.
/// - *Abstains when*: no rule knows a word of the title, or the title is of the past ("former
///   director").
struct JobClassExtractor: Extractor {
  static let id = "job-class"
  static let version = 1

  private let classes: JobClasses

  init(rules: RuleSet) throws {
    classes = try JobClasses(rules: rules)
  }

  func extract(from document: ScannedDocument, into board: inout FindingBoard) {
    for title in board.findings([.personTitle, .personDepartment]) where title.spans.count == 1 {
      let bytes = document.pages[title.head.page].bytes
      for rule in classes.rules(for: title.head.range, in: bytes) {
        // A department says what somebody works at, and not on which level.
        guard let field = rule.field, let name = rule.attributes["class"],
          title.field == .personTitle || rule.id == "role.buyer"
        else { continue }
        board.add(
          finding(
            field, .text(name), at: title.spans, by: rule,
            confidence: rule.confidence * title.confidence, subject: .person))
      }
    }
  }
}
