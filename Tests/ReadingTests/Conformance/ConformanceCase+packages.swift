import Foundation

extension ConformanceCase {
  static let word = OfficeFile.docx(
    """
    <w:p><w:r><w:t>Dear Ms \(secret),</w:t></w:r></w:p><w:tbl><w:tr><w:tc><w:p><w:r><w:t>Name</w:t>\
    </w:r></w:p></w:tc><w:tc><w:p><w:r><w:t>\(secret)</w:t></w:r></w:p></w:tc></w:tr></w:tbl>\
    <w:p><w:r><w:rPr><w:vanish/></w:rPr><w:t>hidden</w:t></w:r></w:p>
    """, relationships: [("l1", "hyperlink", "mailto:ada@mill.example")],
    binaries: [("word/embeddings/list.csv", Array("a,b\n1,2\n".utf8))])

  static let workbook: Data = {
    let space = OfficeFile.namespaces
    return OfficeFile.package(
      main: "xl/workbook.xml", kind: "spreadsheetml.sheet",
      [
        (
          "xl/workbook.xml",
          "<workbook \(space)><sheets><sheet name=\"List\" sheetId=\"1\" r:id=\"s1\"/></sheets></workbook>"
        ),
        (
          "xl/_rels/workbook.xml.rels",
          OfficeFile.relationships([("s1", "worksheet", "worksheets/sheet1.xml")])
        ),
        (
          "xl/worksheets/sheet1.xml",
          """
          <worksheet \(space)><sheetData><row r="1"><c r="A1" t="inlineStr"><is><t>Name</t></is></c>\
          <c r="B1" t="inlineStr"><is><t>Age</t></is></c></row><row r="3" hidden="1"><c r="A3" \
          t="inlineStr"><is><t>\(secret)</t></is></c><c r="B3"><v>42</v></c></row></sheetData>\
          </worksheet>
          """
        ),
      ])
  }()

  static let slides: Data = {
    let space = OfficeFile.namespaces
    return OfficeFile.package(
      main: "ppt/presentation.xml", kind: "presentationml.presentation",
      [
        (
          "ppt/presentation.xml",
          "<p:presentation \(space)><p:sldIdLst><p:sldId id=\"256\" r:id=\"s1\"/></p:sldIdLst>"
            + "</p:presentation>"
        ),
        (
          "ppt/_rels/presentation.xml.rels",
          OfficeFile.relationships([("s1", "slide", "slides/slide1.xml")])
        ),
        (
          "ppt/slides/slide1.xml",
          """
          <p:sld \(space)><p:cSld><p:spTree><p:sp><p:txBody><a:p><a:r><a:t>Pumps by \(secret)</a:t>\
          </a:r></a:p></p:txBody></p:sp></p:spTree></p:cSld></p:sld>
          """
        ),
      ])
  }()

  static let openText = OfficeFile.odf(
    "text",
    """
    <text:p>Dear Ms \(secret)</text:p><table:table><table:table-row><table:table-cell><text:p>Name\
    </text:p></table:table-cell><table:table-cell><text:p>\(secret)</text:p></table:table-cell>\
    </table:table-row></table:table>
    """)

  static let openSheet = OfficeFile.odf(
    "spreadsheet",
    """
    <table:table table:name="List"><table:table-row table:number-rows-repeated="2">\
    <table:table-cell office:value-type="string"><text:p>\(secret)</text:p></table:table-cell>\
    </table:table-row></table:table>
    """)

  static let archive = TestArchive.data([
    .init("letters/a.txt", "Dear Ms \(secret)"), .init("b.csv", "a,b\n1,2\n"),
  ])
}
