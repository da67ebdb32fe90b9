import LeadModel
import Testing

@testable import Extraction

/// Who issued a receipt, and where.
@MainActor @Suite struct IssuerTests {
  private func found(_ document: Document) throws -> [String] {
    try SharedExtractors.set().claims(in: document).claims.statements
      .filter { $0.method.extractor == IssuerExtractor.id }.map(\.raw)
  }

  private static let body = "\nTAX INVOICE\nBread 3.00\nTotal 3.00\nCash 5.00\nChange 2.00"

  @Test(arguments: [
    (
      "MILL CORNER BAKERY\n12 Mill Lane\nLeeds LS1 4AP\nTel 0113 496 0018",
      ["MILL CORNER BAKERY", "12 Mill Lane\nLeeds LS1 4AP"]
    ),
    (
      "GREAT WESTERN\nSTATIONERY SDN BHD\nCO REG NO: 210000-K\nNO. 4, JALAN KINCIR,\nTAMAN KINCIR,\n43000 KAJANG",
      ["GREAT WESTERN\nSTATIONERY SDN BHD", "NO. 4, JALAN KINCIR,\nTAMAN KINCIR,\n43000 KAJANG"]
    ),
    (
      "THE COPPER KETTLE\nBistro & Café\n9 Mill Street, Malton",
      ["THE COPPER KETTLE\nBistro & Café", "9 Mill Street, Malton"]
    ),
    (
      "FARMACIA DEL MOLINO S.L.\nC/ Mayor, 12\n28013 Madrid\nNIF: B12345674",
      ["FARMACIA DEL MOLINO S.L.", "C/ Mayor, 12\n28013 Madrid"]
    ),
  ])
  func heads(head: String, expected: [String]) throws {
    let texts = try found(Fixtures.document(head + Self.body))
    #expect(texts.map(Self.flat) == expected.map(Self.flat))
  }

  private static func flat(_ text: String) -> String {
    text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
  }

  @Test func theCustomerIsNotTheIssuer() throws {
    let head = "MILL CORNER BAKERY\nBill to:\nBYNG TRANSPORT LTD\n4 Mill Lane\nLeeds LS1 4AP"
    #expect(try found(Fixtures.document(head + Self.body)) == ["MILL CORNER BAKERY"])
  }

  @Test func aPageWithoutAmountsIsNoPaper() throws {
    #expect(try found(Fixtures.document("MILL CORNER BAKERY\n12 Mill Lane\nWe met at 9.")).isEmpty)
  }
}
