import LeadModel

extension ClaimWriter {
  /// What was searched, what was not believed, and how surely the rest is.
  func trace(of board: FindingBoard) -> ExtractionTrace {
    let builder = EvidenceBuilder(document: document)
    var seen: Set<Rejection> = []
    let rejected = board.rejections.filter { seen.insert($0).inserted }.enumerated().sorted {
      left, right in
      let (a, b) = (left.element.spans[0], right.element.spans[0])
      return a == b ? left.offset < right.offset : a < b
    }.map { _, rejection in
      RejectedCandidate(
        field: rejection.field, reason: rejection.reason, takenBy: rejection.takenBy,
        method: rejection.method, evidence: builder.evidence(rejection.spans))
    }
    let searches = board.searches.enumerated().sorted {
      ($0.element.page, $0.offset) < ($1.element.page, $1.offset)
    }.map(\.element)
    return ExtractionTrace(
      rejected: rejected, searches: searches, confidences: board.findings.map(account))
  }

  private func account(of finding: Finding) -> ConfidenceAccount {
    let evidence = EvidenceBuilder(document: document).evidence(finding.spans)
    let statement = statement(finding, nil, evidence)
    let curve = curve(for: finding)
    return ConfidenceAccount(
      statement: statement.id, rule: rounded(finding.confidence),
      legibility: rounded(
        Legibility(pages: document.pages).share(of: evidence, at: finding.spans)),
      setting: setting(of: finding).rawValue, calibrated: statement.confidence,
      curve: curve.name, labelled: curve.labelled, right: curve.right)
  }
}
