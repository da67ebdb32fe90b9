import LeadModel

/// Answers whether a box lies on one of a page's words.
struct WordOverlap {
  private let words: [Word]
  private let rows: [Int: [Int]]
  private static let rowHeight = 20.0
  /// What lies lower stands in the last row, so that no box fills more.
  private static let lastRow = 1_000.0

  init(words: [Word]) {
    self.words = words
    var rows: [Int: [Int]] = [:]
    for (index, word) in words.enumerated() {
      for row in Self.rows(from: word.quad.minY, to: word.quad.maxY) {
        rows[row, default: []].append(index)
      }
    }
    self.rows = rows
  }

  /// `true` when a third of the smaller of both boxes is common. `corners` in points.
  func covers(_ corners: [Double]) -> Bool {
    let box = Quad(corners: corners)
    return Self.rows(from: box.minY, to: box.maxY).contains { row in
      (rows[row] ?? []).contains { Self.overlap(box, words[$0].quad) > 1.0 / 3 }
    }
  }

  private static func rows(from low: Double, to high: Double) -> ClosedRange<Int> {
    let first = row(at: low)
    return first...max(first, row(at: high))
  }

  private static func row(at y: Double) -> Int {
    Int(min(max(y / rowHeight, 0), lastRow).rounded(.down))
  }

  /// Common area as a share of the smaller box.
  private static func overlap(_ one: Quad, _ other: Quad) -> Double {
    let width = min(one.maxX, other.maxX) - max(one.minX, other.minX)
    let height = min(one.maxY, other.maxY) - max(one.minY, other.minY)
    let smaller = min(one.width * one.height, other.width * other.height)
    return width > 0 && height > 0 && smaller > 0 ? width * height / smaller : 0
  }
}
