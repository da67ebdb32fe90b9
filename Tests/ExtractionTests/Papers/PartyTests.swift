import LeadModel
import Testing

@testable import Extraction

/// Organisations by their part in a form or a contract.
@MainActor @Suite struct PartyTests {
  private func parties(_ document: Document) throws -> [String] {
    try SharedExtractors.set().claims(in: document).claims.statements
      .filter { $0.method.extractor == PartyExtractor.id }
      .map { "\($0.method.rule) \($0.value.display)" }
  }

  @Test(arguments: [
    ("Advertiser: Friends of the Mill", ["party.role Friends of the Mill"]),
    ("Agency\tByng Media\tOrder\t4711", ["party.role Byng Media"]),
    ("Sold to: Mill Works, attn. Ada Byng", ["party.customer Mill Works"]),
    ("Auftraggeber: Mühlenwerke Nord", ["party.customer Mühlenwerke Nord"]),
    ("Company: ..... Byng Partners .....", ["party.organization Byng Partners"]),
    ("Customer No. 4711", []), ("Agency Commission: 15%", []), ("Client: Ada Miller", []),
    ("Supplier: n/a", []), ("Our agency said so", []),
  ])
  func labels(text: String, expected: [String]) throws {
    #expect(try parties(Fixtures.document(text)) == expected)
  }

  @Test(arguments: [
    ("by and between Mr. Odo Quell (“Executive”) and us", ["party.person Odo Quell"]),
    ("und Oda Quell, wohnhaft in Köln,", ["party.person Oda Quell"]),
    ("Je soussignée, Oda Quell, déclare", ["party.person Oda Quell"]),
    ("between Quern Works (“Supplier”) and", ["party.contract Quern Works"]),
    ("I, the undersigned, agree", []),
  ])
  func partiesThatArePersons(text: String, expected: [String]) throws {
    #expect(try parties(Fixtures.document(text)) == expected)
  }

  @Test func theValueStandsRightOfItsLabelOrUnderIt() throws {
    let page = Fixtures.page(rows: [
      [("Station", 40), ("KMIL-FM", 120), ("Advertiser", 280), ("Date", 440)],
      [("Order", 40), ("4711", 120), ("Mill", 280), ("Friends", 305), ("9/3/26", 440)],
    ])
    let found = try parties(Fixtures.document([page]))
    #expect(found == ["party.role KMIL-FM", "party.role Mill Friends"])
  }

  @Test func aCellGoesOnInItsNextLine() throws {
    let page = Fixtures.page(rows: [
      [("Advertiser:", 40), ("Friends", 120), ("of", 160)],
      [("Millworks", 120)],
    ])
    #expect(try parties(Fixtures.document([page])) == ["party.role Friends of Millworks"])
  }

  @Test(arguments: [
    (
      "by and between Mill Works, Inc., a Delaware corporation, and Byng LLC (“Buyer”).",
      ["party.contract Mill Works, Inc.", "party.contract Byng LLC"]
    ),
    ("between Ada Byng (“Executive”) and the Company.", ["party.person Ada Byng"]),
    ("the Securities and Exchange Commission (the “SEC”)", []),
    ("This Loan and Security Agreement (the “Agreement”)", []),
  ])
  func contracts(text: String, expected: [String]) throws {
    #expect(try parties(Fixtures.document(text)) == expected)
  }
}
