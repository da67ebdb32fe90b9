import LeadModel

/// What people have judged of values, by the statements that these are now. Fed newest first.
struct JudgedValues: Sendable {
  private var judgements: [StatementID: Judgement] = [:]

  var isEmpty: Bool { judgements.isEmpty }

  mutating func add(_ judgement: Judgement, to statement: StatementID?) -> JudgedRecords.Standing {
    guard let statement else { return .unmatched }
    guard judgements[statement] == nil else { return .overruled }
    judgements[statement] = judgement
    return .inForce
  }

  func applied(to record: SourceRecord) -> SourceRecord {
    guard record.statements.contains(where: { judgements[$0.id] != nil }) else { return record }
    var judged = record
    judged.statements = []
    for statement in record.statements {
      guard let judgement = judgements[statement.id] else {
        judged.statements.append(statement)
        continue
      }
      switch judgement.verdict {
      case .rejected: judged.rejected[statement] = judgement.id
      case .corrected(_, let value):
        judged.statements.append(statement.judged(value, at: judgement.place))
        judged.judgements[statement.id] = judgement.id
      case .accepted:
        judged.statements.append(statement.judged(statement.value))
        judged.judgements[statement.id] = judgement.id
      case .same, .different, .withdrawn: judged.statements.append(statement)
      }
    }
    return judged
  }
}

extension Statement {
  /// The same sighting, certain, with the value that a person gave it, where that person saw it.
  fileprivate func judged(_ value: FieldValue, at place: Evidence? = nil) -> Statement {
    Statement(
      id: id, record: record, field: field, value: value, confidence: 1, method: method,
      evidence: place ?? evidence)
  }
}
