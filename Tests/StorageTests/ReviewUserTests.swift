import GRDB
import LeadModel
import Storage
import Testing

/// Users, tokens and what was looked at, all in the audit chain.
@Suite struct ReviewUserTests {
  let database: DatabaseQueue
  let store: Store

  init() throws {
    database = try DatabaseQueue(configuration: Store.configuration())
    store = try Store(over: database) { "salt" }
    try store.save(user: "ada", role: .admin, password: "h1", by: "ada", at: Sample.time())
    try store.save(user: "bo", role: .viewer, password: "h2", by: "ada", at: Sample.time(1))
  }

  @Test func aUserKeepsThePasswordUnlessAnotherIsGiven() throws {
    try store.save(user: "bo", role: .reviewer, password: nil, by: "ada", at: Sample.time(2))
    #expect(try store.user("bo")?.password == "h2")
    #expect(try store.user("bo")?.role == .reviewer)
    try store.save(user: "bo", role: .reviewer, password: "h3", by: "ada", at: Sample.time(3))
    #expect(try store.user("bo")?.password == "h3")
    #expect(try store.users().map(\.name) == ["ada", "bo"])
    #expect(try store.user("nobody") == nil)
  }

  @Test func rolesAreInOrder() {
    let roles = ReviewUser.Role.allCases
    #expect(roles.sorted() == roles && roles.first == .viewer && roles.last == .admin)
  }

  @Test func aTokenCountsUntilItIsRevokedOrItsUserDisabled() throws {
    let (one, other) = (Digest.sha256("1".utf8), Digest.sha256("2".utf8))
    for digest in [one, other] {
      try store.saveToken(
        digest: digest, of: "bo", label: "t \(digest.first ?? " ")", at: Sample.time(2))
    }
    #expect(try store.user(ofToken: one)?.name == "bo")
    #expect(try store.user(ofToken: "unknown") == nil)
    try store.revokeToken(digest: one, of: "ada", at: Sample.time(3))
    #expect(try store.user(ofToken: one) != nil, "somebody else's token")
    try store.revokeToken(digest: one, of: "bo", at: Sample.time(4))
    #expect(try store.user(ofToken: one) == nil)
    #expect(try store.tokens(of: "bo").map(\.digest) == [other])
    try store.save(
      user: "bo", role: .viewer, password: nil, isDisabled: true, by: "ada", at: Sample.time(5))
    #expect(try store.user(ofToken: other) == nil)
  }

  @Test func whatWasLookedAtIsInTheChainOnce() throws {
    let look = Access(.viewed, by: "bo", subject: "p1@-", at: Sample.time(6))
    try store.save([look, look])
    #expect(
      try store.accesses(limit: 9).map(\.access.kind) == [.viewed, .userChanged, .userChanged])
    #expect(try store.accesses(before: 2, limit: 9).count == 1)
    let verdict = try store.verifyAudit()
    #expect(verdict.firstBreak == nil && verdict.entries == 3)
  }

  @Test func aLookThatIsChangedIsFound() throws {
    #expect(throws: DatabaseError.self) {
      try database.write { try $0.execute(sql: "DELETE FROM accesses") }
    }
    try database.write { db in
      try db.execute(sql: "DROP TRIGGER accesses_are_never_changed")
      try db.execute(sql: "UPDATE accesses SET payload = replace(payload, 'ada', 'eve')")
    }
    #expect(try store.verifyAudit().firstBreak?.kind == .payload)
  }
}
