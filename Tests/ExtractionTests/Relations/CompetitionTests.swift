import LeadModel
import Testing

@testable import Extraction

@MainActor @Suite struct CompetitionTests {
  private static let us = OwnCompany(
    names: ["Tillmann Messtechnik GmbH"], domains: ["tillmann-mess.example"], phones: [],
    people: [])

  /// `firm > other` of each claim of the field, sorted; a firm without a name is `us` or `nameless`.
  private func claims(_ field: Field, _ document: Document) throws -> [String] {
    let claims = try SharedExtractors.set().claims(
      in: document, settings: ExtractionSettings(us: Self.us)
    ).claims
    return claims.statements.filter { $0.field == field }.map { statement in
      let record = claims.records.first { $0.id == statement.record }
      let name = claims.statements.first {
        $0.record == statement.record && $0.field == .organizationName
      }
      let firm = record?.party == .us ? "us" : name?.value.display ?? "nameless"
      return "\(firm) > \(statement.value.display)"
    }.sorted()
  }

  private func letter(
    _ text: String, from: String = "lucy.brandt@brockfield-pumps.example",
    to: String = "erika@tillmann-mess.example"
  ) -> Document {
    Fixtures.message(
      [("From", "Lucy Brandt <\(from)>"), ("To", "<\(to)>")],
      body: text
        + "\n\nKind regards,\n\nLucy Brandt\nMaintenance Manager\nBrockfield Pumps Ltd\n\(from)\n")
  }

  @Test(arguments: [
    ("Our main competitor, Castellan Valves plc, has changed supplier.", ["Castellan Valves plc"]),
    (
      "We compete with Castellan Valves plc and Hydrotek AG.",
      ["Castellan Valves plc", "Hydrotek AG"]
    ),
    ("Unser Wettbewerber Castellan Armaturen AG hat umgestellt.", ["Castellan Armaturen AG"]),
    ("Notre concurrent Papeteries Vauclair SA vient de signer.", ["Papeteries Vauclair SA"]),
    ("Nuestro competidor Válvulas Castellanas S.A. ya trabaja así.", ["Válvulas Castellanas S.A."]),
  ])
  func ourCompetitorsAreOurs(text: String, names: [String]) throws {
    #expect(
      try claims(.competitor, letter(text)) == names.map { "Brockfield Pumps Ltd > \($0)" })
    #expect(try claims(.supplier, letter(text)) == [])
  }

  @Test(arguments: [
    "We currently buy our seals from Nordwind Systems GmbH, but not for long.",
    "Our current supplier, Nordwind Systems GmbH, cannot deliver.",
    "Wir beziehen unsere Dichtungen derzeit von der Nordwind Systems GmbH.",
    "Nous achetons nos joints chez Nordwind Systems GmbH depuis dix ans.",
  ])
  func whoSuppliesDoesNotCompete(text: String) throws {
    #expect(
      try claims(.supplier, letter(text)) == ["Brockfield Pumps Ltd > Nordwind Systems GmbH"])
    #expect(try claims(.competitor, letter(text)) == [])
  }

  @Test(arguments: [
    "Your competitor Hydrotek AG has quoted less.",
    "We are comparing your offer with those of Hydrotek AG.",
    "We would rather work with you than lose time, and with you rather than Hydrotek AG.",
  ])
  func whoIsWeighedAgainstUsCompetesWithUs(text: String) throws {
    #expect(try claims(.competitor, letter(text)) == ["us > Hydrotek AG"])
  }

  /// What we write ourselves of somebody's competitor is theirs; and others' letters are not to us.
  @Test func onlyBuyersOfOursWeighUs() throws {
    let text = "Your competitor Hydrotek AG has quoted less."
    #expect(
      try claims(.competitor, letter(text, from: "erika@tillmann-mess.example", to: "x@y.example"))
        == [])
    #expect(try claims(.competitor, letter(text, to: "jo@castellan.example")) == [])
  }

  @Test func thirdPartiesAreNamed() throws {
    let news = "Castellan Valves plc competes with Brockfield Pumps Ltd in the market for seals."
    #expect(
      try claims(.competitor, Fixtures.document(news))
        == ["Castellan Valves plc > Brockfield Pumps Ltd"])
  }

  @Test(arguments: [
    "Our competitors are growing. We compete with the best of Europe and China.",
    "Castellan Valves plc is no longer our competitor Hydrotek AG knows.",
    "We no longer buy from Nordwind Systems GmbH. Our former supplier Alpha Flow Ltd is gone.",
    "Unsere Wettbewerber Preise senken. Der Wettbewerb mit Preisen ist hart.",
    "We used a wrench instead of Loctite. Please name three competitors.",
  ])
  func whatNamesNobodyOrDeniesItIsLeftAlone(text: String) throws {
    #expect(try claims(.competitor, letter(text)) == [])
    #expect(try claims(.supplier, letter(text)) == [])
  }

  /// Without a writer's name "our" is nobody's, even where a firm is named.
  @Test func withoutAWriterOurIsNobodys() throws {
    let text =
      "The incumbent is Nordwind Systems GmbH. Our existing provider Alpha Flow Ltd may bid."
    #expect(try claims(.supplier, Fixtures.document(text)) == [])
  }
}
