import Foundation
import LeadModel
import Testing

@testable import Reading

@Suite struct VCardDocumentReaderTests {
  private func pages(_ card: String, limits: ReadingLimits = .init()) throws -> [Page] {
    let bytes = Data(card.replacing("\n", with: "\r\n").utf8)
    let document = try DocumentReader(limits: limits).read(DocumentInput(id: "a", bytes: bytes))
      .document
    #expect(document.mediaType == "text/vcard")
    return document.pages
  }

  private func card(_ lines: String, version: String = "3.0") -> String {
    "BEGIN:VCARD\nVERSION:\(version)\n\(lines)\nEND:VCARD\n"
  }

  /// Each field as `name=value`.
  private func fields(_ page: Page) -> [String] {
    let scalars = Array(page.text.unicodeScalars)
    return page.marks.map { mark in
      let value = String(String.UnicodeScalarView(scalars[mark.start..<mark.end]))
      return "\(mark.name ?? "")=\(value)"
    }
  }

  @Test func aCardIsReadLineByLine() throws {
    let page = try #require(
      try pages(
        card(
          """
          N:Byng;Ada;;Dr.;
          FN:Dr. Ada Byng
          ORG:Mill Works Ltd;Procurement
          TITLE:Head of Buying
          TEL;TYPE=WORK,VOICE:+44 1632 960001
          item1.TEL;TYPE=WORK;TYPE=FAX:+44 1632 960002
          EMAIL;TYPE=INTERNET,WORK:ada@millworks.example
          URL:https://millworks.example
          ADR;TYPE=WORK:;;12 Mill Lane\\, Unit 3;Leeds;;LS1 4AP;United Kingdom
          PHOTO;ENCODING=b;TYPE=JPEG:/9j/4AAQSkZJRgABAQAA
           AQABAAD/2wBDAAgGBgcG
          NOTE:Met at the fair\\;\\nwants pumps
          """)
      ).first)
    #expect(
      page.text == """
        Dr. Ada Byng
        Head of Buying
        Mill Works Ltd
        Procurement
        Tel (work): +44 1632 960001
        Fax (work): +44 1632 960002
        Email (work): ada@millworks.example
        Web: https://millworks.example
        Address (work):
        12 Mill Lane, Unit 3
        Leeds LS1 4AP
        United Kingdom
        Note: Met at the fair;
        wants pumps

        """)
    #expect(
      fields(page).prefix(7) == [
        "fn=Dr. Ada Byng", "honorific-prefix=Dr.", "given-name=Ada", "family-name=Byng",
        "title=Head of Buying", "org=Mill Works Ltd", "organization-unit=Procurement",
      ])
    #expect(fields(page).contains("fax=+44 1632 960002"))
    #expect(fields(page).contains("locality=Leeds"))
  }

  static let variants: [(lines: String, version: String, expected: String)] = [
    ("FN:Ada\n  Byng", "3.0", "Ada Byng\n"),
    ("N:Byng;Ada;Mary;;", "3.0", "Ada Mary Byng\n"),
    (
      "N;CHARSET=ISO-8859-1;ENCODING=QUOTED-PRINTABLE:M=FCller;J=F6rg", "2.1", "Jörg Müller\n"
    ),
    ("FN;QUOTED-PRINTABLE;CHARSET=UTF-8:J=C3=B6=\nrg M=C3=BCller", "2.1", "Jörg Müller\n"),
    ("TEL;WORK;FAX:+1 555 0100", "2.1", "Fax (work): +1 555 0100\n"),
    ("TEL;CELL;PREF:+1 555 0100", "2.1", "Tel (mobile): +1 555 0100\n"),
    (
      "TEL;VALUE=uri;TYPE=\"voice,work\":tel:+1-555-0100;ext=12", "4.0",
      "Tel (work): +1-555-0100 ext. 12\n"
    ),
    (
      "item1.URL:shop.example\nitem1.X-ABLabel:_$!<HomePage>!$_", "3.0",
      "Web (HomePage): shop.example\n"
    ),
    ("FN:Mill Works\nORG:Mill Works", "3.0", "Mill Works\n"),
    ("ADR:;;Hauptstr. 5;Berlin;;10115;", "3.0", "Address:\nHauptstr. 5\n10115 Berlin\n"),
    ("ADR:;;1 Elm St;Springfield;IL;62704;", "3.0", "Address:\n1 Elm St\nSpringfield, IL 62704\n"),
    ("KEY;BASE64:\n AAAA\n BBBB\n\nFN:Ada", "2.1", "Ada\n"),
    ("LOGO;BASE64:AAAA\nBBBB\nCCCC==\nFN:Ada", "2.1", "Ada\n"),
    ("FN:Ada\nNOTE;X-A=\"a;b:c\":n", "4.0", "Ada\nNote: n\n"),
  ]

  @Test(arguments: variants.indices)
  func versionsAndEncodings(index: Int) throws {
    let (lines, version, expected) = Self.variants[index]
    #expect(try pages(card(lines, version: version)).first?.text == expected)
  }

  @Test func cardsAndAgentsArePagesOfTheirOwn() throws {
    let inner = card("FN:Kim Lake").replacing("\n", with: "\\n")
    let file =
      card("FN:Ada Byng\nAGENT:\(inner)") + card("FN:Jo Hill\nAGENT:\n" + card("FN:Lee Ford"))
      + "BEGIN:VCARD\nFN:Never Ended"
    let pages = try pages(file)
    #expect(
      pages.map(\.text) == ["Ada Byng\n", "Kim Lake\n", "Jo Hill\n", "Lee Ford\n", "Never Ended\n"])
    #expect(pages.map(\.path) == ["1", "2", "3", "4", "5"])
  }

  @Test func theLimitOfPagesIsSaid() throws {
    let bytes = Data((card("FN:Ada") + card("FN:Bea")).utf8)
    let document = try DocumentReader(limits: ReadingLimits(pages: 1))
      .read(DocumentInput(id: "a", bytes: bytes)).document
    #expect(document.pages.count == 1)
    #expect(document.diagnostics.map(\.code) == ["page-limit"])
  }

  @Test func marksCountScalars() throws {
    let page = try #require(try pages(card("FN:Zoë 👋🏽 e\u{301}\nTEL:+1 555 0100")).first)
    #expect(fields(page) == ["fn=Zoë 👋🏽 e\u{301}", "tel=+1 555 0100"])
  }
}
