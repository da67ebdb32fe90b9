/// Parts of the rows for training, each held out once from what is fitted for it.
struct Folds {
  struct Part {
    let training: [Int]
    let heldOut: [Int]
  }

  let parts: [Part]
  /// The rows that are held out once, ascending.
  let covered: [Int]

  /// How many parts there are.
  private static let count = 5

  /// Deals the rows of each outcome out in the order of their hashes, so that every part has its
  /// share of successes, and the same row always gets the same neighbours.
  init(labels: [Int], hashes: [UInt64]) {
    var partOfRow = [Int](repeating: 0, count: labels.count)
    var dealt = 0
    for label in [0, 1] {
      let rows = labels.indices.filter { labels[$0] == label }
      for row in rows.sorted(by: { (hashes[$0], $0) < (hashes[$1], $1) }) {
        partOfRow[row] = dealt % Self.count
        dealt += 1
      }
    }
    covered = Array(labels.indices)
    parts = (0..<Self.count).map { part in
      Part(
        training: labels.indices.filter { partOfRow[$0] != part },
        heldOut: labels.indices.filter { partOfRow[$0] == part })
    }
  }

  /// Looks ahead: of the second half of the rows in time, each part is held out from what is
  /// fitted on all rows before it.
  init(timeline: [Int]) {
    let half = timeline.count / 2
    parts = (0..<Self.count).map { part in
      let start = half + (timeline.count - half) * part / Self.count
      let end = half + (timeline.count - half) * (part + 1) / Self.count
      return Part(
        training: timeline[..<start].sorted(), heldOut: timeline[start..<end].sorted())
    }
    covered = timeline[half...].sorted()
  }
}
