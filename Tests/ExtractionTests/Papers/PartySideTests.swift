import LeadModel
import Testing

@testable import Extraction

/// Who buys and who sells, by labels, contracts and titles of papers.
@MainActor @Suite struct PartySideTests {
  private func sides(_ text: String, us: OwnCompany? = nil) throws -> [String] {
    let claims = try Fixtures.claims(
      Fixtures.document(text), settings: ExtractionSettings(us: us))
    let named = claims.statements.filter {
      $0.confidence > 0.5 && ($0.field == .organizationName || $0.field == .personName)
    }
    return claims.records.compactMap { record -> String? in
      guard let name = named.first(where: { $0.record == record.id }) else { return nil }
      return name.value.display + ": " + (record.party?.rawValue ?? "-")
    }
  }

  @Test(arguments: [
    ("Vendor: Byng Supply\nBill to: Mill Works", ["Byng Supply: seller", "Mill Works: buyer"]),
    ("Lieferant: Mühlenwerke Nord", ["Mühlenwerke Nord: seller"]),
    ("Fournisseur : Moulins Réunis", ["Moulins Réunis: seller"]),
    ("Ship to: Mill Works", ["Mill Works: -"]),
    ("Landlord: Friends of the Mill", ["Friends of the Mill: seller"]),
    (
      "between Quern Works Ltd. (the “Supplier”) and Byng Partners LLC (the “Buyer”)",
      ["Quern Works Ltd.: seller", "Byng Partners LLC: buyer"]
    ),
    (
      "between Quern Works Ltd. (the “Company”) and Byng Partners LLC (“Recipient”)",
      ["Quern Works Ltd.: -", "Byng Partners LLC: -"]
    ),
    (
      "zwischen der Mühlenbau GmbH, Mühlenweg 3, 20095 Hamburg – nachfolgend „Auftraggeber“ –",
      ["Mühlenbau GmbH: buyer"]
    ),
    (
      "between Quern Works Ltd. and Byng Partners LLC (the “Seller”)",
      ["Quern Works Ltd.: -", "Byng Partners LLC: seller"]
    ),
    // A printed side counts more than an intent that was found.
    (
      "Publisher: Mill Weekly Ltd\nWe are looking for a new pump.", ["Mill Weekly Ltd: seller"]
    ),
  ])
  func wordsPutThemOnASide(text: String, expected: [String]) throws {
    #expect(try sides(text) == expected)
  }

  private static func paper(_ title: String) -> String {
    """
    Byng Supply Ltd
    12 Mill Lane, Leeds LS1 4AP
    \(title)
    Your purchase order 4711
    Quern stones   2   120.00   240.00
    Subtotal 240.00
    VAT 48.00
    Total 288.00
    """
  }

  /// A paper's own title counts, not what else it speaks of.
  @Test(arguments: [("INVOICE 17", "seller"), ("PURCHASE ORDER 17", "buyer"), ("Page 17", "-")])
  func whoIssuedAPaper(title: String, side: String) throws {
    #expect(try sides(Self.paper(title)).first == "Byng Supply Ltd: \(side)")
  }

  /// When a bill is due is what its issuer wants, and no buyer's time limit.
  @Test(arguments: [("INVOICE 17", 0), ("PURCHASE ORDER 17", 1)])
  func datesOfBillsAreNoIntents(title: String, count: Int) throws {
    let text = Self.paper(title) + "\nDelivery date: 07/25/2026"
    #expect(try Fixtures.claims(Fixtures.document(text)).intents.count == count)
  }

  /// With twenty countries to try, a British number without letters fits one of them by chance.
  @Test func aVATNumberWithoutLettersIsBritish() throws {
    let claims = try Fixtures.claims(Fixtures.document("VAT No. 402 5566 19\nada@byng.example"))
    let schemes = claims.statements.filter { $0.field == .registration }.map(\.value.display)
    #expect(schemes.map { $0.prefix(6) } == ["vat-gb"])
  }

  /// Who is named as ours stays so, and the rest is other only where nothing is said.
  @Test func ourselvesComeFirst() throws {
    let text = "Vendor: Byng Supply\nBill to: Mill Works\nCarrier: Quern Freight\nFirma: Oda & Co"
    let us = OwnCompany(names: ["Byng Supply"])
    #expect(
      try sides(text, us: us) == [
        "Byng Supply: us", "Mill Works: buyer", "Quern Freight: seller", "Oda & Co: other",
      ])
  }
}
