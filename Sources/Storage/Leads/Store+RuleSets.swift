import GRDB
package import LeadModel
package import Routing
import Scoring

extension Store {
  /// Keeps every section of the rules under the hash that decisions and scores name it by, if it is
  /// not there.
  package func publish(_ rules: LeadRules, at now: Timestamp) throws(StorageError) {
    let sections: [(kind: String, rules: any Encodable)] = [
      ("routing", rules.routing), ("fit", rules.fit), ("intent", rules.intent),
      ("combined", rules.combined), ("ensemble", rules.ensemble),
    ]
    try write { db in
      for section in sections {
        let bytes = try CanonicalJSON.bytes(of: section.rules)
        try db.execute(
          sql: """
            INSERT INTO rule_sets (hash, kind, at, payload) VALUES (?, ?, ?, ?)
            ON CONFLICT (hash) DO NOTHING
            """,
          arguments: [
            Digest.sha256(bytes), section.kind, now.millisecondsSince1970,
            String(decoding: bytes, as: UTF8.self),
          ])
      }
    }
  }

  /// The section of that hash, or `nil` when it was never published.
  package func ruleSet<Section: Decodable>(
    _ type: Section.Type, hash: String
  ) throws(StorageError) -> Section? {
    try read { db in
      let row = try Row.fetchOne(
        db, sql: "SELECT payload FROM rule_sets WHERE hash = ?", arguments: [hash])
      return try row?.payload(Section.self)
    }
  }
}
