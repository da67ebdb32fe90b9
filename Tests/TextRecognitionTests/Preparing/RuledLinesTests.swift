import Testing

@testable import TextRecognition

@Suite struct RuledLinesTests {
  private func image(_ name: String) throws -> PixelImage {
    try EncodedImage(bytes: Fixture.data(name), pixelLimit: 10_000_000).frame(0).plain()
  }

  private func inked(_ image: PixelImage, row: Int) -> Int {
    (0..<image.width).count { image.level(x: $0, y: row) < 128 }
  }

  /// The table's rules stand 60 pixels apart from 40 on; its dashes at 360 and 390.
  @Test func drawnAndDashedRulesGoAndLettersStay() throws {
    let image = try image("images/table.png")
    let lines = try RuledLines(in: try image.binary(), letterHeight: 20)
    #expect(lines.isWorthErasing)
    let erased = try lines.erased(from: image)
    for row in [40, 100, 160, 360, 390] {
      #expect(inked(image, row: row) > 300)
      #expect(inked(erased, row: row) < 30)
    }
    // The row crosses letters and five upright rules.
    #expect((8...16).contains(inked(image, row: 68) - inked(erased, row: 68)))
    #expect(lines.tables.count == 1)
  }

  @Test(arguments: ["card.png", "images/letter-german.png"])
  func printWithoutRulesIsLeftAlone(name: String) throws {
    let image = try image(name)
    #expect(try !RuledLines(in: try image.binary(), letterHeight: 25).isWorthErasing)
  }
}
