import GRDB
package import LeadModel

extension Store {
  /// Keeps the SHA-256 of a new API token of a user; the token itself is nowhere.
  package func saveToken(
    digest: String, of user: String, label: String, at now: Timestamp
  ) throws(StorageError) {
    try writeDurably { db in
      try db.execute(
        sql: "INSERT INTO api_tokens (digest, user, label, created_at) VALUES (?, ?, ?, ?)",
        arguments: [digest, user, label, now.millisecondsSince1970])
      try append(Access(.tokenMade, by: user, subject: label, at: now), db)
    }
  }

  /// Makes a token worthless.
  package func revokeToken(
    digest: String, of user: String, at now: Timestamp
  ) throws(StorageError) {
    try writeDurably { db in
      try db.execute(
        sql: "UPDATE api_tokens SET revoked_at = ? WHERE digest = ? AND user = ?",
        arguments: [now.millisecondsSince1970, digest, user])
      try append(
        Access(.tokenRevoked, by: user, subject: String(digest.prefix(12)), at: now), db)
    }
  }

  /// Whose token this is, while it counts and its user does.
  package func user(ofToken digest: String) throws(StorageError) -> ReviewUser? {
    let name = try read { db in
      try String.fetchOne(
        db,
        sql: """
          SELECT user FROM api_tokens AS t JOIN users AS u ON u.name = t.user
          WHERE digest = ? AND revoked_at IS NULL AND disabled_at IS NULL
          """, arguments: [digest])
    }
    guard let name else { return nil }
    return try user(name)
  }

  /// The tokens of a user that count: digest and label, oldest first.
  package func tokens(
    of user: String
  ) throws(StorageError) -> [(digest: String, label: String, createdAt: Timestamp)] {
    try read { db in
      try Row.fetchAll(
        db,
        sql: """
          SELECT * FROM api_tokens WHERE user = ? AND revoked_at IS NULL ORDER BY created_at, digest
          """, arguments: [user]
      ).map { ($0["digest"], $0["label"], Timestamp(millisecondsSince1970: $0["created_at"])) }
    }
  }
}
