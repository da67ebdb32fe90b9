/// Puts the words that stand inside ruled tables into the order of rows.
///
/// Without its rules tesseract takes a table's columns for columns of text, and what belongs
/// together in a row would stand far apart.
struct TableOrder {
  /// Outer boxes of the tables, in the pixels of the words.
  let areas: [PixelBox]

  /// All words; those of each table are one block where its first word stood.
  func applied(to words: [WordBox]) -> [WordBox] {
    guard !areas.isEmpty else { return words }
    let homes = words.map { word in areas.firstIndex { $0.contains(word) } }
    var blocks: [[[WordBox]]] = []
    var done: Set<Int> = []
    var open: Int?
    for run in Self.runs(of: words, homes) {
      if let area = run.area {
        guard done.insert(area).inserted else { continue }
        let members = zip(words, homes).filter { $0.1 == area }.map(\.0)
        blocks.append(Self.rows(of: members))
        open = nil
      } else if let block = run.words.first?.block, block == open {
        blocks[blocks.count - 1].append(run.words)
      } else {
        blocks.append([run.words])
        open = run.words.first?.block
      }
    }
    return Self.numbered(blocks)
  }

  /// Words of one line that stand in the same table, or in none.
  private static func runs(
    of words: [WordBox], _ homes: [Int?]
  ) -> [(area: Int?, words: [WordBox])] {
    var runs: [(area: Int?, words: [WordBox])] = []
    for (word, home) in zip(words, homes) {
      if let last = runs.last, last.area == home, last.words.last?.line == word.line {
        runs[runs.count - 1].words.append(word)
      } else {
        runs.append((home, [word]))
      }
    }
    return runs
  }

  /// Lines of words that stand on the same height, from the top; words from the left.
  private static func rows(of words: [WordBox]) -> [[WordBox]] {
    var rows: [[WordBox]] = []
    for word in words.sorted(by: { ($0.centre.y, $0.left) < ($1.centre.y, $1.left) }) {
      if let last = rows.last?.last, word.centre.y - last.centre.y < min(word.height, last.height) {
        rows[rows.count - 1].append(word)
      } else {
        rows.append([word])
      }
    }
    return rows.map { $0.sorted { ($0.left, $0.top) < ($1.left, $1.top) } }
  }

  private static func numbered(_ blocks: [[[WordBox]]]) -> [WordBox] {
    var line = -1
    return blocks.enumerated().flatMap { block, lines in
      lines.flatMap { words in
        line += 1
        return words.map { $0.moved(toLine: line, block: block) }
      }
    }
  }
}
