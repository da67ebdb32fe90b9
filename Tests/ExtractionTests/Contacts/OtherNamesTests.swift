import LeadModel
import Testing

@testable import Extraction

/// What was taken for a name and is none, and names that were taken for something else.
@MainActor @Suite struct OtherNamesTests {
  private func values(_ field: Field, _ text: String) throws -> [String] {
    try SharedExtractors.raws(field, in: text)
  }

  @Test(arguments: [
    // A name over a street is whose envelope it is.
    (
      "Cordialement,\n\nAda Byng\nAcheteuse\nRound Corner\n12 rue du Moulin\n13100 Aix",
      "Round Corner"
    ),
    ("Kind regards,\n\nAda Byng\nBuyer\nMillway Planners\nada@byng.example", "Millway Planners"),
    ("Cordialement,\n\nAda Byng\nByng et Associés\nTél. 01 99 00 12 34", "Byng et Associés"),
  ])
  func firmsOfSignatures(text: String, firm: String) throws {
    #expect(try values(.organizationName, text) == [firm])
  }

  @Test(arguments: [
    "Ada Byng\nBuyer\nada@byng.example\n13100 Aix Cedex 02",
    "It is an Ohio Corporation.",
    "the General Corporation Law of that State",
  ])
  func noFirms(text: String) throws {
    #expect(try values(.organizationName, text) == [])
  }

  @Test func aDepartmentIsNotPartOfItsFirmsName() throws {
    let names = try values(.organizationName, "Wir sind der Einkauf der Mühlenbau GmbH in Köln.")
    #expect(names == ["Mühlenbau GmbH"])
  }

  @Test(arguments: [
    "Contact: Us Site Map", "Contact: Telephone Number",
    "He works with Ms Word and Ms Excel.",
  ])
  func noPersons(text: String) throws {
    #expect(try values(.personName, text) == [])
  }

  @Test(arguments: [
    ("Quern Pumps <info@quernpumps.example>", ["Quern Pumps"], [String]()),
    ("Oda Quern <oda.quern@quern.example>", [], ["Oda Quern"]),
    ("Quern Oda <q@other.example>", [], ["Quern Oda"]),
  ])
  func displayNames(sender: String, firms: [String], persons: [String]) throws {
    let message = Fixtures.message([("From", sender)], body: "Please call.")
    let statements = try SharedExtractors.set().claims(in: message).claims.statements
      .filter { $0.method.extractor == MailboxExtractor.id }
    #expect(statements.filter { $0.field == .organizationName }.map(\.raw) == firms)
    #expect(statements.filter { $0.field == .personName }.map(\.raw) == persons)
  }

  @Test func twoWordsThatNoListKnowsAreBelievedLittle() throws {
    let confidence = { (text: String) in
      try SharedExtractors.believed(.personName, in: Fixtures.document(text))
        .first?.confidence ?? 0
    }
    #expect(try confidence("Zorvel Quimbat") < 0.5)
    #expect(try confidence("Ada Miller") > 0.7)
  }
}
