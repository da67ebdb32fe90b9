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
    var doubts: [ProfileID: Double] = [:]
    for id in profiles {
      let certainty = try (1 - apart(id, db)) * together(id, db)
      if certainty < 1 { doubts[id] = 1 - certainty }
    }
    return doubts
  }

  /// The likeliest match that was not made, unless a person has said that they are two.
  private static func apart(_ id: ProfileID, _ db: Database) throws -> Double {
    try ["left_record", "right_record"].map { side in
      try Double.fetchOne(
        db.cachedStatement(
          sql: """
            SELECT max(d.probability) FROM members AS m JOIN doubts AS d ON d.\(side) = m.record
            WHERE m.profile = ? AND d.reason IS NOT '\(RefusedMatch.Reason.judgedApart.rawValue)'
            """), arguments: [id.rawValue]) ?? 0
    }.max() ?? 0
  }

  /// The weakest of the likenesses that hold a profile together; 1 where keys or people do.
  private static func together(_ id: ProfileID, _ db: Database) throws -> Double {
    let entities = try Int64.fetchAll(
      db.cachedStatement(
        sql: """
          SELECT DISTINCT r.entity FROM members AS m
          JOIN resolution_records AS r ON r.record = m.record
          WHERE m.profile = ? AND r.entity IS NOT NULL
          """), arguments: [id.rawValue])
    guard entities.count > 1 else { return 1 }
    let strongest = try db.cachedStatement(
      sql: """
        SELECT max(bits) FROM resolution_pairs
        WHERE entity = ? AND other IN (SELECT value FROM json_each(?))
        """)
    let among = try CanonicalJSON.text(entities)
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
