import Testing

@testable import TextRecognition

/// Bars eight pixels high stand for letters; tesseract would want them enlarged.
@Suite struct PagePreparationTests {
  struct Sheet: CustomTestStringConvertible {
    let width: Int
    let height: Int
    let letters: Int
    let isColoured: Bool

    var testDescription: String {
      "\(width) × \(height), \(letters) letters, \(isColoured ? "coloured" : "grey")"
    }

    func image(withDotOf dot: [UInt8] = []) throws -> PreparedImage {
      var bytes = [UInt8](repeating: 255, count: width * height * 4)
      func fill(_ x: Int, _ y: Int, _ size: (Int, Int), _ colour: [UInt8]) {
        for row in y..<y + size.1 {
          for column in x..<x + size.0 {
            let at = (row * width + column) * 4
            bytes.replaceSubrange(at..<at + 3, with: colour)
          }
        }
      }
      let columns = (width - 40) / 16
      for letter in 0..<letters {
        fill(20 + letter % columns * 16, 20 + letter / columns * 20, (6, 8), [20, 20, 20])
      }
      let panel: [UInt8] = isColoured ? [200, 40, 40] : [120, 120, 120]
      fill(0, height - 60, (width, 60), panel)
      if !dot.isEmpty { fill(width / 2, height - 100, (40, 32), dot) }
      return try PreparedImage(PixelImage(RGBAPixels(width: width, height: height, bytes: bytes)))
    }
  }

  @Test(arguments: [
    (Sheet(width: 500, height: 300, letters: 96, isColoured: true), true),
    (Sheet(width: 500, height: 300, letters: 96, isColoured: false), true),
    (Sheet(width: 1000, height: 760, letters: 96, isColoured: true), true),
    // A page on its side, a receipt, a page.
    (Sheet(width: 1000, height: 760, letters: 96, isColoured: false), false),
    (Sheet(width: 300, height: 500, letters: 96, isColoured: true), false),
    (Sheet(width: 1000, height: 760, letters: 800, isColoured: true), false),
  ])
  func cardsAreReadAtTheirSize(sheet: Sheet, isCard: Bool) throws {
    let page = try PagePreparation(sheet.image())
    #expect(page.isCard == isCard)
    #expect((page.factor == 1) == isCard)
  }

  @Test func figuresAreNoCards() throws {
    let sheet = Sheet(width: 500, height: 300, letters: 96, isColoured: true)
    #expect(try !PagePreparation(sheet.image(), role: .figure).isCard)
  }

  /// A little colour is kept for cards alone.
  @Test(arguments: [(96, false), (800, true)])
  func pagesWithHardlyAnyColourAreGrey(letters: Int, isGrey: Bool) throws {
    let sheet = Sheet(width: 1000, height: 760, letters: letters, isColoured: false)
    let image = try sheet.image(withDotOf: [200, 40, 40])
    #expect(try PagePreparation(image).image.isGrey == isGrey)
  }
}
