import LeadModel

/// Writes the canonical text and its words.
///
/// A word that is broken at the end of a line is written in one, and stays two words with their
/// own quads, whose ranges adjoin; what separates the lines then stands behind it.
struct TextComposer {
  private let text: PieceText
  private let boxes: [PageRectangle]
  private let placements: [Placement]
  private var joining: WordJoining
  private(set) var bytes: [UInt8] = []
  private(set) var words: [Word] = []
  /// Characters of each cell, by its index.
  private(set) var cellRanges: [Range<Int>] = []
  /// Characters written so far.
  private var count = 0

  init(text: PieceText, boxes: [PageRectangle], placements: [Placement]) {
    self.text = text
    self.boxes = boxes
    self.placements = placements
    joining = WordJoining(text: text)
    bytes.reserveCapacity(text.utf8.count + 16)
    words.reserveCapacity(text.pieces.count)
  }

  mutating func write() {
    var isJoined = false
    // Behind a joined word its line's separator is still to come.
    var owed: Placement.Separator?
    for (number, placement) in placements.enumerated() {
      var separator = placement.separator
      for index in placement.pieces {
        if isJoined {
          owed = owed == .line ? .line : separator
        } else {
          if !bytes.isEmpty, separator != .none {
            let isInside = index > placement.pieces.lowerBound && owed == nil
            if !isInside || !writeWideSpace(before: index) {
              write((owed ?? separator).rawValue)
            }
          }
          owed = nil
        }
        separator = .space
        let isLast = index == placement.pieces.upperBound - 1
        let join = isLast ? self.join(after: number, piece: index) : .none
        isJoined = join != .none
        let start = count
        write(index, withoutHyphen: join == .withoutHyphen)
        note(placement.cell, start)
      }
    }
  }

  private mutating func join(after number: Int, piece: Int) -> WordJoining.Join {
    guard number + 1 < placements.count else { return .none }
    let next = placements[number + 1]
    if next.continuation == .none { return .none }
    let pieces = (piece, next.pieces.lowerBound)
    if text.pieces[piece].traits.contains(.finalHyphen), joining.breaksWord(pieces) {
      return .withoutHyphen
    }
    let isAlone = next.pieces.count == 1 && placements[number].pieces.count == 1
    return isAlone && joining.breaksAddress(pieces, isFull: next.continuation == .fullLine)
      ? .whole : .none
  }

  private mutating func write(_ separator: UInt8) {
    bytes.append(separator)
    count += 1
  }

  /// Copies a space that is not ASCII's, such as U+00A0, from between two pieces of the raw text.
  private mutating func writeWideSpace(before index: Int) -> Bool {
    let space = text.pieces[index - 1].bytes.upperBound..<text.pieces[index].bytes.lowerBound
    guard (2...3).contains(space.count), text.utf8[space.lowerBound] >= 0xC2,
      WhiteSpace.classify(text.utf8, at: space.lowerBound).length == space.count
    else { return false }
    bytes.append(contentsOf: text.utf8[space])
    count += 1
    return true
  }

  private mutating func note(_ cell: Int, _ start: Int) {
    guard cell >= 0, count > start else { return }
    while cellRanges.count <= cell { cellRanges.append(count..<count) }
    let range = cellRanges[cell]
    cellRanges[cell] = (range.isEmpty ? start : range.lowerBound)..<count
  }

  private mutating func write(_ index: Int, withoutHyphen: Bool) {
    let piece = text.pieces[index]
    let start = count
    if piece.traits.isDisjoint(with: [.ligature, .softHyphen]), !withoutHyphen {
      bytes.append(contentsOf: text.utf8[piece.bytes])
      count += piece.characters.count
    } else {
      let spelling = PieceSpelling(text: text, boxes: boxes)
      count += spelling.write(index, withoutHyphen: withoutHyphen, into: &bytes)
    }
    guard count > start else { return }
    var box = piece.box
    if withoutHyphen {
      box = boxes[piece.characters.lowerBound]
      for character in piece.characters.dropLast() { box.formUnion(boxes[character]) }
    }
    words.append(
      Word(start: start, end: count, quad: Quad(box, turn: piece.turn), source: .native))
  }
}

extension Quad {
  /// The corners in the order of reading.
  init(_ box: PageRectangle, turn: UInt8) {
    let (x0, y0, x1, y1) = (box.x0, box.y0, box.x1, box.y1)
    switch turn {
    case 1: self.init(corners: [x1, y0, x1, y1, x0, y1, x0, y0])
    case 2: self.init(corners: [x1, y1, x0, y1, x0, y0, x1, y0])
    case 3: self.init(corners: [x0, y1, x0, y0, x1, y0, x1, y1])
    default: self.init(x0: x0, y0: y0, x1: x1, y1: y1)
    }
  }
}
