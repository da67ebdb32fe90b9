/// How a piece is spelt in the canonical text: ligatures in letters, hyphens that are seen as
/// hyphens, hyphens that are not seen not at all.
struct PieceSpelling {
  let text: PieceText
  let boxes: [PageRectangle]

  private static let ligatures = ["ff", "fi", "fl", "ffi", "ffl", "st", "st"]

  /// Appends the piece and returns the number of its characters.
  func write(_ index: Int, withoutHyphen: Bool, into bytes: inout [UInt8]) -> Int {
    let piece = text.pieces[index]
    let before = bytes.count
    var offset = piece.bytes.lowerBound
    var character = piece.characters.lowerBound
    let end = withoutHyphen ? piece.characters.upperBound - 1 : piece.characters.upperBound
    while character < end {
      let length = WhiteSpace.classify(text.utf8, at: offset).length
      write(offset..<(offset + length), boxes[character], into: &bytes)
      offset += length
      character += 1
    }
    return bytes[before...].count { $0 & 0xC0 != 0x80 }
  }

  private func write(_ range: Range<Int>, _ box: PageRectangle, into bytes: inout [UInt8]) {
    let first = text.utf8[range.lowerBound]
    if first == 0xC2, range.count == 2, text.utf8[range.lowerBound + 1] == 0xAD {
      // WinAnsiEncoding has the visible hyphen at 0xAD, which becomes U+00AD (ISO 32000-1, D.2).
      if box.width > 0 { bytes.append(UInt8(ascii: "-")) }
    } else if first == 0xEF, range.count == 3, text.utf8[range.lowerBound + 1] == 0xAC,
      text.utf8[range.lowerBound + 2] <= 0x86
    {
      let number = Int(text.utf8[range.lowerBound + 2]) - 0x80
      bytes.append(contentsOf: Self.ligatures[max(0, number)].utf8)
    } else {
      bytes.append(contentsOf: text.utf8[range])
    }
  }
}
