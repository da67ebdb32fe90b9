import Foundation
import GRDB
import LeadModel
import Resolution

extension Store {
  /// How likely it is, 0…1, that these profiles are not each one person or organisation: that one is
  /// somebody whom another profile stands for as well, or two in one. Those without a doubt are left
  /// out.
  static func doubts(
    about profiles: Set<ProfileID>, _ db: Database
  ) throws -> [ProfileID: Double] {
    let ids = try CanonicalJSON.text(profiles.map(\.rawValue))
    let apart = try apart(ids, db)
    let held = try joined(ids, db).mapValues { try together($0, db) }
    var doubts: [ProfileID: Double] = [:]
    for id in Set(apart.keys).union(held.keys) {
      let certainty = (1 - (apart[id] ?? 0)) * (held[id] ?? 1)
      if certainty < 1 { doubts[id] = 1 - certainty }
    }
    return doubts
  }

  /// The likeliest match that was not made of each, unless a person has said that they are two.
  private static func apart(_ ids: String, _ db: Database) throws -> [ProfileID: Double] {
    var apart: [ProfileID: Double] = [:]
    for side in ["left_record", "right_record"] {
      let rows = try Row.fetchAll(
        db.cachedStatement(
          sql: """
            SELECT m.profile, max(d.probability) AS probability FROM json_each(?) AS i
            CROSS JOIN members AS m ON m.profile = i.value
            CROSS JOIN doubts AS d ON d.\(side) = m.record
            WHERE d.reason IS NOT '\(RefusedMatch.Reason.judgedApart.rawValue)'
            GROUP BY m.profile HAVING max(d.probability) > 0
            """), arguments: [ids])
      for row in rows {
        apart[ProfileID(row["profile"] as String), default: 0].raise(to: row["probability"])
      }
    }
    return apart
  }

  /// The entities of each profile that has several.
  private static func joined(_ ids: String, _ db: Database) throws -> [ProfileID: Set<Int64>] {
    let rows = try Row.fetchAll(
      db.cachedStatement(
        sql: """
          SELECT m.profile, r.entity FROM json_each(?) AS i
          CROSS JOIN members AS m ON m.profile = i.value
          CROSS JOIN resolution_records AS r ON r.record = m.record
          WHERE r.entity IS NOT NULL
          """), arguments: [ids])
    var joined: [ProfileID: Set<Int64>] = [:]
    for row in rows {
      joined[ProfileID(row["profile"] as String), default: []].insert(row["entity"])
    }
    return joined.filter { $0.value.count > 1 }
  }

  /// The weakest of the likenesses that hold a profile together; 1 where keys or people do.
  private static func together(_ entities: Set<Int64>, _ db: Database) throws -> Double {
    let strongest = try db.cachedStatement(
      sql: """
        SELECT max(bits) FROM resolution_pairs
        WHERE entity = ? AND other IN (SELECT value FROM json_each(?))
        """)
    let among = try CanonicalJSON.text(entities.sorted())
    let bits = try entities.compactMap {
      try Double.fetchOne(strongest, arguments: [$0, among])
    }
    return bits.min().map { 1 / (1 + exp2(-$0)) } ?? 1
  }

  /// Marks the profiles of records of which it is more or less sure who they are.
  static func markDoubted(_ records: Set<RecordID>, _ db: Database) throws {
    let member = try db.cachedStatement(sql: "SELECT profile FROM members WHERE record = ?")
    let profiles = try records.compactMap {
      try String.fetchOne(member, arguments: [$0.rawValue])
    }
    for id in Set(profiles) { try markStale(ProfileID(id), db) }
  }

  /// All doubts that there are.
  static func standingDoubts(_ db: Database) throws -> Set<DoubtfulMatch> {
    Set(try Row.fetchAll(db, sql: "SELECT * FROM doubts").map(DoubtfulMatch.init))
  }
}

extension DoubtfulMatch {
  init(_ row: Row) {
    self.init(
      left: RecordID(row["left_record"] as String), right: RecordID(row["right_record"] as String),
      probability: row["probability"],
      reason: (row["reason"] as String?).flatMap(RefusedMatch.Reason.init))
  }

  var records: Set<RecordID> { [left, right] }
}

extension Double {
  fileprivate mutating func raise(to other: Double) { self = max(self, other) }
}
