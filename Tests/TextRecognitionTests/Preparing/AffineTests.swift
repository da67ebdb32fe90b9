import Foundation
import Testing

@testable import TextRecognition

@Suite struct AffineTests {
  /// Where leptonica's clockwise quarter turns put the point (3, 5) of a 10 × 20 image.
  @Test(arguments: [(0, 3.0, 5.0), (1, 15.0, 3.0), (2, 7.0, 15.0), (3, 5.0, 7.0)])
  func quarterTurnsAreUndone(quarters: Int, x: Double, y: Double) {
    let point = Affine.undoing(quarters: quarters, width: 10, height: 20).apply(x, y)
    #expect(point.x == 3)
    #expect(point.y == 5)
  }

  @Test(arguments: [-0.1, 0.02, 0.3])
  func smallTurnsAreUndone(radians: Double) {
    let back = Affine.undoing(radians: radians, from: (120, 90), to: (100, 80))
    // A point right of the centre moves down when the image is turned clockwise.
    let turned = (x: 60 + 10 * cos(radians), y: 45 + 10 * sin(radians))
    let point = back.apply(turned.x, turned.y)
    #expect(abs(point.x - 60) < 1e-9)
    #expect(abs(point.y - 40) < 1e-9)
  }

  @Test func stepsAreUndoneLastFirst() {
    let back = Affine.undoing(scale: 2)
      .then(.undoing(quarters: 1, width: 10, height: 20))
    let point = back.apply(30, 6)
    #expect(point.x == 3)
    #expect(point.y == 5)
  }

  @Test func cornersAreInReadingOrder() {
    let corners = Affine.undoing(quarters: 2, width: 10, height: 20)
      .corners(x0: 0, y0: 0, x1: 4, y1: 2)
    #expect(corners == [10, 20, 6, 20, 6, 18, 10, 18])
  }
}
