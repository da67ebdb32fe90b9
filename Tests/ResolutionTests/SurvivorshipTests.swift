import LeadModel
import Resolution
import Testing

@Suite struct SurvivorshipTests {
  static let mail = email("ada.byng@quarzhof.example")

  /// One sighting of a person who is known by her mailbox.
  struct Seen: Sendable {
    let value: (Field, FieldValue)
    let date: String?
    let confidence: Double
    let method: Statement.Method

    init(
      _ value: (Field, FieldValue), _ date: String? = nil, _ confidence: Double = 0.9,
      by method: Statement.Method = World.given
    ) {
      self.value = value
      self.date = date
      self.confidence = confidence
      self.method = method
    }
  }

  static func profile(
    _ seen: [Seen], kind: EntityKind = .person, settings: SurvivorshipSettings = .none
  ) throws -> Profile {
    var world = World()
    let key = kind == .person ? Self.mail : number("vat-de", "111111125")
    for (index, one) in seen.enumerated() {
      world.add(
        RecordID("r\(index)"), kind, date: one.date, confidence: one.confidence, method: one.method,
        [key, one.value])
    }
    let profiles = world.resolved(survivorship: settings).profiles
    return try #require(profiles.count == 1 ? profiles.first : nil)
  }

  static func name(_ given: String?, _ family: String, prefix: String? = nil) -> (Field, FieldValue)
  {
    let full = [prefix, given, family].compactMap(\.self).joined(separator: " ")
    return (
      .personName, .personName(PersonName(full: full, prefix: prefix, given: given, family: family))
    )
  }

  struct Contest: Sendable, CustomTestStringConvertible {
    let testDescription: String
    let seen: [Seen]
    let winner: String
    let losers: [String]

    init(_ seen: Seen..., winner: String, losers: String...) {
      self.seen = seen
      self.winner = winner
      self.losers = losers
      testDescription = "\(winner) over \(losers)"
    }
  }

  static let contests: [Contest] = [
    Contest(
      Seen((.consent, .text("opt-out")), "2025-03-01", 0.7),
      Seen((.consent, .text("opt-in")), "2026-05-12"), winner: "opt-out",
      losers: "less restrictive (opt-in, and once opt-out)"),
    Contest(
      Seen(name("A.", "Byng")), Seen(name("Ada", "Byng")), Seen(name("Ada", "Byng", prefix: "Dr.")),
      winner: "Dr. Ada Byng", losers: "less complete (4 < 5 parts)", "less complete (3 < 5 parts)"),
    Contest(
      Seen(title("Buyer"), "2026-03-01"), Seen(title("Head of Purchasing"), "2026-05-12", 0.5),
      winner: "Head of Purchasing", losers: "older (2026-03-01 < 2026-05-12)"),
    Contest(
      Seen(title("Buyer"), nil, 1), Seen(title("Head of Purchasing"), "2026-05-12", 0.5),
      winner: "Head of Purchasing", losers: "undated (the other 2026-05-12)"),
    Contest(
      Seen(title("Buyer"), nil, 0.62), Seen(title("Purchaser"), nil, 0.95), winner: "Purchaser",
      losers: "less confident (0.62 < 0.95)"),
    Contest(
      Seen(title("Purchaser")), Seen(title("Buyer")), Seen(title("Purchaser")), winner: "Purchaser",
      losers: "less frequent (1 < 2 documents)"),
    Contest(
      Seen(title("Purchaser")), Seen(title("Buyer")), winner: "Buyer",
      losers: "equal in all that counts, later in the alphabet"),
    Contest(
      Seen(title("Buyer"), "2026-05-12T08:00:00Z"),
      Seen(title("Purchaser"), "2026-05-12T09:00:00Z"),
      winner: "Purchaser",
      losers: "older (2026-05-12T08:00:00.000Z < 2026-05-12T09:00:00.000Z)"),
  ]

  @Test(arguments: contests) func oneValueWins(_ contest: Contest) throws {
    let profile = try Self.profile(contest.seen)
    let golden = try #require(profile.fields.first { $0.field == contest.seen[0].value.0 })
    #expect(golden.value.display == contest.winner)
    #expect(golden.losers.map(\.reason) == contest.losers)
  }

  @Test func valuesThatNormaliseEqualAreOneWithAllSources() throws {
    let profile = try Self.profile([
      Seen(Self.name("Jörg", "Müßig"), "2026-01-01", 0.7),
      Seen(Self.name("JOERG", "MUESSIG"), "2026-02-01", 0.9),
      Seen(Self.name("Jörg", "Müßig"), "2026-03-01", 0.8),
    ])
    let golden = try #require(profile.fields.first { $0.field == .personName })
    #expect(golden.value.display == "Jörg Müßig")
    #expect(golden.losers.isEmpty)
    #expect(golden.sources.map(\.confidence) == [0.9, 0.8, 0.7])
  }

  @Test func allContactsAreKeptAndRanked() throws {
    let other = email("ada@byng.example")
    let profile = try Self.profile([
      Seen(other, nil, 1), Seen(phone("+442079460001"), nil, 0.5),
      Seen(phone("+442079460002"), nil, 0.6), Seen(phone("+442079460001"), nil, 0.5),
    ])
    #expect(
      profile.all(.email).map(\.display) == ["ada.byng@quarzhof.example", "ada@byng.example"])
    #expect(profile.all(.phone).map(\.display) == ["+442079460001", "+442079460002"])
    #expect(profile.fields.allSatisfy { $0.losers.isEmpty })
  }

  @Test func eachSchemeHasItsRegistration() throws {
    let profile = try Self.profile(
      [
        Seen(number("siren-fr", "1", nil)), Seen(number("siren-fr", "2", false)),
        Seen(number("siren-fr", "3", true)), Seen(number("duns", "4", nil)),
      ], kind: .organization)
    let numbers = profile.fields.filter { $0.field == .registration }
    #expect(numbers.map(\.value.display) == ["duns 4", "siren-fr 3", "vat-de 111111125"])
    #expect(
      numbers.flatMap(\.losers).map(\.reason)
        == ["its checksum is unknown, the other's is right", "its checksum is wrong"])
  }

  @Test func theLegalNameIsTheMostComplete() throws {
    let profile = try Self.profile(
      [
        Seen((.organizationName, .text("Quarzhof"))), Seen((.organizationName, .text("Quarzhof"))),
        Seen((.organizationName, .text("Quarzhof GmbH"))),
      ], kind: .organization)
    #expect(profile.best(.organizationName)?.display == "Quarzhof GmbH")
  }

  @Test(arguments: 0..<200) func everyValueLeadsBackToItsStatement(seed: Int) {
    let world = RandomWorld.make(seed: UInt64(seed) &+ 9_000_000)
    let statements = world.records.flatMap(\.statements)
    var told = 0
    for field in world.resolved().profiles.flatMap(\.fields) {
      for sources in [field.sources] + field.losers.map(\.sources) {
        #expect(!sources.isEmpty)
        told += sources.count
        for source in sources {
          #expect(source.statement != nil && source.document != nil && source.evidence != nil)
        }
      }
    }
    #expect(told == statements.count)
  }

  @Test func theDocumentsOwnFieldsAreNobodys() {
    var world = World()
    world.person("r1", "Ada", "Byng")
    let stray = World.statement(nil, .phone, phone("+442079460001").1, confidence: 1, index: 0)
    let date = World.statement("r1", .documentDate, .date("2026-05-12"), confidence: 1, index: 9)
    let record = world.records[0]
    world.records[0] = SourceRecord(
      id: record.id, kind: record.kind, document: record.document, observedAt: nil, arrival: 0,
      party: nil, statements: record.statements + [stray, date])
    #expect(world.resolved().profiles.flatMap(\.fields).map(\.field) == [.personName])
  }

  @Test func sourcesNameExtractorAndRule() throws {
    let profile = try Self.profile([Seen(Self.mail, "2026-05-12")])
    let source = try #require(profile.fields.first?.sources.first)
    #expect(source.method == "test/given@1")
    #expect(source.observedAt == Timestamp(iso8601: "2026-05-12"))
    #expect(source.record == "r0")
  }
}
