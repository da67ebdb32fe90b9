package import LeadModel

extension RecordAnchor {
  /// Holds on to the record by its most telling values, at most twelve; `nil` when it has none.
  package init?(_ record: SourceRecord) {
    let telling: [Field] = [
      .personName, .organizationName, .email, .registration, .phone, .domain, .website, .address,
    ]
    let ranked = record.statements.enumerated().sorted { left, right in
      let ranks = (
        telling.firstIndex(of: left.element.field) ?? telling.count,
        telling.firstIndex(of: right.element.field) ?? telling.count
      )
      return (ranks.0, left.offset) < (ranks.1, right.offset)
    }
    self.init(
      document: record.document, kind: record.kind,
      anchors: ranked.prefix(12).map { _, statement in
        Anchor(document: record.document, field: statement.field, evidence: statement.evidence)
      })
  }
}
