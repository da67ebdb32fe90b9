import Foundation
import LeadModel
import Testing

@testable import Reading

@Suite struct RTFDocumentReaderTests {
  private func read(_ body: String) throws -> ReadResult {
    let rtf = "{\\rtf1\\ansi\\ansicpg1252\\deff0" + body + "}"
    let result = try DocumentReader().read(DocumentInput(id: "a", bytes: Data(rtf.utf8)))
    #expect(result.document.mediaType == "text/rtf")
    return result
  }

  static let texts: [(rtf: String, expected: String)] = [
    ("Gr\\'f6\\'dfe\\par 5 \\'80", "Größe\n5 €"),
    (
      "{\\fonttbl{\\f0\\fcharset0 Arial;}{\\f1\\fcharset204 Arial;}}\\f1\\'cf\\'f0\\'e8\\f0 \\'e9",
      "Приé"
    ),
    ("{\\fonttbl{\\f2\\fcharset128 MS;}}\\f2\\'93\\'63\\'92\\'86", "田中"),
    ("\\u1055?\\u1088?", "Пр"), ("\\uc2\\u8364\\'80\\'80x", "€x"), ("\\uc0\\u8364 x", "€x"),
    ("\\u-10179?\\u-8704?", "😀"), ("a\\~b\\_c\\-d\\{e\\}\\\\", "a\u{A0}b\u{2011}cd{e}\\"),
    ("\\lquote x\\rquote\\endash y\\tab z\\line w", "‘x’–y\tz\nw"),
    ("{\\info{\\author Nobody}}{\\*\\generator X;}{\\colortbl;\\red1;}a{\\*\\unknown b}c", "ac"),
    ("{\\stylesheet{\\s1 Heading;}}a", "a"),
    (
      "{\\header Mill Works\\par}Body\\par{\\footer Page 1\\par}more\\par",
      "Mill Works\nBody\nmore\nPage 1\n"
    ),
    ("text{\\footnote a note} on", "text on\na note"),
    (
      "{\\field{\\*\\fldinst HYPERLINK \"https://millworks.example\"}{\\fldrslt our site}}",
      "our site"
    ),
    ("\\bin4 }}}}a", "a"), ("{\\*\\shpinst{\\sp{\\sn x}{\\sv y}}{\\shptxt box\\par}}", "box\n"),
    ("a\\'00b\\u0?", "a\u{FFFD}b\u{FFFD}"), ("{\\upr{old}{\\*\\ud new}}", "new"),
    ("line\\\none", "line\none"),
    ("{\\listtext\\'b7\\tab}item\\par", "·\titem\n"),
  ]

  @Test(arguments: texts.indices)
  func textIsRead(index: Int) throws {
    let (rtf, expected) = Self.texts[index]
    #expect(try read(rtf).document.pages.first?.text == expected)
  }

  @Test func tablesHaveCells() throws {
    let row = { (a: String, b: String) in
      "\\trowd\\cellx1\\cellx2\\pard\\intbl \(a)\\cell \(b)\\cell\\row "
    }
    let page = try #require(
      try read(
        "Before\\par " + row("Name", "Phone") + row("Ada", "12") + "\\pard After\\par "
          + row("x\\par y", "z")
      ).document.pages.first)
    #expect(page.text == "Before\nName\tPhone\nAda\t12\nAfter\nx\ny\nz\n")
    let scalars = Array(page.text.unicodeScalars)
    let cells = page.cells.map { cell in
      "\(cell.table).\(cell.row).\(cell.column) "
        + String(String.UnicodeScalarView(scalars[cell.start..<cell.end]))
    }
    #expect(
      cells == [
        "1.1.1 Name", "1.1.2 Phone", "1.2.1 Ada", "1.2.2 12", "2.1.1 x\ny", "2.1.2 z",
      ])
  }

  @Test func hiddenTextIsMarkedAndLinksAndCommentsAreAttributes() throws {
    let document = try read(
      "a {\\v secret}{\\field{\\*\\fldinst HYPERLINK \"mailto:ada@x.example\"}{\\fldrslt write}}"
        + "{\\*\\annotation why?}"
    ).document
    #expect(document.pages.map(\.kind) == [.text, .attribute, .attribute])
    #expect(document.pages.map(\.text) == ["a secretwrite", "ada@x.example\n", "why?"])
    #expect(document.pages[0].marks.map(\.role) == [.invisible])
    #expect(document.pages[0].marks.map { [$0.start, $0.end] } == [[2, 8]])
    #expect(document.pages[1].marks.map(\.name) == ["email"])
    #expect(document.pages[2].marks.map(\.role) == [.annotation])
  }

  @Test func largePicturesAreChildren() throws {
    let digits = String(repeating: "89", count: 12_000)
    let result = try read(
      "{\\*\\shppict{\\pict\\pngblip \(digits)}}{\\nonshppict{\\pict\\jpegblip \(digits)}}"
        + "{\\pict\\pngblip 8950}{\\pict\\wmetafile8 \(digits)}x")
    #expect(result.children.map(\.path) == ["pict/1"])
    #expect(result.children.first?.bytes.count == 12_000)
    #expect(result.document.pages.first?.text == "x")
  }

  @Test func aMissingEndIsSaid() throws {
    let bytes = Data("{\\rtf1 {\\b Hello".utf8)
    let document = try DocumentReader().read(DocumentInput(id: "a", bytes: bytes)).document
    #expect(document.pages.first?.text == "Hello")
    #expect(document.diagnostics.map(\.code) == ["rtf-truncated"])
    #expect(document.diagnostics.map(\.severity) == [.error])
  }

  @Test func deepNestingIsHarmless() throws {
    let depth = 200_000
    let rtf = String(repeating: "{", count: depth) + "deep" + String(repeating: "}", count: depth)
    #expect(try read(rtf).document.pages.first?.text == "deep")
  }
}
