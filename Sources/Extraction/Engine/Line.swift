/// A run of text that is read as one piece: a text line, or one cell of it where a wide gap, a
/// tab or a bar splits it.
struct Line {
  /// UTF-8 bytes of the page's text, without surrounding white space; never empty.
  let range: Range<Int>
  /// Number of the text line, from 0; cells of one line share it.
  let row: Int
  /// Number of the paragraph, column or card that it belongs to, from 0.
  let block: Int
  /// Where it stands; `nil` without geometry.
  let box: Box?

  /// Axis-parallel bounds in PDF points, origin top left.
  struct Box {
    var minX: Double
    var minY: Double
    var maxX: Double
    var maxY: Double

    var height: Double { maxY - minY }

    func overlapsHorizontally(_ other: Box) -> Bool { minX < other.maxX && other.minX < maxX }
    func overlapsVertically(_ other: Box) -> Bool {
      min(maxY, other.maxY) - max(minY, other.minY) > 0.4 * min(height, other.height)
    }

    mutating func extend(by other: Box) {
      minX = min(minX, other.minX)
      minY = min(minY, other.minY)
      maxX = max(maxX, other.maxX)
      maxY = max(maxY, other.maxY)
    }
  }
}
