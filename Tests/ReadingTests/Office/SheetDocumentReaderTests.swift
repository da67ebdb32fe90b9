import Foundation
import LeadModel
import Testing

@testable import Reading

@Suite struct SheetDocumentReaderTests {
  /// A workbook of one sheet.
  private func workbook(
    _ sheet: String, strings: String = "", styles: String = "", properties: String = "",
    state: String = "", sheetRelationships: [(String, String, String)] = [],
    _ parts: [(String, String)] = []
  ) -> Data {
    let space = OfficeFile.namespaces
    return OfficeFile.package(
      main: "xl/workbook.xml", kind: "spreadsheetml.sheet",
      [
        (
          "xl/workbook.xml",
          "<workbook \(space)><workbookPr \(properties)/><sheets><sheet name=\"Prices &amp; more\" "
            + "sheetId=\"1\" \(state) r:id=\"s1\"/></sheets></workbook>"
        ),
        (
          "xl/_rels/workbook.xml.rels",
          OfficeFile.relationships([
            ("s1", "worksheet", "worksheets/sheet1.xml"), ("s2", "sharedStrings", "strings.xml"),
            ("s3", "styles", "/xl/styles.xml"),
          ])
        ),
        ("xl/worksheets/sheet1.xml", "<worksheet \(space)>\(sheet)</worksheet>"),
        ("xl/worksheets/_rels/sheet1.xml.rels", OfficeFile.relationships(sheetRelationships)),
        ("xl/strings.xml", "<sst \(space)>\(strings)</sst>"),
        ("xl/styles.xml", "<styleSheet \(space)>\(styles)</styleSheet>"),
      ] + parts)
  }

  private func page(_ bytes: Data) throws -> Page {
    try #require(try OfficeFile.read(bytes).document.pages.first)
  }

  @Test func cellsHaveTheirTrueRowsAndColumns() throws {
    let sheet = """
      <sheetData><row r="2"><c r="B2" t="s"><v>1</v></c><c r="E2" t="inlineStr"><is><r><t>in</t></r>\
      <r><t>line</t></r></is></c></row><row r="3"><c r="A3"><v>7</v></c></row><row r="9"><c r="C9" \
      t="str"><f>A1&amp;B1</f><v>result</v></c><c r="D9" t="b"><v>1</v></c><c r="E9" t="e"><v>#N/A</v>\
      </c><c r="F9" t="s"><v>99</v></c><c r="XFD9" t="s"><v>0</v></c></row></sheetData>
      """
    let strings = """
      <si><t>first</t></si><si><r><t xml:space="preserve">rich </t></r><r><t>text</t></r>\
      <rPh><t>sound</t></rPh></si>
      """
    let page = try page(workbook(sheet, strings: strings))
    #expect(page.kind == .sheet && page.path == "Prices & more")
    #expect(
      page.text == "rich text\t\t\tinline\n7\n\nresult\tTRUE\t#N/A"
        + String(repeating: "\t", count: 16)
        + "first")
    #expect(
      page.cellTexts == [
        "1.2.2 rich text", "1.2.5 inline", "1.3.1 7", "1.9.3 result", "1.9.4 TRUE", "1.9.5 #N/A",
        "1.9.16384 first",
      ])
  }

  @Test func valuesAreShownByTheirFormats() throws {
    let styles = """
      <numFmts><numFmt numFmtId="164" formatCode="#,##0.00\\ [$€-407];\\(0\\)"/></numFmts>\
      <cellStyleXfs><xf numFmtId="9"/></cellStyleXfs><cellXfs><xf numFmtId="0"/><xf numFmtId="164"/>\
      <xf numFmtId="14"/><xf numFmtId="165"/></cellXfs><dxfs><numFmt numFmtId="165" formatCode="0"/></dxfs>
      """
    let row = """
      <sheetData><row><c s="0"><v>1234567.5</v></c><c s="1"><v>1234.5</v></c><c s="1"><v>-3</v></c>\
      <c s="2"><v>45443</v></c><c s="3"><v>5.5</v></c><c s="2" t="d"><v>2024-05-31T00:00:00</v></c>\
      <c s="9"><v>0.1</v></c><c><v>4.4163296E11</v></c></row></sheetData>
      """
    #expect(
      try page(workbook(row, styles: styles)).text
        == "1234567.5\t1,234.50 €\t(3)\t2024-05-31\t5.5\t2024-05-31\t0.1\t441632960000")
    let other = workbook(row, styles: styles, properties: "date1904=\"1\"")
    #expect(try page(other).text.contains("2028-06-01\t5.5\t2024-05-31"))
  }

  @Test func whatIsNotShownIsMarked() throws {
    let styles = """
      <numFmts><numFmt numFmtId="164" formatCode=";;;"/></numFmts><cellXfs><xf numFmtId="0"/>\
      <xf numFmtId="164"/></cellXfs>
      """
    let sheet = """
      <cols><col min="3" max="3" hidden="1"/></cols><sheetData><row r="1"><c r="A1"><v>1</v></c>\
      <c r="B1" s="1"><v>2</v></c><c r="C1"><v>3</v></c></row><row r="2" hidden="1"><c r="A2"><v>4</v>\
      </c><c r="B2"><v>5</v></c></row><row r="3"><c r="A3"><v>6</v></c><c r="B3"><v>7</v></c></row>\
      </sheetData><mergeCells><mergeCell ref="A3:B4"/></mergeCells>
      """
    let page = try page(workbook(sheet, styles: styles))
    #expect(page.text == "1\t2\t3\n4\t5\n6\t7")
    #expect(page.markTexts == ["invisible - 2\t3\n4\t5", "invisible - 7"])
    let hidden = try self.page(
      workbook("<sheetData><row><c><v>1</v></c></row></sheetData>", state: "state=\"veryHidden\""))
    #expect(hidden.markTexts == ["invisible - 1"])
  }

  @Test func linksCommentsAndHeadersHavePages() throws {
    let space = OfficeFile.namespaces
    let sheet = """
      <sheetData><row><c><f>HYPERLINK("https://hill.example/x","go")</f><v>1</v></c></row></sheetData>\
      <headerFooter><oddHeader>&amp;L&amp;"Arial,Bold"&amp;12Hill Ltd&amp;RPage &amp;P</oddHeader></headerFooter>
      """
    let comments = """
      <comments \(space)><authors><author>Bo Lake</author></authors><commentList><comment ref="A1" \
      authorId="0"><text><r><t>ask</t></r></text></comment></commentList></comments>
      """
    let pages = try OfficeFile.read(
      workbook(
        sheet,
        sheetRelationships: [
          ("h", "hyperlink", "tel:+441632960123"), ("c", "comments", "../comments1.xml"),
          ("d", "drawing", "../drawings/drawing1.xml"),
        ],
        [
          ("xl/comments1.xml", comments),
          ("xl/drawings/drawing1.xml", "<x \(space)><a:p><a:r><a:t>drawn</a:t></a:r></a:p></x>"),
        ])
    ).document.pages
    #expect(
      pages.map { "\($0.kind.rawValue) \($0.path ?? "-") \($0.text)" } == [
        "sheet Prices & more 1", "text xl/worksheets/sheet1.xml Hill Ltd\nPage\n",
        "text xl/drawings/drawing1.xml drawn", "attribute xl/comments1.xml Bo Lake: ask\n",
        "attribute - link: https://hill.example/x\ntel: +441632960123\n",
      ])
  }

  @Test func aMissingSheetIsAnError() throws {
    let space = OfficeFile.namespaces
    let bytes = OfficeFile.package(
      main: "xl/workbook.xml", kind: "spreadsheetml.sheet",
      [
        (
          "xl/workbook.xml",
          "<workbook \(space)><sheets><sheet name=\"Gone\" r:id=\"s1\"/></sheets></workbook>"
        )
      ])
    let result = try OfficeFile.read(bytes)
    #expect(result.document.pages.map(\.path) == ["Gone"])
    #expect(result.codes == ["error part-missing"])
  }

  @Test func textBeyondTheLimitIsTold() throws {
    let cells = String(repeating: "<c><v>12345</v></c>", count: 100)
    let bytes = workbook("<sheetData><row>\(cells)</row></sheetData>")
    let result = try OfficeFile.read(bytes, ReadingLimits(textScalarsPerPage: 50))
    #expect(result.document.pages.first?.text.count == 50)
    #expect(result.codes == ["error text-limit"])
  }

  @Test(arguments: [
    ("A1", 1, 1), ("$AB$12", 12, 28), ("XFD1048576", 1_048_576, 16_384), ("xfd1", 1, 16_384),
  ])
  func references(text: String, row: Int, column: Int) throws {
    let cell = try #require(CellRange.cell(text))
    #expect(cell == (row, column))
  }

  @Test(arguments: ["", "A", "1", "A0", "XFE1", "A1048577", "A1B", "Ä1", "A99999999999999999999"])
  func noReferences(text: String) {
    #expect(CellRange.cell(text) == nil)
    #expect(CellRange(text) == nil)
  }

  @Test(arguments: [
    ("a_x000D_\nb", "a\r\nb"), ("_x0041_", "A"), ("_x41_", "_x41_"), ("_x005F_x0041_", "_x0041_"),
    ("_x0000_a", "a"), ("a_x", "a_x"), ("_xD83D_", ""),
  ])
  func escapes(text: String, expected: String) {
    #expect(CellEscapes.decode(text) == expected)
  }
}
