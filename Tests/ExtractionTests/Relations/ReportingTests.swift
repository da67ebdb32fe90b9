import LeadModel
import Testing

@testable import Extraction

@MainActor @Suite struct ReportingTests {
  /// `who > manager` of each line that is read, sorted.
  private func lines(_ document: Document) throws -> [String] {
    let claims = try SharedExtractors.set().claims(in: document).claims
    return claims.statements.filter { $0.field == .manager }.map { statement in
      let names = claims.statements.filter {
        $0.record == statement.record && $0.field == .personName
      }
      guard case .personName(let name)? = names.first?.value else {
        return "nobody > \(statement.value.display)"
      }
      let who = [name.given, name.family].compactMap(\.self).joined(separator: " ")
      return "\(who) > \(statement.value.display)"
    }.sorted()
  }

  private func lines(_ text: String) throws -> [String] { try lines(Fixtures.document(text)) }

  private func signed(_ text: String) -> String {
    text
      + "\n\nKind regards,\n\nLucy Brandt\nMaintenance Manager\nBrockfield Pumps Ltd\n"
      + "lucy.brandt@brockfield-pumps.example\n"
  }

  @Test(arguments: [
    (
      "Lucy Brandt, Maintenance Manager, now reports to Tom Okafor, Head of Operations.",
      "Lucy Brandt > Tom Okafor"
    ),
    (
      "Priya Nair joined as Finance Director, reporting directly to Helen Marsh in Leeds.",
      "Priya Nair > Helen Marsh"
    ),
    (
      "Castellan Valves plc has appointed Nadia Roth. She reports to Gareth Pugh, Chief Executive.",
      "Nadia Roth > Gareth Pugh"
    ),
    (
      "Lukas Brandt, Teamleiter Instandhaltung, berichtet an Dr. Jens Kallweit.",
      "Lukas Brandt > Jens Kallweit"
    ),
    (
      "In der Technik gilt: Frau Petra Hollmann ist Herrn Jens Kallweit direkt unterstellt.",
      "Petra Hollmann > Jens Kallweit"
    ),
    (
      "Diego Salvatierra depende de Carmen Ibarra desde mayo en la planta de Vigo.",
      "Diego Salvatierra > Carmen Ibarra"
    ),
  ])
  func sentencesSayWhoReportsToWhom(text: String, line: String) throws {
    #expect(try lines(text) == [line])
  }

  @Test(arguments: [
    ("I report to Helen Marsh, our Managing Director.", "Lucy Brandt > Helen Marsh"),
    ("My line manager Tom Okafor will join the call.", "Lucy Brandt > Tom Okafor"),
    ("Tom Okafor, my boss, will join the call on Monday.", "Lucy Brandt > Tom Okafor"),
  ])
  func writersSpeakOfTheirOwn(text: String, line: String) throws {
    #expect(try lines(signed(text)) == [line])
  }

  @Test func withoutAWriterNobodyReports() throws {
    #expect(try lines("I report to Helen Marsh, our Managing Director, every other week.") == [])
  }

  @Test(arguments: [
    "The committee reports to Parliament. Lucy Brandt went there with Tom Okafor last year.",
    "Faults are reported to Tom Okafor, says Lucy Brandt of the maintenance crew.",
    "Lucy Brandt no longer reports to Tom Okafor, as we heard in the meeting.",
    "Lucy Brandt reported to Tom Okafor until May, when the plant was sold.",
    "As Lucy Brandt writes, the maintenance team reports to Tom Okafor as before.",
    "Tom Okafor reports that the pump has failed. Helen Marsh was told at once.",
    "Lucy Brandt will report to Helen Marsh on the budget as soon as it is known.",
    "Claire Dubreuil est là. Son responsable, François Lemaistre, écoute. Il n'est pas "
      + "l'assistante de Jeanne Moulin.",
  ])
  func otherReportsAreLeftAlone(text: String) throws {
    #expect(try lines(text).filter { !$0.hasPrefix("Claire Dubreuil > François") } == [])
  }

  @Test func assistantsReportToWhomTheyAssist() throws {
    let card = "\nBrockfield Pumps Ltd\nTel. 020 7946 0018\nmoira.finch@brockfield-pumps.example\n"
    #expect(
      try lines("Regards\n\nMoira Finch\nExecutive Assistant to Helen Marsh" + card)
        == ["Moira Finch > Helen Marsh"])
    #expect(try lines("Regards\n\nMoira Finch\nPA to the CEO" + card) == ["Moira Finch > CEO"])
  }

  @Test func formsNameOneWhoReports() throws {
    #expect(
      try lines("TRAVEL REQUEST\nName: Owen Gale\nSupervisor: Helen Marsh\nCost centre: 4410")
        == ["Owen Gale > Helen Marsh"])
    #expect(
      try lines("Contact: Nadia Roth\nContact: Gareth Pugh\nSupervisor: Helen Marsh") == [])
  }

  @Test func columnsOfTablesAreRead() throws {
    let head = "Name\tTitle\tReports to\n"
    let rows = "Lucy Brandt\tPlanner\tTom Okafor\nTom Okafor\tHead of Operations\tHelen Marsh\n"
    #expect(
      try lines(table(head + rows)) == ["Lucy Brandt > Tom Okafor", "Tom Okafor > Helen Marsh"])
  }

  /// Where firms are listed, "Manager" is whoever looks after them.
  @Test func aManagerOfAccountsManagesNobody() throws {
    let people = "Name\tTitle\tManager\nLucy Brandt\tPlanner\tTom Okafor\n"
    #expect(try lines(table(people)) == ["Lucy Brandt > Tom Okafor"])
    let firms = "Company\tName\tManager\nBrockfield Pumps Ltd\tLucy Brandt\tErika Tillmann\n"
    #expect(try lines(table(firms)) == [])
  }

  /// A page whose lines are rows and whose tabs divide cells.
  private func table(_ text: String) -> Document {
    var cells: [Page.Cell] = []
    var start = 0
    for (row, line) in text.split(separator: "\n").enumerated() {
      for (column, cell) in line.split(separator: "\t").enumerated() {
        let end = start + cell.unicodeScalars.count
        cells.append(.init(table: 0, row: row, column: column, start: start, end: end))
        start = end + 1
      }
    }
    return Fixtures.document([
      Page(number: 1, kind: .text, source: .native, reason: "plain-text", text: text, cells: cells)
    ])
  }

  @Test func chartsAreReadByIndent() throws {
    let chart = """
      Organisation chart - Brockfield Pumps Ltd

      Helen Marsh, Managing Director
        Tom Okafor, Head of Operations
          Lucy Brandt, Maintenance Manager
        Priya Nair, Finance Director
          Owen Gale, Purchasing Manager
      """
    let expected = [
      "Lucy Brandt > Tom Okafor", "Owen Gale > Priya Nair", "Priya Nair > Helen Marsh",
      "Tom Okafor > Helen Marsh",
    ]
    #expect(try lines(chart) == expected)
    #expect(try lines(chart.replacing("Organisation chart", with: "Guests")) == [])
  }

  /// Whoever stands under a vacancy has no manager that the chart names.
  @Test func vacanciesManageNobody() throws {
    let chart = """
      Organigramme de la direction

      Jeanne Moulin
      Directrice générale
          François Lemaistre
          Directeur des achats
          (poste vacant)
              Claire Dubreuil
              Acheteuse
      """
    #expect(try lines(chart) == ["François Lemaistre > Jeanne Moulin"])
  }

  /// Two people of one chart have one manager in one place, and are two claims.
  @Test func oneManagerOfTwoIsTwoClaims() throws {
    let chart = """
      Reporting structure

      - Helen Marsh (Managing Director)
        - Tom Okafor (Head of Operations)
        - Priya Nair (Finance Director)
      """
    let claims = try SharedExtractors.set().claims(in: Fixtures.document(chart)).claims
    let found = claims.statements.filter { $0.field == .manager }
    #expect(found.map(\.value.display) == ["Helen Marsh", "Helen Marsh"])
    #expect(Set(found.map(\.id)).count == 2 && Set(found.map(\.record)).count == 2)
    #expect(Set(found.map(\.raw)) == ["Helen Marsh Tom Okafor", "Helen Marsh Priya Nair"])
  }
}
