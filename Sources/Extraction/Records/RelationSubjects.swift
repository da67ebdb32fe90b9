import LeadModel

/// Finds the records that relations are said of, and writes those that have one on the board.
struct RelationSubjects {
  let authorship: Authorship

  /// Each relation becomes a finding of its subject's record; without one, or where somebody would
  /// be related to themselves, it is only noted.
  func write(_ board: inout FindingBoard, _ grouping: inout Grouping) {
    for relation in board.relations {
      let place = relation.finding.head
      let count = board.findings.count
      guard let record = record(of: relation, board, grouping),
        grouping.records[record].kind == relation.finding.subject,
        !isNamed(record, at: place, board, grouping)
      else {
        board.reject(
          Rejection(
            field: relation.finding.field, spans: relation.finding.spans,
            method: relation.finding.method, reason: .noContext, takenBy: nil))
        continue
      }
      board.add(relation.finding)
      if board.findings.count > count { grouping.owner.append(record) }
    }
  }

  private func record(
    of relation: RelationFinding, _ board: FindingBoard, _ grouping: Grouping
  ) -> Int? {
    switch relation.subject {
    case .named(let place):
      let field: Field =
        relation.finding.subject == .person ? .personName : .organizationName
      return owners(of: field, at: place, board, grouping).first
    case .writer: return authorship.namedWriter(at: relation.finding.head, grouping)
    case .writersFirm: return firm(at: relation.finding.head, grouping)
    case .us:
      let own = grouping.records.firstIndex { $0.kind == .organization && $0.party == .us }
      let writer = authorship.namedWriter(at: relation.finding.head, grouping)
      return writer.map { grouping.records[$0].party == .us } ?? false ? nil : own
    }
  }

  /// The writer, if a firm; else where the writer works by the surest link.
  private func firm(at place: Span, _ grouping: Grouping) -> Int? {
    guard let writer = authorship.namedWriter(at: place, grouping) else { return nil }
    if grouping.records[writer].kind == .organization { return writer }
    return grouping.links.filter { $0.kind == .worksAt && $0.from == writer }
      .max { $0.confidence < $1.confidence }?.to
  }

  private func isNamed(
    _ record: Int, at place: Span, _ board: FindingBoard, _ grouping: Grouping
  ) -> Bool {
    [.personName, .organizationName].contains { (field: Field) in
      owners(of: field, at: place, board, grouping).contains(record)
    }
  }

  private func owners(
    of field: Field, at place: Span, _ board: FindingBoard, _ grouping: Grouping
  ) -> [Int] {
    board.findings.indices.filter { index in
      board.findings[index].field == field
        && board.findings[index].spans.contains { $0.overlaps(place) }
    }.compactMap { grouping.owner[$0] }
  }
}
