import Foundation
import Testing

@testable import TextRecognition

@Suite struct PlaneMapTests {
  /// Where leptonica's clockwise quarter turns put the point (3, 5) of a 10 × 20 image.
  @Test(arguments: [(0, 3.0, 5.0), (1, 15.0, 3.0), (2, 7.0, 15.0), (3, 5.0, 7.0)])
  func quarterTurnsAreUndone(quarters: Int, x: Double, y: Double) {
    let point = PlaneMap.undoing(quarters: quarters, width: 10, height: 20).apply(x, y)
    #expect(point.x == 3)
    #expect(point.y == 5)
  }

  @Test(arguments: [-0.1, 0.02, 0.3])
  func smallTurnsAreUndone(radians: Double) {
    let back = PlaneMap.undoing(radians: radians, from: (120, 90), to: (100, 80))
    // A point right of the centre moves down when the image is turned clockwise.
    let turned = (x: 60 + 10 * cos(radians), y: 45 + 10 * sin(radians))
    let point = back.apply(turned.x, turned.y)
    #expect(abs(point.x - 60) < 1e-9)
    #expect(abs(point.y - 40) < 1e-9)
  }

  @Test func stepsAreUndoneLastFirst() {
    let back = PlaneMap.undoing(scale: 2)
      .then(.undoing(quarters: 1, width: 10, height: 20))
    let point = back.apply(30, 6)
    #expect(point.x == 3)
    #expect(point.y == 5)
  }

  @Test func cornersAreInReadingOrder() {
    let corners = PlaneMap.undoing(quarters: 2, width: 10, height: 20)
      .corners(x0: 0, y0: 0, x1: 4, y1: 2)
    #expect(corners == [10, 20, 6, 20, 6, 18, 10, 18])
  }

  private static let seen = Quadrangle(
    topLeft: .init(x: 170, y: 120), topRight: .init(x: 1060, y: 210),
    bottomRight: .init(x: 1000, y: 720), bottomLeft: .init(x: 90, y: 790))

  @Test func straighteningIsUndone() throws {
    let back = try #require(
      PlaneMap.undoing(straightened: Self.seen, width: 900, height: 520))
    let corners = back.corners(x0: 0, y0: 0, x1: 900, y1: 520)
    let expected = Self.seen.corners.flatMap { [$0.x, $0.y] }
    #expect(zip(corners, expected).allSatisfy { abs($0 - $1) < 1e-6 })
    // The diagonals' crossing stays their crossing.
    let centre = back.apply(450, 260)
    #expect(abs(centre.x - 641.04) < 0.01)
    #expect(abs(centre.y - 460.51) < 0.01)
  }

  @Test func straighteningIsUndoneAfterOtherSteps() throws {
    let straight = try #require(
      PlaneMap.undoing(straightened: Self.seen, width: 900, height: 520))
    let turned = PlaneMap.undoing(quarters: 1, width: 900, height: 520)
    let scaled = PlaneMap.undoing(scale: 2)
    let steps = scaled.then(turned).then(straight)
    let oneByOne = [(40.0, 30.0), (700.0, 900.0)].map { point in
      let first = scaled.apply(point.0, point.1)
      let second = turned.apply(first.x, first.y)
      return straight.apply(second.x, second.y)
    }
    for (point, expected) in zip([(40.0, 30.0), (700.0, 900.0)], oneByOne) {
      let found = steps.apply(point.0, point.1)
      #expect(abs(found.x - expected.x) < 1e-6 && abs(found.y - expected.y) < 1e-6)
    }
  }

  @Test func cornersInLineAreRefused() {
    let flat = Quadrangle(
      topLeft: .init(x: 0, y: 0), topRight: .init(x: 5, y: 0), bottomRight: .init(x: 9, y: 0),
      bottomLeft: .init(x: 2, y: 0))
    #expect(PlaneMap.undoing(straightened: flat, width: 9, height: 5) == nil)
  }
}
