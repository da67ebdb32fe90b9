import LeadModel
import Testing

@testable import Reading

@Suite struct PDFAttributeTests {
  private func read(_ name: String, limits: ReadingLimits = .init()) throws -> ReadResult {
    try DocumentReader(limits: limits).read(DocumentInput(id: "a", bytes: Fixture.data(name)))
  }

  private func marked(_ page: Page) -> [String] {
    let scalars = Array(page.text.unicodeScalars)
    return page.marks.map { mark in
      let value = String(String.UnicodeScalarView(scalars[mark.start..<mark.end]))
      return "\(mark.name ?? "") = \(value)"
    }
  }

  @Test func whatIsNoPageTextStandsOnAttributePagesAfterThePages() throws {
    let pages = try read("form.pdf").document.pages
    #expect(pages.map(\.number) == [1, 2, 3, 4])
    #expect(pages.map(\.kind) == [.page, .attribute, .attribute, .attribute])
    #expect(pages.dropFirst().map(\.path) == ["information", "page 1/form", "page 1/annotations"])
    #expect(
      marked(pages[1])
        == ["title = Order of pumps", "author = Matilda Overbrook", "subject = Offer 4711"])
    #expect(
      marked(pages[2])
        == ["contact = Barnaby Thistlewood", "country = Norway", "express = on"])
    #expect(
      marked(pages[3])
        == ["note = Call back before Friday", "link = mailto:matilda@harbourlane.example"])
  }

  @Test func valuesDoNotStandInThePageToo() throws {
    let page = try #require(try read("form.pdf").document.pages.first)
    #expect(page.source == .native)
    #expect(!page.text.contains("Barnaby") && !page.text.contains("Norway"))
    let approved = try #require(try read("attached.pdf").document.pages.first)
    #expect(approved.text.trimmed == "Two files are attached")
  }

  @Test func embeddedFilesAreChildren() throws {
    let children = try read("attached.pdf").children
    #expect(children.map(\.path) == ["embedded/1", "embedded/2"])
    #expect(children.map(\.name) == ["terms.txt", "offer.txt"])
    #expect(
      children.map { String(decoding: $0.bytes, as: UTF8.self) }
        == ["Payment within thirty days", "Twelve pumps at 4,000 pounds"])
  }

  @Test(arguments: [
    (ReadingLimits(children: 1), 1, "child-limit"),
    (ReadingLimits(childBytes: 26), 1, "child-too-large"),
  ])
  func childrenBeyondTheLimitsAreSaid(limits: ReadingLimits, count: Int, code: String) throws {
    let result = try read("attached.pdf", limits: limits)
    #expect(result.children.count == count)
    #expect(result.document.diagnostics.map(\.code) == [code])
  }

  @Test func textThatDoesNotShowIsMarked() throws {
    let document = try read("layers.pdf").document
    let page = try #require(document.pages.first)
    #expect(marked(page) == [" = White words on white", " = Secret price of the draft"])
    #expect(page.marks.map(\.role) == [.invisible, .invisible])
    #expect(document.diagnostics.map(\.code) == ["optional-content"])
    #expect(document.diagnostics.map(\.severity) == [.note])
    let words = page.words.filter { word in
      page.marks.contains { $0.start <= word.start && word.end <= $0.end }
    }
    #expect(words.count == 9)
  }
}

extension String {
  fileprivate var trimmed: String {
    split(whereSeparator: \.isWhitespace).joined(separator: " ")
  }
}
