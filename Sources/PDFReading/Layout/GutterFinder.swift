/// A vertical strip of white space with text on both sides.
struct Gutter: Equatable {
  /// Positions in the fragments that were searched: those it runs beside.
  var fragments: Range<Int>
  /// Where it stands.
  var x: Double
}

/// Finds the gutter that separates the most lines of text.
///
/// The page's width is cut into bins. From top to bottom each bin counts the lines to its left and
/// right until a fragment covers it: so a gutter ends at headings and lines that cross it. The
/// cost is fragments × bins, both bounded.
struct GutterFinder {
  let width: Double
  /// A gutter has this many lines on either side.
  static let leastLines = 3
  private static let binWidth = 2.0
  private static let mostBins = 720

  private var scale: Double { max(Self.binWidth, width / Double(Self.mostBins)) }
  private var count: Int { max(1, Int(min(width / scale, Double(Self.mostBins)))) }

  /// Bins that a stretch covers; its edges may touch a gutter.
  func bins(from x0: Double, to x1: Double) -> ClosedRange<Int> {
    let first = min(max(Int((x0 + 0.5) / scale), 0), count - 1)
    return first...min(max(Int((x1 - 0.5) / scale), first), count - 1)
  }

  /// `nil` without one. `fragments` stand in the order of their middles.
  func best(in fragments: ArraySlice<Fragment>) -> Gutter? {
    var search = Search(bins: count)
    var line = Int32(0)
    var middle = -Double.infinity
    for (position, fragment) in fragments.enumerated() {
      if fragment.middle > middle + 0.3 * fragment.height {
        line += 1
        middle = fragment.middle
      }
      search.add(bins(from: fragment.box.x0, to: fragment.box.x1), line: line, at: position)
    }
    search.close(0...(count - 1), at: fragments.count)
    let best = search.best
    guard best.lines >= Self.leastLines else { return nil }
    let start = fragments.startIndex
    return Gutter(
      fragments: (start + best.start)..<(start + best.end),
      x: (Double(best.bin) + 1 - Double(best.width) / 2) * scale)
  }

  /// How many of the rows cover each bin.
  func coverage(of rows: [[Fragment]]) -> [Int] {
    var coverage = [Int](repeating: 0, count: count)
    var last = [Int](repeating: -1, count: count)
    for (number, row) in rows.enumerated() {
      for fragment in row {
        for bin in bins(from: fragment.box.x0, to: fragment.box.x1) where last[bin] != number {
          last[bin] = number
          coverage[bin] += 1
        }
      }
    }
    return coverage
  }

  /// Middle of a bin.
  func x(ofBin bin: Int) -> Double { (Double(bin) + 0.5) * scale }
}

/// The state of a search from top to bottom, and the best gutter so far.
private struct Search {
  private var starts: [Int32]
  private var left: [Int32]
  private var right: [Int32]
  private var lastLeft: [Int32]
  private var lastRight: [Int32]
  /// The best gutter so far, and the one that the last closed bin belongs to.
  private(set) var best = Strip()
  private var current = Strip()

  init(bins: Int) {
    starts = [Int32](repeating: 0, count: bins)
    left = starts
    right = starts
    lastLeft = starts
    lastRight = starts
  }

  mutating func add(_ covered: ClosedRange<Int>, line: Int32, at position: Int) {
    Self.count(line, &right, &lastRight, 0..<covered.lowerBound)
    Self.count(line, &left, &lastLeft, (covered.upperBound + 1)..<left.count)
    close(covered, at: position)
    for bin in covered {
      starts[bin] = Int32(position + 1)
      left[bin] = 0
      right[bin] = 0
    }
  }

  private static func count(
    _ line: Int32, _ counts: inout [Int32], _ last: inout [Int32], _ bins: Range<Int>
  ) {
    counts.withUnsafeMutableBufferPointer { counts in
      last.withUnsafeMutableBufferPointer { last in
        for bin in bins {
          counts[bin] &+= last[bin] == line ? 0 : 1
          last[bin] = line
        }
      }
    }
  }

  mutating func close(_ bins: ClosedRange<Int>, at position: Int) {
    for bin in bins {
      let lines = Int(min(left[bin], right[bin]))
      guard lines >= GutterFinder.leastLines else { continue }
      var strip = Strip(lines: lines, start: Int(starts[bin]), end: position, bin: bin, width: 1)
      if current.continues(with: strip) { strip.width = current.width + 1 }
      current = strip
      if (best.lines, best.width) < (strip.lines, strip.width) { best = strip }
    }
  }
}

/// Neighbouring bins that are free beside the same fragments.
private struct Strip {
  var lines = 0
  var start = 0
  var end = 0
  /// The last of its bins, and how many there are.
  var bin = -2
  var width = 0

  func continues(with other: Strip) -> Bool {
    other.bin == bin + 1 && other.lines == lines && other.start == start && other.end == end
  }
}
