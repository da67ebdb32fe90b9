/// Large characters that are drawn over or under other text: watermarks and stamps. Their boxes
/// say nothing about lines and columns, so they stand behind the page's text.
struct Overlay {
  private let text: PieceText

  /// Larger than the middle of the page's pieces by this factor.
  private static let factor = 1.8
  private static let mostCandidates = 64
  private static let leastCovered = 2

  init(_ text: PieceText) { self.text = text }

  /// Indices of pieces, in the order in which they are read.
  func pieces() -> [Int] {
    let sizes = text.pieces.map(Self.size).sorted()
    guard !sizes.isEmpty else { return [] }
    let limit = sizes[sizes.count / 2] * Self.factor
    let candidates = text.pieces.indices.filter { Self.size(text.pieces[$0]) > limit }
    guard !candidates.isEmpty, candidates.count <= Self.mostCandidates else { return [] }
    let covering = candidates.filter { covers($0, piecesBelow: limit) }
    guard !covering.isEmpty else { return [] }
    // The other letters of a watermark may stand on empty ground.
    let least = covering.map { Self.size(text.pieces[$0]) }.min() ?? limit
    let marks = candidates.filter { candidate in
      covering.contains(candidate)
        || text.pieces[candidate].characters.count <= 2
          && Self.size(text.pieces[candidate]) > 0.8 * least
    }
    return marks.sorted { (text.pieces[$0].box.x0, $0) < (text.pieces[$1].box.x0, $1) }
  }

  private func covers(_ index: Int, piecesBelow limit: Double) -> Bool {
    let box = text.pieces[index].box
    var count = 0
    for piece in text.pieces where Self.size(piece) <= limit {
      let (x, y) = ((piece.box.x0 + piece.box.x1) / 2, (piece.box.y0 + piece.box.y1) / 2)
      if x > box.x0, x < box.x1, y > box.y0, y < box.y1 { count += 1 }
      if count >= Self.leastCovered { return true }
    }
    return false
  }

  /// Whether the second follows the first without a space, corner to corner.
  func continues(_ first: Int, _ second: Int) -> Bool {
    let (one, other) = (text.pieces[first].box, text.pieces[second].box)
    let size = max(Self.size(text.pieces[first]), Self.size(text.pieces[second]))
    let across = max(other.x0 - one.x1, one.x0 - other.x1)
    let along = max(other.y0 - one.y1, one.y0 - other.y1)
    return across < 0.5 * size && along < 0.5 * size
  }

  private static func size(_ piece: Piece) -> Double {
    piece.turn % 2 == 0 ? piece.box.height : piece.box.width
  }
}
