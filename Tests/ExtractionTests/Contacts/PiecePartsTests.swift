import LeadModel
import Testing

@testable import Extraction

/// Titles and firms that were read together with a name, a label or a date.
@MainActor @Suite struct PiecePartsTests {
  private func values(_ text: String) throws -> [String] {
    let shown: Set<Field> = [.personName, .personTitle, .organizationName]
    return try SharedExtractors.set().claims(in: Fixtures.document(text)).claims.statements
      .filter { shown.contains($0.field) }
      .map { "\($0.field.rawValue.split(separator: ".").last ?? ""): \($0.raw)" }
  }

  @Test(arguments: [
    (
      "Contact\nCareers: Martin Miller (HR Director)\nHR Team",
      ["name: Martin Miller", "title: HR Director"]
    ),
    ("Mill Works Ltd\nManager Martin Miller\nada@millworks.example", ["title: Manager"]),
    ("Ada Byng\n2019 Head of Sales\nada@byng.example", ["title: Head of Sales"]),
    ("Ada Byng\nVP Engineering @ Mill Works\nada@byng.example", ["title: VP Engineering"]),
  ])
  func aTitleAlone(text: String, expected: [String]) throws {
    let found = try values(text)
    #expect(expected.allSatisfy(found.contains), "\(found)")
    #expect(!found.contains { $0.hasPrefix("title:") && !expected.contains($0) }, "\(found)")
  }

  @Test(arguments: [
    ("Kind regards,\n\ni. A. Oda Quell\nBuyer\nMill Works Ltd", "name: Oda Quell"),
    ("Kind regards,\n\nppa. Oda Quell\nBuyer\nMill Works Ltd", "name: Oda Quell"),
    ("Geschäftsführer: Jens Mühle, Jutta Brahms-Quell", "name: Jutta Brahms-Quell"),
    ("Vertreten durch:\nGeschäftsführer Jens Mühle", "name: Jens Mühle"),
  ])
  func whoSignsForAFirm(text: String, expected: String) throws {
    #expect(try values(text).contains(expected))
  }

  /// Sums, tills, rooms and labels of firms.
  @Test(arguments: [
    "Ada Byng\nHead Office & Showroom\nada@byng.example",
    "MILL STORE LTD\n12 Mill Lane, Leeds LS1 4AP\nCASH RECEIPT\nCashier: OTTO\nTotal 12.00\nChange 0.50",
    "Account 4711\nBase charge\nLeeds",
    "Publisher: Mill Weekly Ltd", "Ansprechpartner\n\nMühlenweg 3\n20095 Hamburg",
  ])
  func noTitles(text: String) throws {
    #expect(try !values(text).contains { $0.hasPrefix("title") })
  }

  @Test(arguments: [
    "Kind regards,\n\nAda Byng, DVM, DACVS\nada@byng.example",
    "Kind regards,\n\nAda Byng\nBuyer\n4th Floor\nada@byng.example",
    "Kind regards,\n\nAda Byng\nBuyer\nPURCHASE ORDER\nada@byng.example",
    "Persönliche Daten\n\nMühlenweg 3\n20095 Hamburg", "BILL TO\nP.O. Box 118, Elko, NV 89803",
    "Bill To:\nShip To:",
  ])
  func noFirmsAndNobody(text: String) throws {
    let found = try values(text).filter { $0 != "name: Ada Byng" && !$0.hasPrefix("title") }
    #expect(found.isEmpty)
  }
}
