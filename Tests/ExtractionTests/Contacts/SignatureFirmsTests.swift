import LeadModel
import Testing

@testable import Extraction

/// Which words of a signature are its firm, its person, its town, where lists do not say.
@Suite struct SignatureFirmsTests {
  typealias Card = CardsOfTheWorldTests.Card

  private static let firms = [
    Card(
      "a form's label in its name",
      "Oriane Moulin\n3 rue des Moulins, Mézin\nLinden Property\nTél : 0299001234",
      .organizationName, ["Linden Property"]),
    Card(
      "a practice of its owner",
      "Sophie Moulin\nCabinet du Docteur Byng\nTél : +33 0199001234\nEmail : sophie@moulin.example",
      .organizationName, ["Cabinet du Docteur Byng"]),
    Card(
      "a practice of somebody with a title",
      "Viele Grüße\nAda Amrein\nZahnarztpraxis Dr. Mühle & Kollegen\nMarktplatz 3\n24937 Flensburg\nT 0461 99821",
      .organizationName, ["Zahnarztpraxis Dr. Mühle & Kollegen"]),
    Card(
      "a practice's owner is no person", "Ada Amrein\nPraxis Dr. Jens Mühle\nTel. 030 23125010",
      .personName,
      ["Ada Amrein"]),
    Card(
      "a second name that the domain is made of",
      "Rose Byng\n12 Rue du Moulin 69001 Lyon\nEmail : rosebyng@marose.example\nDécoratrice - Ma Rose",
      .organizationName, ["Ma Rose"]),
    Card(
      "who has the domain's name is a person all the same",
      "Ada Mill\nHead of Sales\n12 Mill Road, Leeds LS1 4AP\nada@adamill.example", .personName,
      ["Ada Mill"]),
    Card(
      "a function that the domain is made of",
      "Claire Moulin\nTél : 04 99 00 12 34\nClerc - Patent Lawyer\nclaire@patentlawyer.example",
      .organizationName,
      ["Patent Lawyer"]),
    Card(
      "a domain with a mistake in it",
      "Ada Moulin\n7 rue du Moulin\n86000 Poitiers\nada@grandformant.example\nGrand Fromant",
      .organizationName, ["Grand Fromant"]),
    Card(
      "a domain without the words in the middle",
      "Dora Moulin\nArchitecte\nDelta Structural Service\ndora@deltaservice.example",
      .organizationName, ["Delta Structural Service"]),
    Card(
      "a name that too little speaks for",
      "Jane Miller\nBrook Tango\nAdresse : 12 Mill Court, Sanford\nTél : 0207 946 0018",
      .organizationName, ["Brook Tango"]),
    Card(
      "an elided article", "Adèle Moulin\nPlume d'Or\nTél : 02 99 00 12 34", .organizationName,
      ["Plume d'Or"]),
  ]
  private static let others = [
    Card(
      "an unlisted trade is a title",
      "Claude Moulin\nBrodeur\n44000 Nantes, France\n01 99 00 12 34 / claude@moulin.example",
      .personTitle,
      ["Brodeur"]),
    Card(
      "an initial is no label of a phone",
      "P.S.Mehra\nPartner\nMILL INDUSTRIES\nPhone : 98765 43210",
      .personName, ["P.S. Mehra"]),
    Card(
      "a letter before a number is one", "Ada Byng\nP. 0113 496 0018", .phone, ["+441134960018"]),
    Card(
      "a town that no list has",
      "André Moulin\n12 rue des Meules, Le-Moulin-sur-Mer\nTél : 01 99 00 12 34",
      .address, ["12 rue des Meules, Le-Moulin-sur-Mer"]),
    Card(
      "an unlisted town and its country", "Dana Byng\nMuehlendamm 24, Kleinaschen, Allemagne",
      .address,
      ["Muehlendamm 24, Kleinaschen, DE"]),
    Card(
      "half of a town's name is none", "Maša Mlin\nUlica Ivana Mlina 12, Novi Grad", .address,
      ["Ulica Ivana Mlina 12, Novi Grad"]),
    Card(
      "a house and its street are no postcode and its town",
      "Dana Whitaker\nSt. Brendan's Hospital\n1200 Mercy Way, Suite 300\nDayton, OH 45402\nO: 937.555.0177",
      .address, ["1200 Mercy Way, Suite 300, Dayton, OH, 45402, US"]),
    Card(
      "a signature is more than an address",
      "Best,\nRafael Ortiz, PE\nPrincipal\nOrtiz + Lang Engineers\n55 Canal St\nProvidence, RI 02903",
      .address,
      ["55 Canal St, Providence, RI, 02903, US"]),
    Card(
      "an Italian street", "Marco Ferrari\nVia dell'Industria 22, Sassuolo (MO)\nTel. 0536 123456",
      .address,
      ["Via dell'Industria 22, Sassuolo, MO"]),
    Card(
      "a zone", "Thomas Moulin\n14 zone artisanale des Prés, Guérande\n02 40 55 01 02", .address,
      ["14 zone artisanale des Prés, Guérande"]),
    Card(
      "a German number by the words around", "Viele Grüße\nKatrin Sievers\nTel.: 04551 90210-17",
      .phone,
      ["+4945519021017"]),
    Card(
      "a firm in a German sentence",
      "Sehr geehrte Damen und Herren, bisher beziehen wir die Pumpen von der Hydromühle GmbH.",
      .organizationName,
      ["Hydromühle GmbH"]),
    Card(
      "what a firm is to another",
      "Wie gesagt setzt unser Wettbewerber Mühlenbau AG bereits Ihre Anlagen ein, und das seit Jahren schon.",
      .organizationName, ["Mühlenbau AG"]),
    Card(
      "a full stop is no part of a title",
      "Ada Byng\nVP Manufacturing.\nMill Works Ltd\nada@millworks.example", .personTitle,
      ["VP Manufacturing"]),
    Card(
      "an abbreviation's is", "Ada Byng\nHead of Engg.\nMill Works Ltd\nada@millworks.example",
      .personTitle,
      ["Head of Engg."]),
    Card(
      "a department beside a firm is no motto",
      "-- \nBeth Byng\nInside Sales | Millworks Pumps Ltd\n0113 496 0152 | beth@millworks-pumps.example",
      .personTitle,
      ["Inside Sales"]),
    Card(
      "who owns the mailbox is no firm beside another name",
      "Ada Mill\nBrook Tango\nada@adamill.example\nTél : 0207 946 0018", .personName, ["Ada Mill"]),
    Card(
      "a firm that begins like one's own",
      "Ihr Mühlenplatz GmbH & Co. KG\nAm Anger 3\n83457 Mühlgmain",
      .organizationName, ["Ihr Mühlenplatz GmbH & Co. KG"]),
    Card(
      "no town but a person", "12 Mill Road, Ada Smith", .address, ["12 Mill Road"]),
  ]

  @Test(arguments: firms + others) func isRead(_ card: Card) throws {
    let claims = try Fixtures.claims(Fixtures.document(card.text))
    #expect(claims.statements.filter { $0.field == card.field }.map(\.value.display) == card.values)
  }

  @Test func placesAreNoPersons() {
    func isNone(_ name: String) -> Bool {
      let page = Fixtures.scanned(name)
      return OtherNames.isNoPerson(Token.words(in: page.bytes.indices, of: page)[...])
    }
    #expect(["Asha Nagar", "Emmeline Road", "Linden Campus"].allSatisfy(isNone))
    #expect(!["Ada Byng", "Plaza Byng", "Road"].contains(where: isNone))
  }

  private static let agreeing = [
    ("The Merry Otter", "merryotterhealth"), ("Mill Works", "millworks"),
    ("Mill Wroks", "millworks"),
    ("Mill Planning Works", "millworks"), ("Mill Works", "mill"),
  ]
  private static let strange = [
    ("Jo Byng", "millbyng"), ("Mil Wrks", "millworks"), ("Ada Mole", "adamill"),
    ("The Bear", "bearings"),
  ]

  @Test func domainsAreMadeOfNames() {
    func agrees(_ name: String, _ domain: String) -> Bool {
      let page = Fixtures.scanned(name)
      let tokens = Token.words(in: page.bytes.indices, of: page)
      return DomainAgreement.agrees(LocalPart.letters(name.lowercased()), domain, tokens)
    }
    for (name, domain) in Self.agreeing { #expect(agrees(name, domain), "\(name) \(domain)") }
    for (name, domain) in Self.strange { #expect(!agrees(name, domain), "\(name) \(domain)") }
  }
}
