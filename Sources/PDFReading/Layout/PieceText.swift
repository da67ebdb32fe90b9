/// The page's pieces and what their bytes say where geometry is not enough.
struct PieceText {
  let pieces: [Piece]
  let utf8: UnsafeBufferPointer<UInt8>

  /// The same with these pieces marked as overlay.
  func marking(_ overlay: [Int]) -> PieceText {
    guard !overlay.isEmpty else { return self }
    var pieces = pieces
    for index in overlay { pieces[index].traits.insert(.overlay) }
    return PieceText(pieces: pieces, utf8: utf8)
  }

  func endsInColon(_ fragment: Fragment) -> Bool {
    let end = pieces[fragment.pieces.upperBound - 1].bytes.upperBound
    return utf8[end - 1] == UInt8(ascii: ":")
  }

  /// A page number.
  func isShortNumber(_ fragment: Fragment) -> Bool {
    let bytes = pieces[fragment.pieces.lowerBound].bytes
    return bytes.count <= 4 && utf8[bytes].allSatisfy { $0 >= 48 && $0 <= 57 }
  }

  func isSame(_ one: Int, _ other: Int) -> Bool {
    utf8[pieces[one].bytes].elementsEqual(utf8[pieces[other].bytes])
  }
}
