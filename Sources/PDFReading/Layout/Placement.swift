/// Where pieces go in the canonical text.
struct Placement {
  /// Indices of pieces that follow each other, with one space between two.
  let pieces: Range<Int>
  /// What stands before it.
  let separator: Separator
  let continuation: Continuation
  /// Index of its cell in the layout's cells, or −1.
  var cell = -1

  /// Whether it goes on with the line before, so that a word broken there may be joined.
  enum Continuation {
    case none
    case line
    /// In a table's cell, and the line before reaches the cell's edge.
    case fullLine
  }

  enum Separator: UInt8 {
    /// One word with what stands before.
    case none = 0
    case space = 0x20
    case tab = 0x09
    case line = 0x0A
  }
}

/// Row and column of a table's cell, before its range in the text is known.
struct PlacedCell {
  let table: Int
  let row: Int
  let column: Int
}
