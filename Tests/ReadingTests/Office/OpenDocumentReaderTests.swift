import Foundation
import LeadModel
import Testing

@testable import Reading

@Suite struct OpenDocumentReaderTests {
  private func texts(_ bytes: Data) throws -> [String] {
    try OfficeFile.read(bytes).document.pages.map {
      "\($0.kind.rawValue) \($0.path ?? "-") \($0.text)"
    }
  }

  static let bodies: [(String, String)] = [
    (
      "<text:h>One</text:h><text:p>two\n   three </text:p><text:p/><text:p>four</text:p>",
      "One\ntwo three\n\nfour"
    ),
    ("<text:p> a<text:s text:c=\"2\"/>b<text:tab/>c<text:line-break/>d</text:p>", "a  b\tc\nd"),
    (
      "<text:tracked-changes><text:changed-region><text:deletion><text:p>old</text:p></text:deletion>"
        + "</text:changed-region></text:tracked-changes><text:p>new</text:p>", "new"
    ),
    (
      "<text:p>a<text:note><text:note-citation>1</text:note-citation><text:note-body><text:p>note</text:p>"
        + "</text:note-body></text:note>b</text:p><text:p>c</text:p>", "ab\nnote\nc"
    ),
    (
      "<text:p>a<draw:frame><draw:text-box><text:p>box</text:p></draw:text-box><svg:desc>alt</svg:desc>"
        + "</draw:frame> b</text:p>", "a b\nbox"
    ),
    ("<text:list><text:list-item><text:p>x</text:p></text:list-item></text:list>", "x"),
    ("<text:section text:display=\"none\"><text:p>h</text:p></text:section>", "h"),
  ]

  @Test(arguments: bodies)
  func flowingText(body: String, expected: String) throws {
    #expect(try texts(OfficeFile.odf("text", body)) == ["text content.xml " + expected])
  }

  @Test func tablesHeadersCommentsAndHiddenText() throws {
    let styles = """
      <style:style style:name="Ghost"><style:text-properties text:display="none"/></style:style>
      """
    let body = """
      <text:p>a<text:span text:style-name="Ghost">secret</text:span><office:annotation><dc:creator>Bo \
      Lake</dc:creator><text:p>ask</text:p></office:annotation><text:a xlink:href="mailto:a@hill.example">\
      b</text:a></text:p><table:table><table:table-row><table:table-cell \
      table:number-columns-spanned="2"><text:p>x</text:p></table:table-cell><table:covered-table-cell/>\
      <table:table-cell><text:p>y</text:p></table:table-cell></table:table-row></table:table>
      """
    let headers = """
      <office:document-styles \(OfficeFile.openNamespaces)><office:master-styles><style:master-page>\
      <style:header><text:p>Hill Ltd</text:p></style:header><style:footer><text:p>VAT \
      <text:page-number>1</text:page-number></text:p></style:footer></style:master-page>\
      </office:master-styles></office:document-styles>
      """
    let meta = """
      <office:document-meta \(OfficeFile.openNamespaces)><office:meta><dc:creator>Ann Hill</dc:creator>\
      <meta:user-defined meta:name="Client">Lake</meta:user-defined></office:meta></office:document-meta>
      """
    let bytes = OfficeFile.odf(
      "text", body, automaticStyles: styles, [("styles.xml", headers), ("meta.xml", meta)])
    #expect(
      try texts(bytes) == [
        "text content.xml asecretb\nx\t\ty", "attribute content.xml Bo Lake: ask\n",
        "text styles.xml Hill Ltd", "text styles.xml VAT",
        "attribute - mailto: a@hill.example\n",
        "attribute meta.xml creator: Ann Hill\nclient: Lake\n",
      ])
    let page = try #require(try OfficeFile.read(bytes).document.pages.first)
    #expect(page.markTexts == ["invisible - secret"])
    #expect(page.cellTexts == ["1.1.1 x", "1.1.3 y"])
  }

  private static func cell(_ text: String, _ attributes: String = "") -> String {
    "<table:table-cell \(attributes)><text:p>\(text)</text:p></table:table-cell>"
  }

  @Test func sheets() throws {
    let styles = """
      <style:style style:name="Off"><style:table-properties table:display="false"/></style:style>
      """
    let empty = "<table:table-cell table:number-columns-repeated=\"3\"/>"
    let body = """
      <table:table table:name="Prices"><table:table-column table:number-columns-repeated="2"/>\
      <table:table-column table:visibility="collapse"/><table:table-row>\(Self.cell("€ 5"))\(empty)\
      \(Self.cell("x", "table:number-columns-repeated=\"2\""))</table:table-row><table:table-row \
      table:number-rows-repeated="1000"><table:table-cell table:number-columns-repeated="16384"/>\
      </table:table-row><table:table-row table:number-rows-repeated="2" table:visibility="filter">\
      <table:table-cell office:value-type="float" office:value="2.5"/><table:table-cell><text:p>one</text:p>\
      <text:p>two</text:p><office:annotation><text:p>ask</text:p></office:annotation></table:table-cell>\
      </table:table-row></table:table><table:table table:name="Gone" table:style-name="Off">\
      <table:table-row>\(Self.cell("secret"))</table:table-row></table:table>
      """
    let bytes = OfficeFile.odf("spreadsheet", body, automaticStyles: styles)
    let pages = try OfficeFile.read(bytes).document.pages
    #expect(pages.map(\.path) == ["Prices", "Gone", "content.xml"])
    #expect(
      pages.map(\.text)
        == [
          "€ 5\t\t\t\tx\tx\n\n2.5\tone\ntwo\n2.5\tone\ntwo", "secret", "ask\nask\n",
        ].map { $0 == "ask\nask\n" ? "ask\n" : $0 })
    #expect(
      pages.first?.cellTexts == [
        "1.1.1 € 5", "1.1.5 x", "1.1.6 x", "1.1002.1 2.5", "1.1002.2 one\ntwo", "1.1003.1 2.5",
        "1.1003.2 one\ntwo",
      ])
    #expect(pages[0].markTexts == ["invisible - 2.5\tone\ntwo\n2.5\tone\ntwo"])
    #expect(pages[1].markTexts == ["invisible - secret"])
  }

  @Test func repeatedCellsDoNotExplode() throws {
    let body = """
      <table:table table:name="T"><table:table-row table:number-rows-repeated="1048576">\
      \(Self.cell("x", "table:number-columns-repeated=\"16384\""))</table:table-row></table:table>
      """
    let result = try OfficeFile.read(
      OfficeFile.odf("spreadsheet", body), ReadingLimits(textScalarsPerPage: 1_000))
    #expect(result.document.pages.first?.text.count == 1_000)
    #expect(result.codes == ["error text-limit"])
  }

  @Test func slides() throws {
    func frame(_ text: String, x: String, y: String) -> String {
      """
      <draw:frame svg:x="\(x)" svg:y="\(y)" svg:width="5cm" svg:height="2cm"><draw:text-box><text:p>\
      \(text)</text:p></draw:text-box></draw:frame>
      """
    }
    let styles = """
      <style:style style:name="Off"><style:drawing-page-properties presentation:visibility="hidden"/>\
      </style:style>
      """
    let body = """
      <draw:page draw:name="p1">\(frame("below", x: "1cm", y: "4in"))\(frame("right", x: "8cm", y: "2.1cm"))\
      \(frame("left", x: "10mm", y: "2cm"))<presentation:notes>\(frame("say it", x: "0cm", y: "0cm"))\
      </presentation:notes></draw:page><draw:page draw:style-name="Off">\(frame("gone", x: "0", y: "0"))\
      </draw:page>
      """
    let bytes = OfficeFile.odf("presentation", body, automaticStyles: styles)
    #expect(
      try texts(bytes) == [
        "slide slide 1 left\n\nright\n\nbelow", "text slide 1 notes say it", "slide slide 2 gone",
      ])
    #expect(try OfficeFile.read(bytes).document.pages.last?.markTexts == ["invisible - gone"])
  }

  @Test func encryptedMembersAreTold() throws {
    let manifest = """
      <manifest:manifest xmlns:manifest="urn:oasis:names:tc:opendocument:xmlns:manifest:1.0">\
      <manifest:file-entry><manifest:encryption-data/></manifest:file-entry></manifest:manifest>
      """
    let bytes = OfficeFile.odf("text", "", [("META-INF/manifest.xml", manifest)])
    do {
      _ = try OfficeFile.read(bytes)
      Issue.record("read an encrypted file")
    } catch let failure as ExtractionReport.Failure {
      #expect(failure.code == .encrypted)
    }
  }
}
