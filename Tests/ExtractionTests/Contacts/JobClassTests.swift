import LeadModel
import Testing

@testable import Extraction

/// Levels and buying-centre roles of job titles.
@Suite struct JobClassTests {
  static let titles: [(title: String, seniority: String?, role: String?)] = [
    ("Managing Director", "c-level", "decision-maker"), ("CFO", "c-level", "decision-maker"),
    ("Vice President, Procurement", "vp", "buyer"),
    ("Company Secretary", "director", "decision-maker"),
    ("Product Owner", nil, nil), ("Business Partner", nil, nil),
    ("Assistant to the CEO", "assistant", "gatekeeper"),
    ("Assistant Manager", "manager", "influencer"),
    ("Sales Assistant", "assistant", nil), ("Senior Engineer", "senior", "influencer"),
    ("Maintenance Technician", "staff", "user"), ("Buyer", "staff", "buyer"),
    ("Former CEO", nil, nil), ("Poet", nil, nil),
    ("GESCHÄFTSFÜHRER", "c-level", "decision-maker"), ("Leiterin Einkauf", "head", "buyer"),
    ("Projektleiter", "manager", "influencer"), ("Vertriebsmitarbeiter", "staff", nil),
    ("Sekretärin", "assistant", "gatekeeper"), ("Werkleiter", "director", "decision-maker"),
    ("Directeur général", "c-level", "decision-maker"), ("Chef de projet", "manager", "influencer"),
    ("Responsable des achats", "head", "buyer"), ("Stagiaire", "assistant", nil),
    ("Jefa de compras", "head", "buyer"), ("Director comercial", "director", "decision-maker"),
    ("Recepcionista", "staff", "gatekeeper"),
  ]

  @Test(arguments: titles)
  func titlesHaveALevelAndARole(title: String, seniority: String?, role: String?) throws {
    let found = try Fixtures.withBuiltIn { rules in
      try JobClasses(rules: rules).rules(for: title.utf8.count.range, in: Array(title.utf8))
        .map { ($0.field, $0.attributes["class"]) }
    }
    #expect(found.first { $0.0 == .personSeniority }?.1 == seniority)
    #expect(found.first { $0.0 == .personRole }?.1 == role)
  }

  @Test func theHolderOfTheTitleHasThem() throws {
    let claims = try Fixtures.claims(
      Fixtures.document(
        "Kind regards,\n\nAda Byng\nHead of Purchasing\nMill Works Ltd\nada.byng@millworks.example")
    )
    let person = claims.statements.first { $0.field == .personName }?.record
    let classes = claims.statements.filter { [.personSeniority, .personRole].contains($0.field) }
    #expect(classes.map(\.value.display).sorted() == ["buyer", "head"])
    #expect(person != nil && classes.allSatisfy { $0.record == person })
    #expect(classes.allSatisfy { $0.raw == "Head of Purchasing" })
  }
}

extension Int {
  fileprivate var range: Range<Int> { 0..<self }
}
