import Foundation
import LeadModel
import Testing

@testable import Reading

@Suite struct WordDocumentReaderTests {
  private func page(_ body: String) throws -> Page {
    try #require(try OfficeFile.read(OfficeFile.docx(body)).document.pages.first)
  }

  private static func p(_ text: String) -> String {
    "<w:p><w:r><w:t xml:space=\"preserve\">\(text)</w:t></w:r></w:p>"
  }

  static let bodies: [(String, String)] = [
    (p("one") + p("two") + "<w:p/>" + p("three"), "one\ntwo\n\nthree"),
    ("<w:p><w:r><w:t>a</w:t><w:tab/><w:t>b</w:t><w:br/><w:t>c</w:t></w:r></w:p>", "a\tb\nc"),
    ("<w:p><w:r><w:t> a </w:t></w:r><w:r><w:t xml:space=\"preserve\"> b</w:t></w:r></w:p>", "a b"),
    ("<w:p><w:pPr><w:tabs><w:tab w:pos=\"1\"/></w:tabs></w:pPr><w:r><w:t>a</w:t></w:r></w:p>", "a"),
    (
      "<w:p><w:r><w:t>+44</w:t><w:noBreakHyphen/><w:t>1632</w:t><w:softHyphen/></w:r></w:p>",
      "+44-1632"
    ),
    (
      "<w:p><w:r><w:sym w:font=\"Wingdings\" w:char=\"F028\"/><w:t>1</w:t></w:r></w:p>", "☎1"
    ),
    (
      "<w:p><w:ins><w:r><w:t>new</w:t></w:r></w:ins><w:del><w:r><w:delText>old</w:delText><w:tab/>"
        + "</w:r></w:del><w:moveFrom><w:r><w:t>moved</w:t></w:r></w:moveFrom></w:p>", "new"
    ),
    (
      "<w:p><w:pPr><w:rPr><w:del/></w:rPr></w:pPr><w:r><w:t xml:space=\"preserve\">joined </w:t>"
        + "</w:r></w:p>" + p("lines"), "joined lines"
    ),
    (
      "<w:p><w:r><w:fldChar w:fldCharType=\"begin\"/></w:r><w:r><w:instrText>DATE</w:instrText></w:r>"
        + "<w:r><w:fldChar w:fldCharType=\"separate\"/></w:r><w:r><w:t>1 May</w:t></w:r>"
        + "<w:r><w:fldChar w:fldCharType=\"end\"/></w:r></w:p>", "1 May"
    ),
    ("<w:p><w:fldSimple w:instr=\"PAGE\"><w:r><w:t>7</w:t></w:r></w:fldSimple></w:p>", "7"),
    (
      "<w:p><w:r><w:t>M&amp;M &lt;b&gt; &#x41;</w:t></w:r></w:p>", "M&M <b> A"
    ),
    (
      "<w:sdt><w:sdtContent>" + p("in a control") + "</w:sdtContent></w:sdt>", "in a control"
    ),
  ]

  @Test(arguments: bodies)
  func text(body: String, expected: String) throws {
    let page = try page(body)
    #expect(page.text == expected)
    #expect(page.kind == .text && page.path == "word/document.xml" && page.source == .native)
  }

  private static func row(_ cells: String...) -> String {
    "<w:tr>" + cells.map { "<w:tc>\($0)</w:tc>" }.joined() + "</w:tr>"
  }

  @Test func tablesAreRowsWithCells() throws {
    let span = "<w:tcPr><w:gridSpan w:val=\"2\"/></w:tcPr>"
    let table =
      "<w:tbl>" + Self.row(Self.p("Name"), Self.p("Phone"), Self.p("City"))
      + Self.row(Self.p("Ann"), "<w:p/>", Self.p("Ely") + Self.p("UK"))
      + Self.row("<w:p/>", Self.p("12"), "<w:p/>") + Self.row(span + Self.p("all"), Self.p("end"))
      + "</w:tbl>"
    let page = try page(Self.p("before") + table + Self.p("after"))
    #expect(page.text == "before\nName\tPhone\tCity\nAnn\t\tEly\nUK\n12\nall\t\tend\nafter")
    #expect(
      page.cellTexts == [
        "1.1.1 Name", "1.1.2 Phone", "1.1.3 City", "1.2.1 Ann", "1.2.3 Ely\nUK", "1.3.2 12",
        "1.4.1 all", "1.4.3 end",
      ])
  }

  @Test func aTableInsideACellIsATableOfItsOwn() throws {
    let inner = "<w:tbl>" + Self.row(Self.p("x"), Self.p("y")) + "</w:tbl>"
    let outer =
      "<w:tbl>" + Self.row(Self.p("a") + inner + Self.p("b"), Self.p("c"))
      + Self.row(inner + "<w:p/>", Self.p("d")) + "</w:tbl>"
    let page = try page(outer)
    #expect(page.text == "a\nx\ty\nb\tc\nx\ty\nd")
    #expect(
      page.cellTexts == [
        "1.1.1 a", "2.1.1 x", "2.1.2 y", "1.1.1 b", "1.1.2 c", "3.1.1 x", "3.1.2 y", "1.2.2 d",
      ])
  }

  @Test func aTextBoxIsReadOnceBehindItsParagraph() throws {
    let box = "<w:txbxContent>" + Self.p("box") + "</w:txbxContent>"
    let body = """
      <w:p><w:r><w:t>be</w:t></w:r><w:r><mc:AlternateContent><mc:Choice Requires="wps">\
      <w:drawing><wps:txbx>\(box)</wps:txbx></w:drawing></mc:Choice><mc:Fallback><w:pict>\
      <v:textbox>\(box)</v:textbox></w:pict></mc:Fallback></mc:AlternateContent></w:r>\
      <w:r><w:t>fore</w:t></w:r></w:p>\(Self.p("next"))
      """
    #expect(try page(body).text == "before\nbox\nnext")
    let old = "<w:p><w:r><w:pict><v:textbox>\(box)</v:textbox></w:pict><w:t>a</w:t></w:r></w:p>"
    #expect(try page(old).text == "a\nbox")
  }

  @Test func hiddenTextIsMarked() throws {
    let hidden = "<w:r><w:rPr><w:vanish/></w:rPr><w:t>secret</w:t></w:r>"
    let styled = "<w:r><w:rPr><w:rStyle w:val=\"Ghost\"/></w:rPr><w:t>ghost</w:t></w:r>"
    let shown = "<w:r><w:rPr><w:vanish w:val=\"0\"/></w:rPr><w:t>shown</w:t></w:r>"
    let styles = """
      <w:styles \(OfficeFile.namespaces)><w:style w:styleId="Base"><w:rPr><w:vanish/></w:rPr>\
      </w:style><w:style w:styleId="Ghost"><w:basedOn w:val="Base"/></w:style></w:styles>
      """
    let bytes = OfficeFile.docx(
      "<w:p>\(shown)\(hidden)\(styled)\(shown)</w:p>",
      relationships: [("s", "styles", "styles.xml")],
      [("word/styles.xml", styles)])
    let page = try #require(try OfficeFile.read(bytes).document.pages.first)
    #expect(page.text == "shownsecretghostshown")
    #expect(page.markTexts == ["invisible - secretghost"])
  }

  @Test func partsLinksAndPropertiesHavePages() throws {
    let space = OfficeFile.namespaces
    let separator =
      "<w:footnote w:type=\"separator\" w:id=\"0\"><w:p><w:r><w:t>-</w:t></w:r></w:p></w:footnote>"
    let field =
      "<w:p><w:r><w:fldChar w:fldCharType=\"begin\"/><w:instrText>HYPERLINK "
      + "\"https://hill.example/a\"</w:instrText><w:fldChar w:fldCharType=\"separate\"/><w:t>s</w:t>"
      + "<w:fldChar w:fldCharType=\"end\"/></w:r></w:p>"
    let bytes = OfficeFile.docx(
      Self.p("body") + field,
      relationships: [
        ("f", "footer", "footer1.xml"), ("h", "header", "header1.xml"),
        ("n", "footnotes", "footnotes.xml"), ("c", "comments", "comments.xml"),
        ("l", "hyperlink", "mailto:ann@hill.example?subject=x"), ("e", "header", "header2.xml"),
      ],
      [
        ("word/header1.xml", "<w:hdr \(space)>\(Self.p("Hill Ltd"))</w:hdr>"),
        ("word/header2.xml", "<w:hdr \(space)><w:p/></w:hdr>"),
        ("word/footer1.xml", "<w:ftr \(space)>\(Self.p("VAT 12"))</w:ftr>"),
        (
          "word/footnotes.xml",
          "<w:footnotes \(space)>\(separator)<w:footnote w:id=\"1\">\(Self.p("note"))</w:footnote></w:footnotes>"
        ),
        (
          "word/comments.xml",
          "<w:comments \(space)><w:comment w:author=\"Bo Lake\">\(Self.p("ask"))</w:comment></w:comments>"
        ),
        (
          "docProps/core.xml",
          "<x \(space)><dc:creator>Ann  Hill</dc:creator><dc:title/></x>"
        ),
        (
          "docProps/app.xml",
          "<ep:Properties \(space)><ep:Company>Hill Ltd</ep:Company></ep:Properties>"
        ),
      ],
      more: [
        ("p1", "core-properties", "docProps/core.xml"),
        ("p2", "extended-properties", "docProps/app.xml"),
      ])
    let pages = try OfficeFile.read(bytes).document.pages
    #expect(
      pages.map { "\($0.kind.rawValue) \($0.path ?? "-") \($0.text)" } == [
        "text word/document.xml body\ns", "text word/header1.xml Hill Ltd",
        "text word/footer1.xml VAT 12", "text word/footnotes.xml note",
        "attribute word/comments.xml Bo Lake: ask\n",
        "attribute - link: https://hill.example/a\nmailto: ann@hill.example\n",
        "attribute docProps/core.xml creator: Ann Hill\n",
        "attribute docProps/app.xml company: Hill Ltd\n",
      ])
    #expect(
      pages.flatMap(\.markTexts) == [
        "annotation comment ask", "field creator Ann Hill", "field company Hill Ltd",
      ])
  }

  @Test func embeddedFilesAndLargePicturesAreChildren() throws {
    func png(_ width: UInt8, _ height: UInt8) -> [UInt8] {
      [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A, 0, 0, 0, 13, 0x49, 0x48, 0x44, 0x52]
        + [0, 0, 1, width, 0, 0, 0, height]
    }
    let result = try OfficeFile.read(
      OfficeFile.docx(
        Self.p("x"), relationships: [("a", "aFChunk", "part.html")],
        binaries: [
          ("word/media/image1.png", png(0, 200)),
          ("word/media/image2.png", [0x89] + png(0, 9).dropFirst()),
          ("word/media/image3.emf", [1, 0, 0, 0]), ("word/embeddings/sheet.xlsx", [1, 2, 3]),
          ("word/part.html", Array("<p>hi".utf8)), ("word/other.bin", [1]),
        ]))
    #expect(
      result.children.map(\.path) == [
        "word/media/image1.png", "word/embeddings/sheet.xlsx", "word/part.html",
      ])
    #expect(result.codes == ["note pictures-skipped"])
  }

  @Test func isoStrictIsReadTheSame() throws {
    let plain = OfficeFile.docx(Self.p("strict"))
    #expect(try OfficeFile.read(plain).document.pages.first?.text == "strict")
    let strict = """
      <d:document xmlns:d="http://purl.oclc.org/ooxml/wordprocessingml/main"><d:body><d:p><d:r>\
      <d:t>strict</d:t></d:r></d:p></d:body></d:document>
      """
    let bytes = OfficeFile.package(
      main: "word/document.xml", kind: "wordprocessingml.document", [("word/document.xml", strict)])
    #expect(try OfficeFile.read(bytes).document.pages.first?.text == "strict")
  }
}
