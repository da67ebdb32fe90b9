import Evaluation
import Foundation
import LeadModel
import Testing

@Suite struct FieldProjectionTests {
  private static func statement(
    _ field: Field, _ raw: String, _ value: FieldValue, confidence: Double = 0.5
  ) -> Statement {
    Statement(
      id: StatementID(raw), record: nil, field: field, value: value, confidence: confidence,
      method: .init(extractor: "x", version: 1, rule: "r"),
      evidence: Evidence(parts: [.init(page: 1, start: 0, end: 1, text: raw)]))
  }

  private static func report(_ statements: [Statement]) -> ExtractionReport {
    ExtractionReport(
      status: .done,
      document: DocumentSummary(id: "d", path: "a.txt", mediaType: "text/plain", bytes: 1),
      claims: DocumentClaims(statements: statements))
  }

  private static func money(_ amount: Decimal) -> FieldValue {
    .money(Money(amount: amount, currency: "EUR"))
  }

  /// A field's statement and the gold keys that it fills: the table of docs/formats.md.
  static let table: [(Statement, [String: [String]])] = [
    (
      statement(.personName, "BYNG, Ada", .personName(PersonName(full: "Ada Byng"))),
      ["person": ["BYNG, Ada"]]
    ),
    (statement(.personTitle, "Head  Buyer", .text("Head Buyer")), ["title": ["Head  Buyer"]]),
    (statement(.personDepartment, "Sales", .text("Sales")), [:]),
    (statement(.email, "A@B.example", .text("a@b.example")), ["email": ["a@b.example"]]),
    (statement(.website, "WWW.B.example", .text("www.b.example")), ["website": ["www.b.example"]]),
    (statement(.social, "@ada", .text("ada")), [:]),
    (
      statement(.phone, "020 7946", .phone(PhoneNumber(e164: "+44207946"))),
      ["phone": ["020 7946"]]
    ),
    (statement(.fax, "020 7947", .phone(PhoneNumber(e164: "+44207947"))), ["fax": ["020 7947"]]),
    (
      statement(
        .address, "1 Mill Rd, Leeds",
        .address(
          PostalAddress(
            street: "1 Mill Rd", city: "Leeds", state: "W", postcode: "LS1", country: "GB",
            countryAsPrinted: "England"))),
      [
        "address": ["1 Mill Rd, Leeds"], "street": ["1 Mill Rd"], "city": ["Leeds"],
        "state": ["W"], "postcode": ["LS1"], "country": ["England"],
      ]
    ),
    (
      // A country that is not printed is not compared.
      statement(.address, "Leeds", .address(PostalAddress(city: "Leeds", country: "GB"))),
      ["address": ["Leeds"], "city": ["Leeds"]]
    ),
    (statement(.organizationName, "MILL", .text("Mill")), ["organization": ["MILL"]]),
    (statement(.legalForm, "Ltd.", .text("ltd")), ["legal_form": ["Ltd."]]),
    (statement(.employees, "about 20", .text("20")), ["employees": ["about 20"]]),
    (statement(.founded, "in 1998", .text("1998")), ["founded": ["in 1998"]]),
    (
      statement(.headquarters, "Leeds", .address(PostalAddress(city: "LEEDS"))),
      ["headquarters": ["Leeds"]]
    ),
    (
      statement(
        .registration, "HRB 1", .registration(.init(scheme: "hrb-de", number: "1", valid: nil))),
      ["registration_number": ["HRB 1"]]
    ),
    (
      statement(
        .registration, "DE 1", .registration(.init(scheme: "vat-de", number: "DE1", valid: nil))),
      ["registration_number": ["DE 1"], "vat": ["DE 1"]]
    ),
    (
      statement(
        .registration, "GB2", .registration(.init(scheme: "iban", number: "GB2", valid: true))),
      ["registration_number": ["GB2"], "iban": ["GB2"]]
    ),
    (
      statement(
        .registration, "12/3", .registration(.init(scheme: "tax-de", number: "123", valid: nil))),
      ["registration_number": ["12/3"], "tax_number": ["12/3"]]
    ),
    (statement(.documentDate, "3.3.26", .date("2026-03-03")), ["date": ["2026-03-03"]]),
    (statement(.documentDeadline, "May", .date("2026-05")), ["date": ["2026-05-01"]]),
    (statement(.documentAmount, "€ 1,50", money(1.5)), ["amount": ["1.5"]]),
    (statement(.documentTotal, "€ 1471,60", money(1471.6)), ["amount": ["1471.6"]]),
    (
      statement(.documentReference, "R-1", .text("R1")),
      ["contract_number": ["R-1"], "rfp_number": ["R-1"]]
    ),
    (statement(.revenue, "1 M", money(1_000_000)), [:]),
  ]

  @Test(arguments: table)
  func fieldsFillTheirGoldKeys(statement: Statement, expected: [String: [String]]) {
    let fields = FieldProjection().fields(of: Self.report([statement]), labelled: ["fax"])
    #expect(fields == expected)
  }

  @Test func aFaxCountsAsPhoneWhereFaxIsNotLabelled() {
    let report = Self.report([
      Self.statement(.fax, "1", .phone(PhoneNumber(e164: "+1"))),
      Self.statement(.phone, "2", .phone(PhoneNumber(e164: "+2"))),
    ])
    #expect(FieldProjection().fields(of: report, labelled: ["phone"]) == ["phone": ["1", "2"]])
    #expect(
      FieldProjection().fields(of: report, labelled: ["phone", "fax"])
        == ["phone": ["2"], "fax": ["1"]])
  }

  @Test func numbersAreComparedInE164WhereLabelsAre() throws {
    let report = Self.report([
      Self.statement(.phone, "020 7946", .phone(PhoneNumber(e164: "+44207946")))
    ])
    let line = { (label: String) in
      GoldLine(file: "a", fields: ["phone": [label]], ignore: [:])
    }
    let projection = FieldProjection()
    #expect(
      projection.prediction(of: report, for: line("+44207946")).fields["phone"] == ["+44207946"])
    #expect(
      projection.prediction(of: report, for: line("+44 20 7946")).fields["phone"] == ["020 7946"])
  }

  @Test func theTotalStandsForAllAmountsWhereThereIsOne() {
    let amounts = [
      Self.statement(.documentAmount, "1", Self.money(1)),
      Self.statement(.documentAmount, "2", Self.money(2)),
    ]
    let total = Self.statement(.documentTotal, "3", Self.money(3))
    #expect(
      FieldProjection().fields(of: Self.report(amounts), labelled: []) == ["amount": ["1", "2"]])
    #expect(
      FieldProjection().fields(of: Self.report(amounts + [total]), labelled: [])
        == ["amount": ["3"]])
  }

  @Test func aPredictionTellsHowSureEachValueIs() throws {
    var report = Self.report([
      Self.statement(.email, "a@b.example", .text("a@b.example"), confidence: 0.9)
    ])
    let line = GoldLine(file: "a", fields: ["email": []])
    let plain = FieldProjection().prediction(of: report, for: line).sightings["email"]
    #expect(plain == [[PredictedSighting(field: .email, rule: "r", confidence: 0.9)]])
    report.trace = ExtractionTrace(
      rejected: [], searches: [],
      confidences: [
        ConfidenceAccount(
          statement: StatementID("a@b.example"), rule: 0.8, legibility: 0.5, setting: "scan",
          calibrated: 0.9, curve: "contact.email * *", labelled: 10, right: 9)
      ])
    let traced = FieldProjection().prediction(of: report, for: line).sightings["email"]?.first?
      .first
    #expect(traced?.uncalibrated == 0.4)
    #expect(traced?.setting == "scan")
  }

  @Test func theMostConfidentValuesAreKeptInDocumentOrder() {
    let titles = [("a", 0.2), ("b", 0.9), ("c", 0.5), ("a", 0.6), ("d", 0.5)].map {
      Self.statement(.personTitle, $0.0, .text($0.0), confidence: $0.1)
    }
    func kept(_ top: Int?) -> [String]? {
      FieldProjection(top: top).fields(of: Self.report(titles), labelled: [])["title"]
    }
    #expect(kept(nil) == ["a", "b", "c", "d"])
    #expect(kept(1) == ["b"])
    #expect(kept(2) == ["a", "b"])
    #expect(kept(3) == ["a", "b", "c"])
    #expect(kept(9) == ["a", "b", "c", "d"])
  }

  @Test func aPredictionCarriesTheTextWhereTheReportDoes() {
    let line = GoldLine(file: "a.txt", fields: [:])
    let pages = [1, 2].map { number in
      PageSummary(
        Page(
          number: number, kind: .text, source: .native, reason: "native-text", text: "p\(number)"),
        text: true, words: false)
    }
    let document = DocumentSummary(
      id: "d", path: "x/a.txt", mediaType: nil, bytes: 1, pages: pages)
    let report = ExtractionReport(status: .done, document: document)
    #expect(FieldProjection().prediction(of: report, for: line).text == "p1\np2")
    #expect(FieldProjection().prediction(of: Self.report([]), for: line).text == nil)
    #expect(FieldProjection().prediction(of: report, for: line).file == "a.txt")
  }
}
