import LeadModel
import Testing

@testable import Reading

@Suite struct WordOverlapTests {
  private let overlap = WordOverlap(words: [
    Word(start: 0, end: 1, quad: Quad(x0: 100, y0: 95, x1: 160, y1: 107), source: .native)
  ])

  @Test(arguments: [
    (100.0, 95.0, 160.0, 107.0, true), (148, 95, 178, 107, true), (152, 95, 182, 107, false),
    (100, 107, 160, 119, false), (110, 98, 120, 100, true), (0, 0, 500, 500, true),
    (300, 95, 360, 107, false),
  ])
  func aThirdOfTheSmallerBoxIsEnough(
    x0: Double, y0: Double, x1: Double, y1: Double, isCovered: Bool
  ) {
    #expect(overlap.covers([x0, y0, x1, y0, x1, y1, x0, y1]) == isCovered)
  }

  @Test(arguments: [1e5, 1e9, 1e18])
  func aWordAsTallAsTheTallestPageIsFound(height: Double) {
    let tall = WordOverlap(words: [
      Word(start: 0, end: 1, quad: Quad(x0: 0, y0: 0, x1: 9, y1: height), source: .native)
    ])
    #expect(tall.covers([0, 0, 9, 0, 9, height, 0, height]))
    #expect(tall.covers([0, height / 2, 9, height / 2, 9, height, 0, height]))
    #expect(!tall.covers([20, 0, 29, 0, 29, height, 20, height]))
  }
}
