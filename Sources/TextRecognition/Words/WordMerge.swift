/// Puts words that were read later among those that were read first, where they stand on the
/// page.
struct WordMerge {
  private var lines: [[WordBox]]

  init(_ words: [WordBox]) { lines = Self.lines(of: words) }

  /// Words in reading order with lines and blocks counted from 0.
  func words() -> [WordBox] {
    var result: [WordBox] = []
    var (line, block) = (-1, -1)
    var previous: Int?
    for words in lines {
      line += 1
      if words.first?.block != previous { block += 1 }
      previous = words.first?.block
      result += words.map { $0.moved(toLine: line, block: block) }
    }
    return result
  }

  /// Adds the lines of `words`; they belong to the line beside which they stand, or make a block
  /// of their own before the first line that lies below them.
  mutating func add(_ words: [WordBox]) {
    for (index, line) in Self.lines(of: words).sorted(by: Self.isAbove).enumerated() {
      if let home = lines.firstIndex(where: { Self.isBeside($0, line) }) {
        let block = lines[home].first?.block ?? 0
        let moved = line.map { $0.moved(toLine: $0.line, block: block) }
        lines[home] = (lines[home] + moved).sorted { $0.left < $1.left }
      } else {
        let place = lines.firstIndex { Self.isBelow($0, line) } ?? lines.count
        lines.insert(line.map { $0.moved(toLine: $0.line, block: -1 - index) }, at: place)
      }
    }
  }

  private static func lines(of words: [WordBox]) -> [[WordBox]] {
    words.reduce(into: []) { lines, word in
      if lines.last?.last?.line == word.line {
        lines[lines.count - 1].append(word)
      } else {
        lines.append([word])
      }
    }
  }

  private static func isAbove(_ one: [WordBox], _ other: [WordBox]) -> Bool {
    let (a, b) = (Extent(one), Extent(other))
    return (a.top, a.left) < (b.top, b.left)
  }

  /// On the same height and not farther than three heights away.
  private static func isBeside(_ line: [WordBox], _ added: [WordBox]) -> Bool {
    let (a, b) = (Extent(line), Extent(added))
    let common = min(a.bottom, b.bottom) - max(a.top, b.top)
    let height = min(a.bottom - a.top, b.bottom - b.top)
    let gap = max(b.left - a.right, a.left - b.right)
    return common * 2 > height && gap < 3 * height
  }

  /// Under the added line, in the same column.
  private static func isBelow(_ line: [WordBox], _ added: [WordBox]) -> Bool {
    let (a, b) = (Extent(line), Extent(added))
    return a.top * 2 >= b.top + b.bottom && a.left < b.right && b.left < a.right
  }

  private struct Extent {
    let left: Int
    let top: Int
    let right: Int
    let bottom: Int

    init(_ line: [WordBox]) {
      left = line.map(\.left).min() ?? 0
      top = line.map(\.top).min() ?? 0
      right = line.map(\.right).max() ?? 0
      bottom = line.map(\.bottom).max() ?? 0
    }
  }
}
