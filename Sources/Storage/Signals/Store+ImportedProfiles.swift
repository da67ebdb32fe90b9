import GRDB
package import LeadModel

extension Store {
  /// Takes in profiles of another system, with when; one that is there already is replaced.
  ///
  /// - Parameter isBackfill: history that nobody is to be told of before `galena release`.
  package func importProfiles(
    _ profiles: [Profile], from source: String, isBackfill: Bool, at now: Timestamp
  ) throws(StorageError) {
    try importProfiles(profiles, from: source)
    try write { db in
      for profile in profiles {
        try db.execute(
          sql: """
            INSERT INTO profile_imports (profile, imported_at, is_backfill) VALUES (?1, ?2, ?3)
            ON CONFLICT (profile) DO UPDATE SET imported_at = ?2, is_backfill = ?3
            """,
          arguments: [profile.id.rawValue, now.millisecondsSince1970, isBackfill])
      }
    }
  }

  /// The ids among these that stand for profiles of another origin than `source`: derived from
  /// documents, or another system's.
  package func foreignProfiles(
    among ids: [ProfileID], to source: String
  ) throws(StorageError) -> Set<ProfileID> {
    try read { db in
      var foreign: Set<ProfileID> = []
      let find = try db.cachedStatement(
        sql: "SELECT 1 FROM profiles WHERE id = ? AND origin <> ?")
      for id in ids where try Bool.fetchOne(find, arguments: [id.rawValue, source]) == true {
        foreign.insert(id)
      }
      return foreign
    }
  }
}

extension Store {
  /// The origin of profiles and signals that come from documents.
  package static var derivedOrigin: String { derived }
}
