import GRDB
package import LeadModel

/// A profile that is not what it was.
package struct ChangedProfile: Hashable, Sendable {
  /// The place of its latest change among all.
  package let place: Int64
  package let id: ProfileID
  /// `nil` when there is none of this id any more.
  package let profile: Profile?
  /// Points of the best lead that it is part of; `nil` when it is part of none, or none is scored.
  package let points: Double?
}

extension Store {
  /// Profiles that changed after a place, 0 being before all, in the order of their changes; at most
  /// `limit`.
  package func changedProfiles(
    after place: Int64, limit: Int
  ) throws(StorageError) -> [ChangedProfile] {
    try read { db in
      try Row.fetchAll(
        db,
        sql: """
          SELECT c.seq, c.profile, p.payload,
            (SELECT max(combined) FROM leads
              WHERE person = c.profile OR organization = c.profile) AS points
          FROM profile_changes AS c LEFT JOIN profiles AS p ON p.id = c.profile
          WHERE c.seq > ? ORDER BY c.seq LIMIT ?
          """, arguments: [place, limit]
      ).map { row in
        ChangedProfile(
          place: row["seq"], id: ProfileID(row["profile"] as String),
          profile: try (row["payload"] as String?).map {
            try CanonicalJSON.value(Profile.self, from: $0)
          },
          points: (row["points"] as Int?).map { Double($0) / 1_000_000 })
      }
    }
  }
}
