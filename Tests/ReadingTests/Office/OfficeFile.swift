import Foundation
import LeadModel
import Testing

@testable import Reading

/// Office files written in a test from the XML of their parts.
enum OfficeFile {
  static let word = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
  private static let types = "application/vnd.openxmlformats-officedocument."
  private static let relations =
    "http://schemas.openxmlformats.org/officeDocument/2006/relationships"

  /// Namespaces of all that the tests write.
  static let namespaces = """
    xmlns:w="\(word)" xmlns:r="\(relations)" xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" \
    xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" \
    xmlns:p="http://schemas.openxmlformats.org/presentationml/2006/main" \
    xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" \
    xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape" \
    xmlns:v="urn:schemas-microsoft-com:vml" \
    xmlns:dc="http://purl.org/dc/elements/1.1/" \
    xmlns:ep="http://schemas.openxmlformats.org/officeDocument/2006/extended-properties"
    """

  static let openNamespaces =
    ["office", "text", "table", "style", "presentation", "meta"]
    .map { "xmlns:\($0)=\"urn:oasis:names:tc:opendocument:xmlns:\($0):1.0\"" }
    .joined(separator: " ")
      + """
       xmlns:draw="urn:oasis:names:tc:opendocument:xmlns:drawing:1.0" \
      xmlns:svg="urn:oasis:names:tc:opendocument:xmlns:svg-compatible:1.0" \
      xmlns:xlink="http://www.w3.org/1999/xlink" xmlns:dc="http://purl.org/dc/elements/1.1/"
      """

  /// One relationship: id, last part of its type, target.
  static func relationships(_ list: [(String, String, String)]) -> String {
    let items = list.map { id, type, target in
      let isExternal = target.contains(":")
      return """
        <Relationship Id="\(id)" Type="\(relations)/\(type)" Target="\(target)"\
        \(isExternal ? " TargetMode=\"External\"" : "")/>
        """
    }
    return """
      <Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">\
      \(items.joined())</Relationships>
      """
  }

  /// A package whose main part has this name and kind, such as `wordprocessingml.document`.
  static func package(
    main: String, kind: String, _ parts: [(String, String)], binaries: [(String, [UInt8])] = [],
    more: [(String, String, String)] = []
  ) -> Data {
    let contentTypes = """
      <Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">\
      <Override PartName="/\(main)" ContentType="\(types)\(kind).main+xml"/></Types>
      """
    let root = relationships([("r1", "officeDocument", main)] + more)
    let all = [("[Content_Types].xml", contentTypes), ("_rels/.rels", root)] + parts
    return TestArchive.data(
      all.map { TestArchive.Member($0.0, $0.1) }
        + binaries.map { TestArchive.Member($0.0, bytes: $0.1) })
  }

  static func docx(
    _ body: String, relationships list: [(String, String, String)] = [],
    _ parts: [(String, String)] = [], binaries: [(String, [UInt8])] = [],
    more: [(String, String, String)] = []
  ) -> Data {
    package(
      main: "word/document.xml", kind: "wordprocessingml.document",
      [
        ("word/document.xml", "<w:document \(namespaces)><w:body>\(body)</w:body></w:document>"),
        ("word/_rels/document.xml.rels", relationships(list)),
      ] + parts, binaries: binaries, more: more)
  }

  static func odf(
    _ kind: String, _ body: String, automaticStyles: String = "", _ parts: [(String, String)] = []
  ) -> Data {
    let element = kind == "text" ? "text" : kind
    let content = """
      <office:document-content \(openNamespaces)><office:automatic-styles>\(automaticStyles)\
      </office:automatic-styles><office:body><office:\(element)>\(body)</office:\(element)>\
      </office:body></office:document-content>
      """
    return TestArchive.data(
      ([("mimetype", "application/vnd.oasis.opendocument.\(kind)"), ("content.xml", content)]
        + parts).map { TestArchive.Member($0.0, $0.1) })
  }

  static func read(_ bytes: Data, _ limits: ReadingLimits = .init()) throws -> ReadResult {
    let result = try DocumentReader(limits: limits).read(DocumentInput(id: "a", bytes: bytes))
    check(result)
    return result
  }

  /// The evidence law: pages numbered from 1, ranges inside their texts, cells in order.
  static func check(_ result: ReadResult) {
    let pages = result.document.pages
    #expect(!pages.isEmpty && pages.map(\.number) == Array(1...max(1, pages.count)))
    for page in pages {
      let count = page.text.unicodeScalars.count
      let ends = [0] + page.cells.map(\.end)
      #expect(zip(ends, page.cells).allSatisfy { $0 <= $1.start && $1.start < $1.end })
      #expect(page.cells.allSatisfy { $0.end <= count })
      #expect(page.marks.allSatisfy { 0 <= $0.start && $0.start < $0.end && $0.end <= count })
    }
  }
}

extension Page {
  func slice(_ start: Int, _ end: Int) -> String {
    let scalars = Array(text.unicodeScalars)
    return String(String.UnicodeScalarView(scalars[start..<end]))
  }

  /// `table.row.column text` for each cell.
  var cellTexts: [String] {
    cells.map { "\($0.table).\($0.row).\($0.column) \(slice($0.start, $0.end))" }
  }

  /// `role name text` for each mark.
  var markTexts: [String] {
    marks.map { "\($0.role.rawValue) \($0.name ?? "-") \(slice($0.start, $0.end))" }
  }
}

extension ReadResult {
  var codes: [String] { document.diagnostics.map { "\($0.severity.rawValue) \($0.code)" } }
}
