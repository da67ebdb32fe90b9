import LeadModel
import Testing

@testable import Extraction

/// Cards whose lines were joined to one, as recognised text is often handed on.
@Suite struct RunOnLinesTests {
  private func lines(_ text: String) throws -> [String]? {
    try Fixtures.withExtractors { lent in
      let rules = lent.rules
      let document = Fixtures.document(text)
      let (scanned, board) = lent.set.board(of: document, before: ContactBlockExtractor.self)
      let runOn = RunOnLines(
        legalForm: try rules.rule("organization.legal-form"), words: try Vocabulary(rules))
      let page = scanned.pages[0]
      guard runOn.isRunOn(page) else { return nil }
      return runOn.parts(of: page.lines.indices, on: page, board).map { page.text($0) }
    }
  }

  @Test func linesEndAtValuesFormsAndOtherWriting() throws {
    let lines = try lines(
      "MILL WORKS LTD Weaver House Ada Byng Buyer T 0113 496 0123 E ada@millworks.example "
        + "QUALITY SINCE 1920")
    #expect(
      lines == [
        "MILL WORKS LTD", "Weaver House Ada Byng Buyer T", "0113 496 0123", "E",
        "ada@millworks.example", "QUALITY SINCE 1920",
      ])
  }

  @Test func familyNamesInCapitalsStayWithTheirGivenNames() throws {
    let lines = try lines(
      "Jeanne MOULIN Directrice des achats de la maison Moulin et fils a Lyon "
        + "jeanne@moulin.example")
    #expect(lines?.first == "Jeanne MOULIN")
  }

  @Test(arguments: [
    "Ada Byng\nHead of Sales\nMill Works Ltd\n12 Mill Road, Leeds LS1 4AP\nada@millworks.example",
    "Ada Byng - Head of Sales | Mill Works Ltd | 12 Mill Road | Leeds LS1 4AP | ada@millworks.example | 0113",
  ])
  func linesWithBreaksOrMarksAreLeftAlone(_ text: String) throws {
    #expect(try lines(text) == nil)
  }

  struct Card: Sendable, CustomTestStringConvertible {
    let text: String
    let person: [String]
    let title: [String]
    let organization: [String]
    var testDescription: String { String(text.prefix(24)) }
  }

  static let cards = [
    Card(
      text:
        "MILL & LOOM TEXTILES LTD Ada Byng Regional Sales Manager Unit 4 Weaver Park Leeds LS1 4AP "
        + "T 0113 496 0123 M 07700 900123 E ada@millloom.example",
      person: ["Ada Byng"], title: ["Regional Sales Manager"],
      organization: ["MILL & LOOM TEXTILES LTD"]),
    Card(
      text:
        "R.K.Sharma Deputy General Manager (Projects) BHARAT TURBINE WORKS LIMITED Plot No. 17, "
        + "Phase II, IDA Cherlapally, Hyderabad - 500 051 Ph: 040-27261234 "
        + "rksharma@bharatturbine.example",
      person: ["R.K. Sharma"], title: ["Deputy General Manager"],
      organization: ["BHARAT TURBINE WORKS LIMITED"]),
    Card(
      text:
        "Luca Molino Responsabile Acquisti MOLINO ROSSI S.r.l. Via del Mulino 12 20121 Milano "
        + "Tel +39 02 5550123 luca.molino@molinorossi.example",
      person: ["Luca Molino"], title: ["Responsabile Acquisti"],
      organization: ["MOLINO ROSSI S.r.l."]),
    Card(
      text:
        "Dr. K. Venkat Rao M.Tech., Ph.D. Professor & Head Department of Civil Engineering "
        + "NARMADA INSTITUTE OF TECHNOLOGY Warangal - 506 004 Phone: 0870-2459191 "
        + "kvrao@nit.example",
      person: ["K. Venkat Rao"], title: ["Professor & Head"],
      organization: ["NARMADA INSTITUTE OF TECHNOLOGY"]),
    Card(
      text:
        "Rohan Kumar T Design Engineer SPUN LOOMS PVT. LTD. 12 Mill Road Karol Bagh, "
        + "New Delhi - 110 005 Tel: 011 2345 6789 rohan@spun.example",
      person: ["Rohan Kumar T"], title: ["Design Engineer"],
      organization: ["SPUN LOOMS PVT. LTD."]),
    Card(
      text:
        "Dr. B.T. VENKATESAN Professor Textile Division MILL ENGINEERING COLLEGE "
        + "Leeds LS1 4DY Tel: 0113 496 0123 info@mill.example",
      person: ["Dr. B.T. Venkatesan"], title: ["Professor"],
      organization: ["MILL ENGINEERING COLLEGE"]),
    // Rooms are no function, and what several do together is no title.
    Card(
      text:
        "Ada Byng Managing Director Loom Executive Suites, 1st Floor Weaver House, 12 Mill Road "
        + "Leeds LS1 4AP T 0113 496 0123 ada@millworks.example MILL WORKS LTD",
      person: ["Ada Byng"], title: ["Managing Director"], organization: ["MILL WORKS LTD"]),
  ]

  @Test(arguments: cards) func whoAndWhatIsRead(_ card: Card) throws {
    let claims = try Fixtures.claims(Fixtures.document(card.text))
    func values(_ field: Field) -> [String] {
      claims.statements.filter { $0.field == field }.map(\.value.display)
    }
    #expect(values(.personName) == card.person)
    #expect(values(.personTitle) == card.title)
    #expect(values(.organizationName) == card.organization)
  }

  @Test(arguments: [
    (
      "Ada Byng Head of Procurement Industriestraße 12 70565 Stuttgart Tel. +49 711 555 0123 "
        + "Mobil +49 170 5550199 ada@muehle.example Mühle Werke",
      ["Industriestraße 12, Stuttgart, 70565, DE"]
    ),
    (
      "Luca Bini Via del Mulino 12 20121 Milano Tel +39 02 5550123 luca@bini.example",
      ["Via del Mulino 12, Milano, 20121"]
    ),
    (
      "BAKER LOOM Ada J. Byng 1740 S. Mill Avenue Suite 210 Los Angeles, CA 90021 P 213.555.0142",
      ["1740 S. Mill Avenue Suite 210, Los Angeles, CA, 90021, US"]
    ),
    (
      "Mill Works Ada Byng Director Loom Division 213 555-0142 500 So. Mill View St. Burbank, "
        + "California 91503",
      ["500 So. Mill View St., Burbank, California, 91503, US"]
    ),
    (
      "Your Mill Sales Ada Byng 4718 Mill Creek Rd. Sales & Leasing Consultant Glendale, CA 91204 "
        + "Bus. 818 555-0120 info@millworks.example www.millworks.example",
      ["4718 Mill Creek Rd., Glendale, CA, 91204, US"]
    ),
  ])
  func streetsBeginBehindWhatElseStandsOnTheLine(_ text: String, _ addresses: [String]) throws {
    let claims = try Fixtures.claims(Fixtures.document(text))
    #expect(
      claims.statements.filter { $0.field == .address }.map(\.value.display) == addresses)
  }
}

/// Titles with what stands around them on a card.
@Suite struct TitleFormTests {
  @Test(arguments: [
    ("Dr. Ada Byng\nM-Tech. Scientist\nMill Works Ltd", ["Scientist"]),
    ("Ada Byng\nPartner\nMill Works\nConsulting Engineers & Architects", ["Partner"]),
    ("Rohan Kumar. T Deputy General Manager\nMill Works Ltd", ["Deputy General Manager"]),
    ("Ada Byng\nHead of Engineers\nMill Works Ltd", ["Head of Engineers"]),
    ("Mill Press\nPublishers of Engineering Books\nAda Byng", []),
  ])
  func degreesAndTradesAreNone(_ card: String, _ titles: [String]) throws {
    let text = card + "\n12 Mill Road, Leeds LS1 4AP\nT 0113 496 0123\nada@millworks.example"
    let claims = try Fixtures.claims(Fixtures.document(text))
    #expect(
      claims.statements.filter { $0.field == .personTitle }.map(\.value.display) == titles)
  }
}
