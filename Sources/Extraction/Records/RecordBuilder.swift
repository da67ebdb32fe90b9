import LeadModel

/// Groups findings into records of persons and organisations.
struct RecordBuilder {
  let document: ScannedDocument
  let settings: ExtractionSettings

  func grouping(of board: FindingBoard) -> Grouping {
    var grouping = Grouping(
      owner: Array(repeating: nil, count: board.findings.count),
      holders: Array(repeating: nil, count: board.intents.count))
    for (index, finding) in board.findings.enumerated() where finding.field == .email {
      grouping.owner[index] = grouping.records.count
      grouping.records.append(.init(kind: .person, anchor: finding.head, party: nil))
    }
    return grouping
  }
}
