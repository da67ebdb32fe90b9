/// All pairs that meet in some block, each once, under its first rule.
struct CandidatePairs {
  /// `isStrong`: they share a key that hardly two records share by chance.
  private(set) var pairs: [(left: Int32, right: Int32, isStrong: Bool)] = []
  /// Whether these are all pairs there are.
  private(set) var isEveryPair = false
  private var largestBlock = 0
  private var cutBlocks = 0

  var summary: BlockingSummary {
    BlockingSummary(
      pairs: pairs.count, isEveryPair: isEveryPair, largestBlock: largestBlock,
      cutBlocks: cutBlocks)
  }

  /// Every pair: for few records.
  init(all records: Int, sources: [Int32]?) {
    isEveryPair = sources == nil
    let isStrong = true
    for left in 0..<Int32(records) {
      for right in (left + 1)..<Int32(max(records, Int(left) + 1)) {
        if let sources, sources[Int(left)] == sources[Int(right)] { continue }
        pairs.append((left, right, isStrong))
      }
    }
  }

  /// The pairs of the smallest blocks, as many as the budget allows; those of up to twelve records
  /// in any case. Pairs of one source are left out.
  init(_ keys: BlockingKeys, records: Int, budget: Int, sources: [Int32]?) {
    self.init(keys, records: records, sources: sources) { blocks in
      Self.largestBlock(blocks, budget: budget)
    }
  }

  /// The pairs of all blocks of no more records than `largest`: which pairs there are depends on
  /// their own blocks only, however many records there are.
  init(_ keys: BlockingKeys, records: Int, largest: Int) {
    self.init(keys, records: records, sources: nil) { _ in largest }
  }

  private init(
    _ keys: BlockingKeys, records: Int, sources: [Int32]?, limit: ([Range<Int>]) -> Int
  ) {
    var entries: [(key: UInt64, record: Int32)] = []
    entries.reserveCapacity(keys.keys.count)
    for record in 0..<records {
      for key in keys.keys(of: record) { entries.append((key, Int32(record))) }
    }
    entries.sort { $0.key != $1.key ? $0.key < $1.key : $0.record < $1.record }
    var blocks: [Range<Int>] = []
    var start = 0
    for index in 0...entries.count
    where index == entries.count || entries[index].key != entries[start].key {
      if index - start > 1 { blocks.append(start..<index) }
      start = index
      if index == entries.count { break }
    }
    largestBlock = limit(blocks)
    var cut: Set<UInt64> = []
    for block in blocks where block.count > largestBlock {
      cut.insert(entries[block.lowerBound].key)
    }
    cutBlocks = cut.count
    for block in blocks where block.count <= largestBlock {
      let key = entries[block.lowerBound].key
      let isStrong = keys.strongRules.contains(Int(key >> BlockingKeys.ruleShift))
      for index in block {
        for other in (index + 1)..<block.upperBound {
          let (left, right) = (entries[index].record, entries[other].record)
          if let sources, sources[Int(left)] == sources[Int(right)] { continue }
          if Self.isFirst(key, keys, Int(left), Int(right), cut) {
            pairs.append((left, right, isStrong))
          }
        }
      }
    }
  }

  private static func largestBlock(_ blocks: [Range<Int>], budget: Int) -> Int {
    var sizes: [Int: Int] = [:]
    for block in blocks { sizes[block.count, default: 0] += 1 }
    var total = 0
    var largest = 0
    for (size, count) in sizes.sorted(by: { $0.key < $1.key }) {
      total += size * (size - 1) / 2 * count
      if total > budget, size > 12 { break }
      largest = size
    }
    return largest
  }

  private static func isFirst(
    _ key: UInt64, _ keys: BlockingKeys, _ left: Int, _ right: Int, _ cut: Set<UInt64>
  ) -> Bool {
    let (mine, theirs) = (keys.keys(of: left), keys.keys(of: right))
    var (index, other) = (mine.startIndex, theirs.startIndex)
    while true {
      let (a, b) = (mine[index], theirs[other])
      if a == b {
        if a == key { return true }
        if !cut.contains(a) { return false }
        index += 1
        other += 1
      } else if a < b {
        index += 1
      } else {
        other += 1
      }
    }
  }
}
