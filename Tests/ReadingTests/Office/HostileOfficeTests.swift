import Foundation
import LeadModel
import Testing

@testable import Reading

/// Files that are made to do harm, and files that came to harm.
@Suite struct HostileOfficeTests {
  private func document(_ xml: String, _ limits: ReadingLimits = .init()) throws -> ReadResult {
    try OfficeFile.read(
      OfficeFile.package(
        main: "word/document.xml", kind: "wordprocessingml.document", [("word/document.xml", xml)]),
      limits)
  }

  private func word(_ body: String) -> String {
    "<w:document \(OfficeFile.namespaces)><w:body>\(body)</w:body></w:document>"
  }

  private static let paragraph = "<w:p><w:r><w:t>deep</w:t></w:r></w:p>"

  @Test func entitiesAreNotExpanded() throws {
    let levels = (1..<10).map { level in
      "<!ENTITY e\(level) \"\(String(repeating: "&e\(level - 1);", count: 10))\">"
    }
    let bomb = """
      <!DOCTYPE x [<!ENTITY e0 "lol"><!ENTITY f SYSTEM "file:///etc/hostname">\(levels.joined())]>\
      \(word("<w:p><w:r><w:t>a&e9;&f;</w:t></w:r></w:p>"))
      """
    let result = try document(bomb)
    #expect(result.document.pages.map(\.text) == [""])
    #expect(result.codes == ["error document-type"])
  }

  static let nests = [
    ("<w:sdt>", "</w:sdt>"), ("<w:tbl><w:tr><w:tc>", "</w:tc></w:tr></w:tbl>"),
    ("<w:p><w:r><w:txbxContent>", "</w:txbxContent></w:r></w:p>"),
    ("<mc:AlternateContent><mc:Choice>", "</mc:Choice></mc:AlternateContent>"), ("<w:p>", "</w:p>"),
  ]

  @Test(arguments: nests)
  func deepNestingIsHarmless(open: String, close: String) throws {
    let depth = 100_000
    let body =
      String(repeating: open, count: depth) + Self.paragraph
      + String(repeating: close, count: depth)
    let result = try document(word(body))
    #expect(result.document.pages.first?.text == "deep")
    #expect(result.codes == [])
  }

  @Test func aPartThatNeverEndsIsCutAtTheLimits() throws {
    let body = String(repeating: Self.paragraph, count: 300_000)
    let ratio = try document(word(body), ReadingLimits(archiveRatio: 10))
    #expect(ratio.document.pages.first?.text.hasPrefix("deep\ndeep") == true)
    #expect(ratio.codes == ["error unpacking-limit"])
    let total = try document(
      word(body), ReadingLimits(archiveRatio: 100_000, unpackedBytes: 5_000_000))
    #expect(total.codes == ["error unpacking-limit"])
    let text = try document(
      word(body), ReadingLimits(textScalarsPerPage: 1_000, archiveRatio: 100_000))
    #expect(text.document.pages.first?.text.count == 1_000)
    #expect(text.codes == ["error text-limit"])
  }

  @Test func aPartThatIsNotWellFormedIsReadAsFarAsItGoes() throws {
    let result = try document("<w:document \(OfficeFile.namespaces)>\(Self.paragraph)<w:p><w:r>")
    #expect(result.document.pages.first?.text == "deep")
    #expect(result.codes == ["error part-damaged"])
  }

  @Test func partsThatReferToEachOtherInARingAreReadOnce() throws {
    let ring = ["header1.xml", "document.xml", "header1.xml", "/word/HEADER1.xml"]
    let list = ring.enumerated().map { ("h\($0.offset)", "header", $0.element) }
    let bytes = OfficeFile.docx(
      Self.paragraph, relationships: list,
      [
        ("word/header1.xml", "<w:hdr \(OfficeFile.namespaces)>\(Self.paragraph)</w:hdr>"),
        (
          "word/_rels/header1.xml.rels", OfficeFile.relationships([("d", "header", "document.xml")])
        ),
      ])
    let pages = try OfficeFile.read(bytes).document.pages
    #expect(pages.map(\.path) == ["word/document.xml", "word/header1.xml"])
  }

  @Test func everyTruncationEndsSensibly() throws {
    let whole = OfficeFile.docx(
      String(repeating: Self.paragraph, count: 50),
      [("word/header1.xml", "<w:hdr \(OfficeFile.namespaces)>\(Self.paragraph)</w:hdr>")])
    for length in stride(from: 4, to: whole.count, by: 7) {
      do {
        OfficeFile.check(
          try DocumentReader().read(DocumentInput(id: "a", bytes: whole.prefix(length))))
      } catch {
        #expect([.damaged, .unsupported].contains(error.code))
      }
    }
  }

  @Test func everyMutationEndsSensibly() throws {
    var state: UInt64 = 7
    func next(_ limit: Int) -> Int {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return Int(state >> 33) % limit
    }
    let samples = [
      OfficeFile.docx(Self.paragraph, relationships: [("h", "header", "header1.xml")]),
      OfficeFile.odf("spreadsheet", "<table:table><table:table-row/></table:table>"),
      TestArchive.data([.init("a.txt", "text"), .init("b/c.txt", "more")], .sevenZip),
      TestArchive.data([.init("a.txt", "text"), .init("b/c.txt", "more")], .tarGzip),
    ]
    for round in 0..<400 {
      var bytes = samples[round % samples.count]
      for _ in 0...next(8) { bytes[next(bytes.count)] = UInt8(next(256)) }
      do {
        OfficeFile.check(try DocumentReader().read(DocumentInput(id: "a", bytes: bytes)))
      } catch { #expect(!error.message.isEmpty) }
    }
  }
}
