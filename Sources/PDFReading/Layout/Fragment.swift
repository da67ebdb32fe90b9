/// Pieces that follow each other on one line with ordinary gaps, in the frame in which they are
/// read upright: what layout moves around.
struct Fragment {
  /// Indices of pieces, in text order.
  var pieces: Range<Int>
  /// In the reading frame: text runs from left to right, lines from top to bottom.
  var box: PageRectangle

  var height: Double { box.height }
  var middle: Double { (box.y0 + box.y1) / 2 }

  /// Whether both stand on one line.
  func shares(lineOf other: Fragment) -> Bool {
    min(box.y1, other.box.y1) - max(box.y0, other.box.y0) > 0.5 * min(height, other.height)
  }
}

/// Turns boxes of a page into the frame in which text with so many quarter turns is upright.
struct ReadingFrame {
  let turn: UInt8
  let width: Double
  let height: Double

  func box(_ box: PageRectangle) -> PageRectangle {
    switch turn {
    case 1: PageRectangle(x0: box.y0, y0: width - box.x1, x1: box.y1, y1: width - box.x0)
    case 2:
      PageRectangle(
        x0: width - box.x1, y0: height - box.y1, x1: width - box.x0, y1: height - box.y0)
    case 3: PageRectangle(x0: height - box.y1, y0: box.x0, x1: height - box.y0, y1: box.x1)
    default: box
    }
  }

  /// Size of the page in that frame.
  var frameWidth: Double { turn % 2 == 0 ? width : height }
  var frameHeight: Double { turn % 2 == 0 ? height : width }
}

/// Joins pieces to fragments.
struct FragmentBuilder {
  let frame: ReadingFrame
  /// No wider than a word space, as shares of the text's height.
  private static let wordGap = 0.5
  /// Lines from which the page's ordinary word space is taken.
  private static let sample = 200
  /// Wider than any word space.
  private static let cellGap = 1.5
  /// Wider than the other gaps of the line by this factor: justified lines have wide spaces, but
  /// then all of them are.
  private static let cellFactor = 1.6

  /// The fragments of all pieces with the frame's turn, in text order.
  func fragments(of pieces: [Piece]) -> [Fragment] {
    var result: [Fragment] = []
    result.reserveCapacity(pieces.count / 4 + 1)
    let lines = lines(of: pieces)
    let ordinary = ordinaryGap(lines, pieces)
    for line in lines { cut(line, of: pieces, ordinary, into: &result) }
    return result
  }

  /// Pieces of one turn that stand on one line of the raw text.
  private func lines(of pieces: [Piece]) -> [Range<Int>] {
    var lines: [Range<Int>] = []
    var start = 0
    while start < pieces.count {
      var end = start + 1
      while end < pieces.count, !pieces[end].beginsLine, belong(pieces[start], pieces[end]) {
        end += 1
      }
      if pieces[start].turn == frame.turn, !pieces[start].traits.contains(.overlay) {
        lines.append(start..<end)
      }
      start = end
    }
    return lines
  }

  /// The middle one of the narrowest gaps of some lines.
  private func ordinaryGap(_ lines: [Range<Int>], _ pieces: [Piece]) -> Double {
    let gaps = lines.lazy.map { leastGap($0, pieces) }.filter(\.isFinite).prefix(Self.sample)
      .sorted()
    return gaps.isEmpty ? 0 : gaps[gaps.count / 2]
  }

  private func leastGap(_ line: Range<Int>, _ pieces: [Piece]) -> Double {
    var least = Double.infinity
    for index in line.dropFirst() {
      let gap = gap(before: index, of: pieces)
      if gap > 0, gap < least { least = gap }
    }
    return least
  }

  private func belong(_ one: Piece, _ other: Piece) -> Bool {
    one.turn == other.turn && one.traits.contains(.overlay) == other.traits.contains(.overlay)
  }

  private func cut(
    _ line: Range<Int>, of pieces: [Piece], _ ordinary: Double, into result: inout [Fragment]
  ) {
    // One gap alone cannot be compared with the others of its line.
    let space = line.count > 2 ? leastGap(line, pieces) : ordinary
    for index in line {
      let box = frame.box(pieces[index].box)
      if index > line.lowerBound, let last = result.indices.last,
        continues(result[last].box, box, gap(before: index, of: pieces), space)
      {
        result[last].pieces = result[last].pieces.lowerBound..<(index + 1)
        result[last].box.formUnion(box)
      } else {
        result.append(Fragment(pieces: index..<(index + 1), box: box))
      }
    }
  }

  /// White space between a piece and the one before it, in the direction of their script;
  /// negative where they overlap or stand the other way round.
  private func gap(before index: Int, of pieces: [Piece]) -> Double {
    let (last, next) = (frame.box(pieces[index - 1].box), frame.box(pieces[index].box))
    let isLeftward =
      pieces[index - 1].traits.contains(.rightToLeft) || pieces[index].traits.contains(.rightToLeft)
    if isLeftward, next.x1 <= last.x0 + next.height * 0.3 { return last.x0 - next.x1 }
    return next.x0 - last.x1
  }

  private func continues(
    _ line: PageRectangle, _ box: PageRectangle, _ gap: Double, _ space: Double
  ) -> Bool {
    let height = max(line.height, box.height)
    guard min(line.y1, box.y1) - max(line.y0, box.y0) > 0.3 * min(line.height, box.height) else {
      return false
    }
    guard gap > -0.5 * height, gap < Self.cellGap * height else { return false }
    return gap < Self.wordGap * height || gap < Self.cellFactor * space
  }
}
