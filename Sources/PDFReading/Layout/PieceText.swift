/// The page's pieces and what their bytes say where geometry is not enough.
struct PieceText {
  let pieces: [Piece]
  let utf8: UnsafeBufferPointer<UInt8>

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
