import LeadModel

extension ClaimWriter {
  /// What was searched and not believed, in document order.
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
    return ExtractionTrace(rejected: rejected, searches: searches)
  }
}
