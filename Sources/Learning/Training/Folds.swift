/// Parts of the rows for training, each held out once.
struct Folds {
  struct Part {
    let training: [Int]
    let heldOut: [Int]
  }

  let parts: [Part]
  /// The part in which each row is held out.
  let partOfRow: [Int]

  /// Deals the rows of each outcome out in the order of their hashes, so that every part has its
  /// share of successes, and the same row always gets the same neighbours.
  init(labels: [Int], hashes: [UInt64], count: Int = 5) {
    var partOfRow = [Int](repeating: 0, count: labels.count)
    var dealt = 0
    for label in [0, 1] {
      let rows = labels.indices.filter { labels[$0] == label }
      for row in rows.sorted(by: { (hashes[$0], $0) < (hashes[$1], $1) }) {
        partOfRow[row] = dealt % count
        dealt += 1
      }
    }
    self.partOfRow = partOfRow
    parts = (0..<count).map { part in
      Part(
        training: labels.indices.filter { partOfRow[$0] != part },
        heldOut: labels.indices.filter { partOfRow[$0] == part })
    }
  }
}
