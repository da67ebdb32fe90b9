import Foundation
import LeadModel
import PDFReading
import Testing

@testable import Reading

@Suite struct PageScrutinyTests {
  private let logo = PageRectangle(x0: 10, y0: 10, x1: 110, y1: 60)

  /// Of a document of 40 pages that mentions so many images.
  private func scrutiny(images: Int) -> PageScrutiny {
    let image = "1 0 obj <</Subtype/Image/Width 400/Height 300>> stream\n"
    return PageScrutiny(
      inventory: ImageInventory(Data(String(repeating: image, count: images).utf8)), pageCount: 40)
  }

  private func words(_ count: Int) -> [Word] {
    (0..<count).map { index in
      let x = Double(index % 10) * 60
      let y = Double(index / 10) * 20
      return Word(
        start: index, end: index + 1, quad: Quad(x0: x, y0: y, x1: x + 50, y1: y + 15),
        source: .native)
    }
  }

  private func room(_ count: Int, _ scrutiny: PageScrutiny) -> CoverageGrid {
    scrutiny.room(words: words(count), width: 600, height: 800)
  }

  @Test func withoutImagesNoPageIsAsked() {
    let none = scrutiny(images: 0)
    #expect(!none.asksForImages(index: 0, room: room(0, none)))
  }

  /// A full page is asked when it is among the first, or one of eight, or when print was found.
  @Test func fullPagesAreAskedNowAndThen() {
    let few = scrutiny(images: 2)
    let full = room(400, few)
    #expect(full.share == 0)
    let asked = (0..<40).filter { few.asksForImages(index: $0, room: full) }
    #expect(asked == Array(0..<16) + [16, 24, 32])
    #expect(few.asksForImages(index: 17, room: room(0, few)))
    few.note(images: [], foundText: true)
    #expect((0..<40).allSatisfy { few.asksForImages(index: $0, room: full) })
    let many = scrutiny(images: 20)
    #expect((0..<40).allSatisfy { many.asksForImages(index: $0, room: full) })
  }

  @Test func pagesWithFewWordsAndMuchRoomAreDrawn() {
    let few = scrutiny(images: 0)
    #expect(
      (0..<9).map { few.glances(index: $0) } == [true, true, true]
        + Array(repeating: false, count: 6))
    #expect(!few.draws(words: words(400), room: room(400, few)))
    #expect(few.draws(words: words(20), room: room(20, few)))
    #expect(!few.draws(words: words(60), room: room(60, few)))
  }

  @Test func anImageThatNeverHeldTextIsDecoration() {
    let few = scrutiny(images: 1)
    for _ in 0..<3 {
      #expect(few.mayCarryText(logo, words: [], pageArea: 480_000))
      few.note(images: [logo], foundText: false)
    }
    #expect(!few.mayCarryText(logo, words: [], pageArea: 480_000))
    few.note(images: [logo], foundText: true)
    #expect(few.mayCarryText(logo, words: [], pageArea: 480_000))
  }

  @Test func smallAndCoveredImagesCarryNoText() {
    let few = scrutiny(images: 1)
    let icon = PageRectangle(x0: 0, y0: 0, x1: 30, y1: 30)
    #expect(!few.mayCarryText(icon, words: [], pageArea: 480_000))
    let over = Word(
      start: 0, end: 1, quad: Quad(x0: 10, y0: 10, x1: 110, y1: 40), source: .native)
    #expect(!few.mayCarryText(logo, words: [over], pageArea: 480_000))
  }
}
