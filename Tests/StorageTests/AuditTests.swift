import GRDB
import LeadModel
import Storage
import Testing

@Suite struct AuditTests {
  let database: DatabaseQueue
  let store: Store

  init() throws {
    database = try DatabaseQueue(configuration: Store.configuration())
    store = try Store(over: database) { "salt" }
    try store.saveDecisions((1...4).map { Sample.decision("d\($0)", lead: "p1@-", at: $0) })
  }

  private func tamper(_ sql: String) throws {
    try database.write { db in
      try db.execute(sql: "DROP TRIGGER audit_is_never_changed")
      try db.execute(sql: "DROP TRIGGER audit_is_never_shortened")
      try db.execute(sql: sql)
    }
  }

  @Test func aChainThatNobodyTouchedVerifies() throws {
    let verdict = try store.verifyAudit()
    #expect(verdict.firstBreak == nil)
    #expect(verdict.entries == 4)
    #expect(verdict.erased == 0)
    #expect(verdict.head.count == 64)
    #expect(try Store.inMemory().verifyAudit().entries == 0)
  }

  static let tamperings: [(String, AuditVerdict.Break.Kind, Int64)] = [
    ("UPDATE audit SET at = at + 1 WHERE seq = 2", .entry, 2),
    ("UPDATE audit SET subject = 'dx' WHERE seq = 2", .entry, 2),
    ("UPDATE audit SET digest = hash WHERE seq = 3", .entry, 3),
    ("UPDATE audit SET hash = digest WHERE seq = 1", .entry, 1),
    ("DELETE FROM audit WHERE seq = 2", .chain, 3),
    ("DELETE FROM audit WHERE seq = 4", .uncovered, 4),
    (
      "UPDATE decisions SET payload = replace(payload, 'north', 'south') WHERE seq = 2", .payload, 2
    ),
    ("UPDATE decisions SET queue = 'south' WHERE seq = 2", .payload, 2),
    ("UPDATE decisions SET owner = NULL WHERE seq = 2", .payload, 2),
    ("UPDATE decisions SET salt = 'pepper' WHERE seq = 3", .payload, 3),
    ("DELETE FROM decisions WHERE seq = 3", .missing, 3),
    (
      """
      INSERT INTO decisions (id, lead, decided_at, qualified, tier, queue, salt, payload)
      SELECT 'forged', lead, decided_at, qualified, tier, queue, salt, payload
      FROM decisions WHERE seq = 1
      """, .uncovered, 5
    ),
  ]

  @Test(arguments: tamperings)
  func tamperingIsFound(sql: String, kind: AuditVerdict.Break.Kind, sequence: Int64) throws {
    try tamper(sql)
    let found = try store.verifyAudit().firstBreak
    #expect(found?.kind == kind)
    #expect(found?.sequence == sequence)
  }

  @Test func anErasedPayloadLeavesTheChainStanding() throws {
    let head = try store.verifyAudit().head
    try database.write { db in
      try db.execute(sql: "UPDATE decisions SET payload = NULL, salt = NULL WHERE seq = 2")
    }
    let verdict = try store.verifyAudit()
    #expect(verdict.firstBreak == nil)
    #expect(verdict.erased == 1)
    #expect(verdict.head == head)
    #expect(try store.decision("d2") == nil)
    #expect(try store.decision("d3") == Sample.decision("d3", lead: "p1@-", at: 3))
  }

  @Test(arguments: ["UPDATE audit SET at = 1", "DELETE FROM audit"])
  func theStoreItselfRefusesToChangeTheChain(sql: String) throws {
    let error = #expect(throws: DatabaseError.self) {
      try database.write { db in try db.execute(sql: sql) }
    }
    #expect(error?.message == "the audit log is append-only")
  }

  @Test func aDecisionIsWrittenOnceAndNeverChanged() throws {
    try store.saveDecisions([Sample.decision("d1", lead: "p1@-", at: 1)])
    #expect(try store.verifyAudit().entries == 4)
    let error = #expect(throws: StorageError.self) {
      try store.saveDecisions([
        Sample.decision("d9", lead: "p1@-"), Sample.decision("d1", lead: "p1@-", queue: "x"),
      ])
    }
    #expect(error?.code == .constraint)
    #expect(try store.decision("d9") == nil)
    #expect(try store.verifyAudit().firstBreak == nil)
  }

  @Test func digestsTellNothingWithoutTheSalt() throws {
    func digest(salt: String) throws -> String? {
      let database = try DatabaseQueue(configuration: Store.configuration())
      try Store(over: database) { salt }.saveDecisions([Sample.decision("d1", lead: "p1@-")])
      return try database.read { db in try String.fetchOne(db, sql: "SELECT digest FROM audit") }
    }
    #expect(try digest(salt: "a") == digest(salt: "a"))
    #expect(try digest(salt: "a") != digest(salt: "b"))
  }
}
