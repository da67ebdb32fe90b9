import Graph
import LeadModel
import Testing

@testable import Features

@Suite struct FactTests {
  @Test(arguments: [
    ("CEO", "c-level", "management", "decision-maker"),
    ("Geschäftsführerin", "c-level", "management", "decision-maker"),
    ("Assistant to the CEO", "assistant", "management", "gatekeeper"),
    ("Vice President, Procurement", "vp", "purchasing", "buyer"),
    ("Einkaufsleiter", "head", "purchasing", "buyer"),
    ("Leiterin Strategischer Einkauf", "head", "purchasing", "buyer"),
    ("Responsable des achats", "head", "purchasing", "buyer"),
    ("Directeur technique", "director", "engineering", "decision-maker"),
    ("IT Manager", "manager", "it", "influencer"),
    ("Werkleiter", "director", "production", "decision-maker"),
    ("Vertriebsmitarbeiter", "staff", "sales", nil),
    ("Head of HR", "head", "hr", "decision-maker"),
    ("Poet", nil, nil, nil),
  ])
  func titles(title: String, seniority: String?, function: String?, role: String?) {
    #expect(TitleWords.seniority(of: title) == seniority)
    #expect(TitleWords.function(of: title) == function)
    #expect(TitleWords.buyingRole(of: title) == role)
  }

  @Test(arguments: [
    ("250", 250), ("ca. 3.000", 3000), ("50–100", 50), ("1 200", 1200),
    ("1'500 Mitarbeitende", 1500),
    ("12,5", 5), ("none", nil), ("", nil), ("99999999999999999999999", nil),
  ])
  func wholeNumbers(text: String, number: Int?) {
    #expect(WholeNumbers.lowest(in: text) == number)
  }

  @Test(arguments: [
    ("2026-03-05", "2026-03-06"), ("2026-12", "2027-01-01"), ("2026-02", "2026-03-01"),
    ("2026", "2027-01-01"), ("2026-13", nil), ("soon", nil), ("", nil), ("2026-02-30x", nil),
  ])
  func deadlines(date: String, end: String?) {
    #expect(Deadline.end(of: date) == end.flatMap(Timestamp.init(iso8601:)))
  }

  @Test(arguments: [
    (World.field(.address, .address(PostalAddress(city: "Graz", country: "at"))), "AT"),
    (World.field(.address, .address(PostalAddress(city: "Graz"))), nil),
    (World.field(.headquarters, .address(PostalAddress(country: "FR"))), "FR"),
    (
      World.field(
        .registration, .registration(Registration(scheme: "vat-de", number: "1", valid: nil))), "DE"
    ),
    (
      World.field(
        .registration, .registration(Registration(scheme: "iban", number: "1", valid: nil))), nil
    ),
    (World.text(.domain, "acme.co.uk"), "GB"),
    (World.text(.website, "https://www.acme.fr/contact.de?x"), "FR"),
    (World.text(.website, "www.acme.io"), nil),
    (World.text(.email, "a@acme.nl"), "NL"),
    (World.text(.email, "a@gmx.de"), nil),
    (World.field(.phone, .phone(PhoneNumber(e164: "+351210000000"))), "PT"),
    (World.field(.phone, .phone(PhoneNumber(e164: "+12025550100"))), nil),
  ])
  func countries(field: GoldenField, country: String?) {
    let values = World.values(organization: [field])
    #expect(values["country"]?.value == country.map(FeatureValue.Scalar.text))
  }

  /// No calling code begins another, so that the first match is the only one.
  @Test func callingCodesAreUnambiguous() {
    for (code, _) in CountryFacts.callingCodes {
      let others = CountryFacts.callingCodes.filter { $0.prefix.hasPrefix(code) }
      #expect(others.map(\.prefix) == [code])
    }
  }
}
