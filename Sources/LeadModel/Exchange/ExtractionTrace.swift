/// How an extraction came to its claims: what was looked for, and what was found and not believed.
/// Only made when it is asked for.
public struct ExtractionTrace: Hashable, Sendable {
  /// In document order.
  public let rejected: [RejectedCandidate]
  /// Each rule that searched a page, by page and in the order of the search.
  public let searches: [RuleSearch]
  /// How each statement came to its confidence, in the order in which they were found.
  public let confidences: [ConfidenceAccount]

  public init(
    rejected: [RejectedCandidate], searches: [RuleSearch], confidences: [ConfidenceAccount]
  ) {
    self.rejected = rejected
    self.searches = searches
    self.confidences = confidences
  }
}

/// A place that a rule found and that did not become a claim.
public struct RejectedCandidate: Hashable, Sendable, Codable {
  /// What it would have been; `nil` for an intent.
  public let field: Field?
  public let reason: Reason
  /// For `taken`: what stands at the place instead.
  public let takenBy: Field?
  public let extractor: String
  public let version: Int
  public let rule: String
  public let evidence: Evidence

  public init(
    field: Field?, reason: Reason, takenBy: Field? = nil, method: Statement.Method,
    evidence: Evidence
  ) {
    self.field = field
    self.reason = reason
    self.takenBy = takenBy
    extractor = method.extractor
    version = method.version
    rule = method.rule
    self.evidence = evidence
  }

  /// Why it is not believed. Raw values are stable.
  public enum Reason: String, Hashable, Sendable, Codable, CaseIterable {
    /// Another finding stands there.
    case taken
    /// The grammar, the checksum or the library that knows such values says that it is none.
    case invalid
    /// The label beside it names another kind of value.
    case otherLabel = "other-label"
    /// Nothing beside it says what it is, and its shape alone does not tell.
    case noContext = "no-context"
    /// Too little speaks for it.
    case weak
    /// What stands around it turns it into something else: boilerplate, a pitch, a hypothesis.
    case blocked
  }
}

/// One rule's search of one page.
public struct RuleSearch: Hashable, Sendable, Codable {
  public let page: Int
  public let rule: String
  public let field: Field?
  /// Places that its pattern matched, believed or not.
  public let matches: Int

  public init(page: Int, rule: String, field: Field?, matches: Int) {
    self.page = page
    self.rule = rule
    self.field = field
    self.matches = matches
  }
}
