/// Cuts a page's raw text into pieces, in its own order.
///
/// A piece ends at white space (Unicode `White_Space`), and where the next character lies apart:
/// poppler's text runs on between the cells of some tables. Works on the text's UTF-8, decoded
/// once: this is the innermost loop of reading born-digital files.
struct PieceScanner {
  let boxes: [PageRectangle]

  /// The pieces, and the number of characters. Pieces without boxes are left out.
  func pieces(of utf8: UnsafeBufferPointer<UInt8>) -> (pieces: [Piece], characters: Int) {
    var pieces: [Piece] = []
    pieces.reserveCapacity(utf8.count / 5 + 1)
    var open = OpenPiece()
    var beginsLine = true
    var offset = 0
    var character = 0
    while offset < utf8.count {
      let (isSpace, length) = WhiteSpace.classify(utf8, at: offset)
      if open.isOpen, isSpace || isApart(character) {
        close(&open, offset, character, utf8, into: &pieces)
      }
      if isSpace {
        if utf8[offset] == 0x0A { beginsLine = true }
      } else {
        if !open.isOpen {
          open = OpenPiece(offset: offset, character: character, beginsLine: beginsLine)
          beginsLine = false
        }
        open.note(utf8, at: offset)
      }
      offset += length
      character += 1
    }
    if open.isOpen { close(&open, offset, character, utf8, into: &pieces) }
    turnLoneCharacters(&pieces)
    return (pieces, character)
  }

  private func close(
    _ open: inout OpenPiece, _ offset: Int, _ character: Int,
    _ utf8: UnsafeBufferPointer<UInt8>, into pieces: inout [Piece]
  ) {
    defer { open.offset = -1 }
    guard character <= boxes.count else { return }
    var box = boxes[open.character]
    for index in (open.character + 1)..<max(character, open.character + 1) {
      box.formUnion(boxes[index])
    }
    var traits = open.traits
    if open.lastHyphen == offset { traits.insert(.finalHyphen) }
    if isRightToLeft(utf8, at: open.offset) { traits.insert(.rightToLeft) }
    let characters = open.character..<character
    var turn: UInt8 = 0
    if let direction = direction(of: characters, traits) {
      traits.insert(.directed)
      turn = direction
    }
    pieces.append(
      Piece(
        bytes: open.offset..<offset, characters: characters, box: box, turn: turn,
        traits: traits, beginsLine: open.beginsLine))
  }

  /// `nil` for a single character, and for characters on one spot.
  private func direction(of characters: Range<Int>, _ traits: Piece.Traits) -> UInt8? {
    let (first, last) = (boxes[characters.lowerBound], boxes[characters.upperBound - 1])
    let right = (last.x0 + last.x1) - (first.x0 + first.x1)
    let down = (last.y0 + last.y1) - (first.y0 + first.y1)
    if abs(down) > abs(right) { return down > 0 ? 1 : 3 }
    if right == 0 { return nil }
    return right < 0 && !traits.contains(.rightToLeft) ? 2 : 0
  }

  /// A single character is turned as its neighbour on the line.
  private func turnLoneCharacters(_ pieces: inout [Piece]) {
    for index in pieces.indices where !pieces[index].traits.contains(.directed) {
      if index > 0, !pieces[index].beginsLine {
        pieces[index].turn = pieces[index - 1].turn
      } else if index + 1 < pieces.count, !pieces[index + 1].beginsLine {
        pieces[index].turn = pieces[index + 1].turn
      }
    }
  }

  /// Whether a character lies apart from the one before it, in whichever direction the text runs.
  private func isApart(_ index: Int) -> Bool {
    guard index < boxes.count else { return false }
    let (last, next) = (boxes[index - 1], boxes[index])
    let size = max(last.y1 - last.y0, next.y1 - next.y0)
    guard size > 0 else { return false }
    let right = max(next.x0 - last.x1, 0)
    if min(last.y1, next.y1) - max(last.y0, next.y0) > 0 {
      return right > size * 0.6 || next.x1 < last.x0 - size
    }
    // Turned text runs up or down: its characters stand one above the other, or, where it is
    // slanted, corner to corner.
    let across = max(right, last.x0 - next.x1)
    let along = max(next.y0 - last.y1, last.y0 - next.y1)
    return across > size * 0.3 || along > size * 0.6
  }

  /// Hebrew, Arabic and their neighbours, U+0590…U+08FF, and their presentation forms.
  private func isRightToLeft(_ utf8: UnsafeBufferPointer<UInt8>, at offset: Int) -> Bool {
    let first = utf8[offset]
    guard first >= 0xD6, offset + 2 < utf8.count else { return first >= 0xD6 && first <= 0xDF }
    let (second, third) = (utf8[offset + 1], utf8[offset + 2])
    return switch first {
    case 0xD6: second >= 0x90
    case 0xD7...0xDF: true
    case 0xE0: second >= 0xA0 && second <= 0xA3
    case 0xEF:
      second == 0xAC && third >= 0x9D || second >= 0xAD && second <= 0xB7
        || second == 0xB9 && third >= 0xB0 || second == 0xBA || second == 0xBB
    default: false
    }
  }
}

/// A piece whose end is not known yet.
private struct OpenPiece {
  var offset = -1
  var character = 0
  var beginsLine = false
  var traits: Piece.Traits = []
  /// The byte behind the last hyphen.
  var lastHyphen = -1

  var isOpen: Bool { offset >= 0 }

  init() {}

  init(offset: Int, character: Int, beginsLine: Bool) {
    self.offset = offset
    self.character = character
    self.beginsLine = beginsLine
  }

  /// Notes what the character at `offset` says of the piece.
  mutating func note(_ utf8: UnsafeBufferPointer<UInt8>, at offset: Int) {
    let byte = utf8[offset]
    if lastHyphen == offset { traits.insert(.innerHyphen) }
    if byte == UInt8(ascii: "-") {
      lastHyphen = offset + 1
    } else if byte == 0xC2, offset + 1 < utf8.count, utf8[offset + 1] == 0xAD {
      lastHyphen = offset + 2
      traits.insert(.softHyphen)
    } else if byte == 0xE2, offset + 2 < utf8.count, utf8[offset + 1] == 0x80,
      utf8[offset + 2] == 0x90
    {
      lastHyphen = offset + 3
    } else if byte == 0xEF, offset + 2 < utf8.count, utf8[offset + 1] == 0xAC,
      utf8[offset + 2] <= 0x86
    {
      traits.insert(.ligature)
    }
  }
}
