import LeadModel
import Resolution
import Testing

@Suite struct SurvivorshipSettingsTests {
  typealias Seen = SurvivorshipTests.Seen

  private static let card = Statement.Method(
    extractor: "marked-field", version: 2, rule: "vcard.title")
  private static let mark = Statement.Method(extractor: "marked-field", version: 2, rule: "json-ld")
  private static let table = Statement.Method(extractor: "table", version: 1, rule: "column")

  private static let titles = [
    Seen(title("Buyer"), "2026-05-12", 0.5, by: table),
    Seen(title("Purchaser"), "2024-01-01", 0.6, by: mark),
    Seen(title("Purchaser"), "2024-02-01", 0.6, by: table),
    Seen(title("Head of Purchasing"), "2023-01-01", 0.95, by: card),
  ]

  private static func chosen(
    _ preference: SurvivorshipSettings.Preference, sources: [String] = []
  ) throws -> GoldenField {
    let settings = SurvivorshipSettings(
      preferences: [.personTitle: preference], sources: sources)
    let profile = try SurvivorshipTests.profile(Self.titles, settings: settings)
    return try #require(profile.fields.first { $0.field == .personTitle })
  }

  @Test(arguments: [
    (SurvivorshipSettings.Preference.mostRecent, "Buyer"), (.mostFrequent, "Purchaser"),
    (.mostConfident, "Head of Purchasing"),
  ])
  func thePreferredStrategyChooses(
    preference: SurvivorshipSettings.Preference, winner: String
  ) throws {
    let golden = try Self.chosen(preference)
    #expect(golden.value.display == winner)
    #expect(golden.strategy == preference.rawValue)
    #expect(golden.losers.count == 2)
  }

  @Test(arguments: [
    (
      ["marked-field/vcard", "table"], "Head of Purchasing",
      "from table, the other from marked-field/vcard"
    ),
    (["marked-field"], "Purchaser", "older (2023-01-01 < 2024-02-01)"),
    (["table"], "Buyer", "not from table"),
    (["tab"], "Buyer", "older (2024-02-01 < 2026-05-12)"),
  ])
  func theSurestSourceWins(sources: [String], winner: String, reason: String) throws {
    let golden = try Self.chosen(.bySource, sources: sources)
    #expect(golden.value.display == winner)
    #expect(golden.losers.map(\.reason).contains(reason))
  }

  @Test func otherFieldsAreChosenAsEver() throws {
    let settings = SurvivorshipSettings(preferences: [.address: .mostConfident])
    let profile = try SurvivorshipTests.profile(Self.titles, settings: settings)
    #expect(profile.best(.personTitle)?.display == "Buyer")
  }

  @Test func contactsAreAllKeptInThePreferredOrder() throws {
    let settings = SurvivorshipSettings(preferences: [.phone: .mostRecent])
    let profile = try SurvivorshipTests.profile(
      [
        Seen(phone("+442079460001"), "2020-01-01"), Seen(phone("+442079460001"), "2020-01-01"),
        Seen(phone("+442079460002"), "2026-01-01"),
      ], settings: settings)
    #expect(profile.all(.phone).map(\.display) == ["+442079460002", "+442079460001"])
  }

  @Test func aRefusalOfConsentAlwaysWins() throws {
    #expect(!SurvivorshipSettings.isOpen(.consent))
    #expect(!SurvivorshipSettings.isOpen(.documentDate))
    let settings = SurvivorshipSettings(preferences: [.consent: .mostRecent])
    let profile = try SurvivorshipTests.profile(
      [
        Seen((.consent, .text("opt-out")), "2020-01-01"),
        Seen((.consent, .text("opt-in")), "2026-01-01"),
      ], settings: settings)
    #expect(profile.best(.consent) == .text("opt-out"))
  }

  @Test func theFingerprintIsOfWhatIsSaid() {
    let one = SurvivorshipSettings(preferences: [.address: .mostRecent, .founded: .mostFrequent])
    let same = SurvivorshipSettings(preferences: [.founded: .mostFrequent, .address: .mostRecent])
    #expect(one.fingerprint == same.fingerprint)
    #expect(
      one.fingerprint
        != SurvivorshipSettings(preferences: one.preferences, sources: ["a"]).fingerprint)
    #expect(one.fingerprint != SurvivorshipSettings.none.fingerprint)
  }
}
