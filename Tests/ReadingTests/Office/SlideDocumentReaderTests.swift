import Foundation
import LeadModel
import Testing

@testable import Reading

@Suite struct SlideDocumentReaderTests {
  private static func shape(
    _ text: String, x: Int? = nil, y: Int = 0, placeholder: String = "", name: String = ""
  ) -> String {
    let place = x.map {
      "<a:xfrm><a:off x=\"\($0)\" y=\"\(y)\"/><a:ext cx=\"900000\" cy=\"900000\"/></a:xfrm>"
    }
    return """
      <p:sp><p:nvSpPr><p:cNvPr id="1" \(name)/><p:nvPr>\(placeholder)</p:nvPr></p:nvSpPr><p:spPr>\
      \(place ?? "")</p:spPr><p:txBody><a:p><a:r><a:t>\(text)</a:t></a:r></a:p></p:txBody></p:sp>
      """
  }

  private static func tree(_ shapes: String, root: String = "sld", attributes: String = "")
    -> String
  {
    """
    <p:\(root) \(OfficeFile.namespaces) xmlns:dgm="http://schemas.openxmlformats.org/drawingml/2006/diagram" \
    \(attributes)><p:cSld><p:spTree>\(shapes)</p:spTree></p:cSld></p:\(root)>
    """
  }

  /// Slides in the order of their numbers reversed: the list decides, not the names.
  private func deck(
    _ slides: [String], relationships: [(String, String, String)] = [],
    _ parts: [(String, String)] = []
  ) -> Data {
    let count = slides.count
    let names = (1...count).map { "ppt/slides/slide\(count + 1 - $0).xml" }
    let list = (1...count).map { "<p:sldId id=\"\(255 + $0)\" r:id=\"s\($0)\"/>" }.joined()
    let targets = (1...count).map { ("s\($0)", "slide", "slides/slide\(count + 1 - $0).xml") }
    return OfficeFile.package(
      main: "ppt/presentation.xml", kind: "presentationml.presentation",
      [
        (
          "ppt/presentation.xml",
          "<p:presentation \(OfficeFile.namespaces)><p:sldIdLst>\(list)</p:sldIdLst></p:presentation>"
        ),
        ("ppt/_rels/presentation.xml.rels", OfficeFile.relationships(targets)),
        (
          "ppt/slides/_rels/slide\(count).xml.rels", OfficeFile.relationships(relationships)
        ),
      ] + Array(zip(names, slides)) + parts)
  }

  private func texts(_ bytes: Data) throws -> [String] {
    try OfficeFile.read(bytes).document.pages.map {
      "\($0.kind.rawValue) \($0.path ?? "-") \($0.text)"
    }
  }

  @Test func shapesAreReadFromTheTopLeft() throws {
    let group = """
      <p:grpSp><p:grpSpPr><a:xfrm><a:off x="0" y="5000000"/><a:ext cx="1000" cy="1000"/>\
      <a:chOff x="0" y="0"/><a:chExt cx="1000" cy="1000"/></a:xfrm></p:grpSpPr>\
      \(Self.shape("in a group", x: 0, y: 0))</p:grpSp>
      """
    let slide = Self.tree(
      group + Self.shape("right", x: 5_000_000, y: 1_000_000)
        + Self.shape("left", x: 0, y: 1_100_000) + Self.shape("below", x: 0, y: 3_000_000)
        + Self.shape("title", placeholder: "<p:ph type=\"title\"/>")
        + Self.shape("7", x: 0, y: 0, placeholder: "<p:ph type=\"sldNum\"/>"))
    #expect(
      try texts(deck([slide, Self.tree("")])) == [
        "slide slide 1 title\n\nleft\n\nright\n\nbelow\n\nin a group", "slide slide 2 ",
      ])
  }

  @Test func placesComeFromTheLayout() throws {
    let layout = Self.tree(
      Self.shape("", x: 0, y: 4_000_000, placeholder: "<p:ph type=\"body\" idx=\"1\"/>"),
      root: "sldLayout")
    let slide = Self.tree(
      Self.shape("body", placeholder: "<p:ph type=\"body\" idx=\"1\"/>")
        + Self.shape("free", x: 0, y: 1_000_000))
    let bytes = deck(
      [slide], relationships: [("l", "slideLayout", "../slideLayouts/l.xml")],
      [("ppt/slideLayouts/l.xml", layout)])
    #expect(try texts(bytes) == ["slide slide 1 free\n\nbody"])
  }

  @Test func tablesNotesDiagramsAndComments() throws {
    func cell(_ text: String) -> String {
      "<a:tc><a:txBody><a:p><a:r><a:t>\(text)</a:t></a:r></a:p></a:txBody></a:tc>"
    }
    let table = """
      <p:graphicFrame><a:graphic><a:tbl><a:tr>\(cell("a"))\(cell("b"))</a:tr><a:tr>\(cell(""))\
      \(cell("d"))</a:tr></a:tbl></a:graphic></p:graphicFrame>
      """
    let diagram = """
      <p:graphicFrame><a:graphic><dgm:relIds r:dm="d"/></a:graphic></p:graphicFrame>
      """
    let notes = Self.tree(
      Self.shape("say it", placeholder: "<p:ph type=\"body\" idx=\"1\"/>")
        + Self.shape("3", placeholder: "<p:ph type=\"sldNum\"/>"), root: "notes")
    let comments = """
      <p:cmLst \(OfficeFile.namespaces)><p:cm authorId="0"><p:text>why?</p:text></p:cm></p:cmLst>
      """
    let bytes = deck(
      [Self.tree(table + diagram)],
      relationships: [
        ("n", "notesSlide", "../notesSlides/n.xml"), ("d", "diagramData", "../diagrams/d.xml"),
        ("c", "comments", "../comments/c.xml"), ("h", "hyperlink", "https://hill.example"),
      ],
      [
        ("ppt/notesSlides/n.xml", notes),
        (
          "ppt/diagrams/d.xml",
          "<x \(OfficeFile.namespaces)><a:p><a:r><a:t>box</a:t></a:r></a:p></x>"
        ),
        ("ppt/comments/c.xml", comments),
      ])
    #expect(
      try texts(bytes) == [
        "slide slide 1 a\tb\nd\n\nbox", "text slide 1 notes say it",
        "attribute ppt/comments/c.xml why?\n", "attribute - link: https://hill.example\n",
      ])
    let cells = try OfficeFile.read(bytes).document.pages.first?.cellTexts
    #expect(cells == ["1.1.1 a", "1.1.2 b", "1.2.2 d"])
  }

  @Test func hiddenSlidesAndShapesAreMarked() throws {
    let shown = Self.shape("shown", x: 0, y: 0)
    let hidden = Self.shape("ghost", x: 0, y: 2_000_000, name: "hidden=\"1\"")
    let pages = try OfficeFile.read(
      deck([Self.tree(shown + hidden), Self.tree(shown, attributes: "show=\"0\"")])
    ).document.pages
    #expect(pages.flatMap(\.markTexts) == ["invisible - ghost", "invisible - shown"])
  }

  /// Or ten thousand times, which would cost as much.
  @Test func aPartThatIsNamedTwiceIsReadOnce() {
    let owners = PartOwners([
      Relationship(id: "a", type: "slide", target: "ppt/s1.xml", isExternal: false),
      Relationship(id: "b", type: "slide", target: "PPT/s1.xml", isExternal: false),
      Relationship(id: "c", type: "slide", target: "https://hill.example", isExternal: true),
    ])
    #expect(owners.parts(of: ["a", "b", "c", "d"]) == ["ppt/s1.xml", nil, nil, nil])
  }

  @Test func aMissingSlideIsAnError() throws {
    let space = OfficeFile.namespaces
    let result = try OfficeFile.read(
      OfficeFile.package(
        main: "ppt/presentation.xml", kind: "presentationml.slideshow",
        [
          (
            "ppt/presentation.xml",
            "<p:presentation \(space)><p:sldIdLst><p:sldId r:id=\"s1\"/></p:sldIdLst></p:presentation>"
          )
        ]))
    #expect(result.document.pages.map(\.path) == ["slide 1"])
    #expect(result.codes == ["error part-missing"])
  }
}
