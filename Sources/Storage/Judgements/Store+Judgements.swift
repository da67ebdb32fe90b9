import GRDB
package import LeadModel

extension Store {
  /// Appends a judgement and its audit entry, flushed to the disk: a person's work is not lost.
  /// One that is there already is not written twice.
  package func save(_ judgement: Judgement) throws(StorageError) {
    try writeDurably { db in
      let isKnown = try Bool.fetchOne(
        db, sql: "SELECT 1 FROM judgements WHERE id = ?", arguments: [judgement.id.rawValue])
      guard isKnown == nil else { return }
      let payload = try CanonicalJSON.text(judgement)
      let salt = makeSalt()
      try db.execute(
        sql: "INSERT INTO judgements (id, kind, at, salt, payload) VALUES (?, ?, ?, ?, ?)",
        arguments: [
          judgement.id.rawValue, judgement.verdict.kind.rawValue,
          judgement.at.millisecondsSince1970, salt, payload,
        ])
      try AuditEntry.append(
        kind: .judgement, subject: judgement.id.rawValue, at: judgement.at,
        digest: AuditEntry.digest(of: payload, salt: salt), db)
    }
  }

  /// The judgement of this id; `nil` when there is none, or it was erased.
  package func judgement(_ id: JudgementID) throws(StorageError) -> Judgement? {
    try read { db in
      try Row.fetchOne(
        db, sql: "SELECT payload FROM judgements WHERE id = ? AND payload IS NOT NULL",
        arguments: [id.rawValue]
      )?.payload(Judgement.self)
    }
  }

  /// Every judgement that was not erased, oldest first; or some of them.
  package func judgements(
    limit: Int = .max, offset: Int = 0
  ) throws(StorageError) -> [Judgement] {
    try judgements("ORDER BY seq", limit: limit, offset: offset)
  }

  /// The judgements of last, latest first.
  package func latestJudgements(limit: Int) throws(StorageError) -> [Judgement] {
    try judgements("ORDER BY seq DESC", limit: limit, offset: 0)
  }

  private func judgements(
    _ order: String, limit: Int, offset: Int
  ) throws(StorageError) -> [Judgement] {
    try read { db in
      try db.cachedRows(
        sql: "SELECT payload FROM judgements WHERE payload IS NOT NULL \(order) LIMIT ? OFFSET ?",
        arguments: [limit, offset]
      ).map { try $0.payload(Judgement.self) }
    }
  }
}
