import LeadModel
import PDFReading

/// A page cut into 32 × 32 cells, some of them marked.
struct CoverageGrid: Hashable {
  static let side = 32
  private(set) var cells = [Bool](repeating: false, count: side * side)

  /// Cells touched by the words.
  init(words: [Word], width: Double, height: Double) {
    for word in words {
      let quad = word.quad
      mark(
        PageRectangle(x0: quad.minX, y0: quad.minY, x1: quad.maxX, y1: quad.maxY), width, height)
    }
  }

  /// Cells touched by the rectangles.
  init(rectangles: [PageRectangle], width: Double, height: Double) {
    for rectangle in rectangles { mark(rectangle, width, height) }
  }

  private init(cells: [Bool]) { self.cells = cells }

  private mutating func mark(_ rectangle: PageRectangle, _ width: Double, _ height: Double) {
    guard rectangle.area > 0, width > 0, height > 0 else { return }
    let columns = Self.cells(from: rectangle.x0 / width, to: rectangle.x1 / width)
    for row in Self.cells(from: rectangle.y0 / height, to: rectangle.y1 / height) {
      for column in columns { cells[row * Self.side + column] = true }
    }
  }

  private static func cells(from low: Double, to high: Double) -> ClosedRange<Int> {
    let first = min(max(Int(low * Double(side)), 0), side - 1)
    let last = min(max(Int((high * Double(side)).rounded(.up)) - 1, first), side - 1)
    return first...last
  }

  /// Share of the page that is marked.
  var share: Double { Double(cells.count { $0 }) / Double(cells.count) }

  /// The cells of every unmarked square of `size` × `size` cells: margins and the gaps between
  /// lines and columns are narrower than such a square and do not count.
  func emptySquares(size: Int) -> CoverageGrid {
    var result = CoverageGrid(cells: [Bool](repeating: false, count: cells.count))
    for row in 0...(Self.side - size) {
      for column in 0...(Self.side - size) where isEmpty(row: row, column: column, size: size) {
        result.fill(row: row, column: column, size: size)
      }
    }
    return result
  }

  private func isEmpty(row: Int, column: Int, size: Int) -> Bool {
    for y in row..<row + size {
      for x in column..<column + size where cells[y * Self.side + x] { return false }
    }
    return true
  }

  private mutating func fill(row: Int, column: Int, size: Int) {
    for y in row..<row + size {
      for x in column..<column + size { cells[y * Self.side + x] = true }
    }
  }
}
