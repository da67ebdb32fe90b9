import GRDB
package import LeadModel
package import Resolution

/// Two profiles that are probably one, as the last resolution left them.
package struct StoredDoubt: Hashable, Sendable {
  package let left: Profile
  package let right: Profile
  package let probability: Double
  /// What speaks against it; `nil` when it is only not sure enough.
  package let reason: RefusedMatch.Reason?
}

extension Store {
  /// Doubts about who is one, the likeliest first; at most `limit`.
  package func doubts(limit: Int) throws(StorageError) -> [StoredDoubt] {
    try read { db in
      try Row.fetchAll(
        db,
        sql: """
          SELECT d.probability, d.reason, l.payload AS left_profile, r.payload AS right_profile
          FROM doubts AS d
          JOIN members AS ml ON ml.record = d.left_record JOIN profiles AS l ON l.id = ml.profile
          JOIN members AS mr ON mr.record = d.right_record JOIN profiles AS r ON r.id = mr.profile
          ORDER BY d.probability DESC, d.left_record, d.right_record LIMIT ?
          """, arguments: [limit]
      ).map { row in
        let reason: String? = row["reason"]
        return StoredDoubt(
          left: try row.payload(Profile.self, "left_profile"),
          right: try row.payload(Profile.self, "right_profile"), probability: row["probability"],
          reason: reason.flatMap(RefusedMatch.Reason.init))
      }
    }
  }
}
