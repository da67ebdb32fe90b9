import PDFReading
import Testing

@testable import Reading

@Suite struct PageGlanceTests {
  private func page(_ name: String) throws -> PDFPage {
    try PDFFile(bytes: Fixture.data(name)).page(at: 0)
  }

  @Test(arguments: [("letter.pdf", false), ("outlined.pdf", true), ("pictures.pdf", true)])
  func seesWhatIsNoWord(name: String, showsMore: Bool) throws {
    let page = try page(name)
    let glance = try #require(PageGlance(page))
    #expect(glance.showsMore(than: page.textLayer().words) == showsMore)
  }

  @Test(arguments: ["letter.pdf", "outlined.pdf", "layout.pdf", "mixed.pdf"])
  func theTextIsTheSameAfterIt(name: String) throws {
    let glanced = try page(name)
    #expect(PageGlance(glanced) != nil)
    let (first, second) = (glanced.textLayer(), try page(name).textLayer())
    #expect(first.text == second.text)
    #expect(first.words == second.words)
  }

  // Poppler would take the values of its fields for text of the page.
  @Test func pagesWithFieldsAreNotGlancedAt() throws {
    #expect(PageGlance(try page("form.pdf")) == nil)
  }
}
