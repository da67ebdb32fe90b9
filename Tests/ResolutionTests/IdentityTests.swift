import LeadModel
import Resolution
import Testing

@Suite struct IdentityTests {
  static let mail = email("ada.byng@quarzhof.example")
  static let line = phone("+442079460011")

  /// Two Ada Byngs with nothing in common, and a third record that has both their keys.
  static func world(bridged: Bool) -> World {
    var world = World()
    world.person("r1", "Ada", "Byng", [mail])
    world.person("r2", "Ada", "Byng", [line])
    world.person("r3", "Ada", "Byng", [line])
    if bridged { world.person("r4", "Ada", "Byng", [mail, line]) }
    return world
  }

  @Test func idsComeFromTheFoundingRecord() throws {
    let resolved = Self.world(bridged: false).resolved()
    #expect(resolved.memberships["r1"] == ProfileID("p_" + Digest.id(["person", "r1"])))
    #expect(resolved.memberships["r2"] == ProfileID("p_" + Digest.id(["person", "r2"])))
    #expect(resolved.changes.map(\.event) == [.created, .created])
    #expect(resolved.changes.last?.reason == "2 records joined by person.phone")
    var company = World()
    company.company("o1", "Quarzhof GmbH")
    #expect(company.resolved().memberships["o1"]?.rawValue.hasPrefix("o_") == true)
  }

  @Test func aSecondRunChangesNothing() {
    let world = Self.world(bridged: true)
    let first = world.resolved()
    let second = world.resolved(previous: first.identities)
    #expect(second.changes.isEmpty)
    #expect(second.identities == first.identities)
    #expect(second.profiles == first.profiles)
  }

  @Test func absorbingKeepsTheID() throws {
    var world = World()
    world.person("r9", "Ada", "Byng", [Self.mail])
    let first = world.resolved()
    world.person("r1", "A.", "Byng", [Self.mail])
    let second = world.resolved(previous: first.identities)
    #expect(second.memberships["r1"] == first.memberships["r9"])
    let change = try #require(second.changes.first)
    #expect(second.changes.count == 1)
    #expect(change.event == .absorbed)
    #expect(change.records == ["r1"])
    #expect(change.reason == "1 record joined by person.email")
  }

  @Test func aMergeKeepsTheOlderIDAndAnAlias() throws {
    let first = Self.world(bridged: false).resolved()
    let second = Self.world(bridged: true).resolved(previous: first.identities)
    let (older, younger) = (
      try #require(first.memberships["r1"]), try #require(first.memberships["r2"])
    )
    #expect(Set(second.memberships.values) == [older])
    #expect(second.aliases == [younger: older])
    #expect(second.identities.resolve(younger) == older)
    #expect(second.changes.map(\.event) == [.merged, .absorbed])
    #expect(second.changes.first?.other == younger)
    #expect(second.changes.first?.records == ["r2", "r3"])
  }

  @Test func undoingAMergeGivesEveryRecordItsProfileBack() {
    let first = Self.world(bridged: false).resolved()
    let merged = Self.world(bridged: true).resolved(previous: first.identities)
    let undone = Self.world(bridged: false).resolved(previous: merged.identities)
    #expect(undone.memberships == first.memberships)
    #expect(undone.profiles == first.profiles)
    #expect(undone.aliases.isEmpty)
    #expect(undone.changes.map(\.event) == [.split, .released])
  }

  @Test func aSplitKeepsTheIDWithTheLargerShare() throws {
    var world = Self.world(bridged: true)
    let first = world.resolved()
    let id = try #require(first.memberships["r1"])
    world.records.removeAll { $0.id == "r4" }
    let second = world.resolved(previous: first.identities)
    #expect(second.memberships["r2"] == id)
    #expect(second.memberships["r3"] == id)
    let rest = try #require(second.memberships["r1"])
    #expect(rest != id)
    let split = try #require(second.changes.first)
    #expect(split.event == .split)
    #expect(split.profile == rest)
    #expect(split.other == id)
    #expect(split.reason == "no match holds 1 record to the others any longer")
  }

  @Test func equalSharesStayWithTheFounder() throws {
    var world = World()
    world.person("r1", "Ada", "Byng", [Self.mail])
    world.person("r2", "Ada", "Byng", [Self.line])
    world.person("r3", "Ada", "Byng", [Self.mail, Self.line])
    let first = world.resolved()
    world.records.removeAll { $0.id == "r3" }
    let second = world.resolved(previous: first.identities)
    #expect(second.memberships["r1"] == first.memberships["r1"])
    #expect(second.memberships["r2"] != first.memberships["r1"])
  }

  @Test func aRecordThatComesBackGetsItsIDBack() {
    let world = Self.world(bridged: false)
    let first = world.resolved()
    let gone = world.keeping(["r1"]).resolved(previous: first.identities)
    #expect(gone.changes.map(\.event) == [.released])
    #expect(world.resolved(previous: gone.identities).memberships == first.memberships)
  }

  @Test func aliasesFollowChainsOfMerges() throws {
    var world = World()
    world.person("r1", "Ada", "Byng", [email("ada1@gmx.de")])
    world.person("r2", "Ada", "Byng", [email("ada2@gmx.de")])
    world.person("r3", "Ada", "Byng", [email("ada3@gmx.de")])
    let first = world.resolved()
    world.person("r4", "Ada", "Byng", [email("ada2@gmx.de"), email("ada3@gmx.de")])
    let second = world.resolved(previous: first.identities)
    world.person("r5", "Ada", "Byng", [email("ada1@gmx.de"), email("ada2@gmx.de")])
    let third = world.resolved(previous: second.identities)
    let ids = try ["r1", "r2", "r3"].map { try #require(first.memberships[RecordID($0)]) }
    #expect(third.aliases == [ids[1]: ids[0], ids[2]: ids[0]])
  }
}
