import Foundation
import LeadModel

/// Finds out which records of a table are one, without labels.
///
/// Pairs that share a key are compared; how matches and other pairs look is learned from the
/// pairs themselves (`Training`); every pair gets a weight in bits, and records are joined where
/// the mean weight between two groups speaks for it. A function of the set of records: the order
/// of the lines makes no difference.
package struct Linker: Sendable {
  let comparers: [any Comparer]
  let comparisons: [Comparison]
  private let records: LinkRecords
  private let ids: [String]
  /// Where each record stands in the table.
  private let rows: [Int]
  /// The source of each record, when those of one source are different by definition.
  private let sources: [Int32]?

  /// - Parameters:
  ///   - roles: what each column holds; without one of ids, lines are numbered from 1.
  ///   - sourceColumn: the column that tells sources that hold nothing twice: records of one
  ///     source are never joined.
  /// - Throws: `LinkingError`.
  package init(
    table: RecordTable, roles: [ColumnRole], kind: LinkKind, sourceColumn: String? = nil
  ) throws(LinkingError) {
    let names = try Self.ids(of: table, roles)
    let rows = names.indices.sorted { names[$0] < names[$1] }
    let sorted = table.reordered(rows)
    self.rows = rows
    ids = rows.map { names[$0] }
    if let sourceColumn {
      guard let column = sorted.column(named: sourceColumn) else {
        throw .noColumn(sourceColumn)
      }
      sources = column.cells
    } else {
      sources = nil
    }
    records = LinkRecords(table: sorted, roles: roles, kind: kind)
    comparers = Self.fitting(records.comparers)
    comparisons = comparers.flatMap(\.comparisons)
    guard records.count == 0 || !comparisons.isEmpty else { throw .nothingToCompare }
  }

  /// The first whose levels fit a pattern of sixteen: further texts of a wide table are left out.
  private static func fitting(_ comparers: [any Comparer]) -> [any Comparer] {
    var width = 0
    return comparers.filter { comparer in
      width += comparer.width
      return width <= 16
    }
  }

  private static func ids(
    of table: RecordTable, _ roles: [ColumnRole]
  ) throws(LinkingError) -> [String] {
    guard let index = roles.firstIndex(of: .recordID) else {
      return (0..<table.rowCount).map { String($0 + 1) }
    }
    let ids = table.columns[index].cellTexts
    guard Set(ids).count == ids.count else { throw .duplicateIDs(table.columns[index].name) }
    return ids
  }

  /// Links all records.
  ///
  /// - Parameters:
  ///   - threshold: the probability from which two records count as one.
  ///   - progress: told each step as it begins, and how many pairs are compared.
  package func link(threshold: Double, progress: (LinkStep) -> Void = { _ in }) -> LinkedRecords {
    progress(.blocking)
    let candidates = self.candidates()
    progress(.comparing(pairs: candidates.pairs.count))
    let isSmall = records.count <= Self.smallTable
    var compared: [ComparedPair] = []
    compared.reserveCapacity(candidates.pairs.count)
    for pair in candidates.pairs {
      if compared.count % Self.portion == 0 { progress(.compared(compared.count)) }
      compared.append(
        pattern(Int(pair.left), Int(pair.right), isStrong: pair.isStrong || isSmall))
    }
    progress(.training)
    let model = train(compared, candidates)
    progress(.clustering)
    let scorer = Scorer(comparers: comparers, model: model)
    var edges: [ScoredPair] = []
    for (pair, compared) in zip(candidates.pairs, compared) where compared.weight > 0 {
      let bits = scorer.bits(Int(pair.left), Int(pair.right), compared.pattern)
      if bits > AverageLinkage.absent {
        edges.append(ScoredPair(left: pair.left, right: pair.right, bits: bits))
      }
    }
    let linkage = AverageLinkage(threshold: threshold, sources: sources)
    let clusters = linkage.clusters(count: records.count, edges: edges)
    return LinkedRecords(
      ids: ids, rows: rows, clusters: clusters, edges: edges, model: model,
      blocking: candidates.summary)
  }

  /// How the weight of two records comes about, under a model that `link` has learned; `nil` when
  /// there is no record of that name.
  package func waterfall(_ left: String, _ right: String, model: MixtureModel) -> Waterfall? {
    guard let left = ids.firstIndex(of: left), let right = ids.firstIndex(of: right) else {
      return nil
    }
    let scorer = Scorer(comparers: comparers, model: model)
    return scorer.waterfall(left, right, pattern(left, right).pattern)
  }

  /// After how many pairs progress is told.
  private static var portion: Int { 100_000 }

  private func candidates() -> CandidatePairs {
    if records.count * (records.count - 1) / 2 <= Self.everyPair {
      return CandidatePairs(all: records.count, sources: sources)
    }
    let budget =
      records.count <= Self.smallTable ? Self.everyPair : records.count * Self.pairsPerRecord
    return CandidatePairs(
      BlockingKeys(records), records: records.count, budget: budget, sources: sources)
  }

  private func train(_ compared: [ComparedPair], _ candidates: CandidatePairs) -> MixtureModel {
    let pairs = Double(records.count) * Double(records.count - 1) / 2
    return Training(
      patterns: Training.histogram(compared),
      random: Training.histogram(candidates.isEveryPair ? [] : randomPatterns()),
      pairs: max(pairs, 1), records: Double(records.count), comparisons: comparisons
    ).trained()
  }

  private func randomPatterns() -> [ComparedPair] {
    var generator = SplitMix64(seed: 7)
    let count = UInt64(records.count)
    return (0..<Self.randomPairs).compactMap { _ in
      let (left, right) = (Int(generator.next() % count), Int(generator.next() % count))
      return left == right ? nil : pattern(left, right)
    }
  }

  /// The levels of all comparisons, four bits each, the first lowest.
  ///
  /// Of pairs that are hopeless by their names and share nothing strong, only one in eight is
  /// compared further, and counts for all eight in training.
  private func pattern(_ left: Int, _ right: Int, isStrong: Bool = true) -> ComparedPair {
    withUnsafeTemporaryAllocation(of: UInt8.self, capacity: 16) { levels in
      guard let base = levels.baseAddress else { return ComparedPair(pattern: 0, weight: 0) }
      var offset = 0
      var weight: UInt8 = 1
      for comparer in comparers {
        comparer.compare(left, right, into: base + offset)
        if offset == 0, !isStrong, comparer.isHopeless(base) {
          guard Self.isDrawn(left, right) else { return ComparedPair(pattern: 0, weight: 0) }
          weight = Self.hopelessShare
        }
        offset += comparer.width
      }
      return ComparedPair(pattern: ComparedPair.packed(base, width: offset), weight: weight)
    }
  }

  private static let hopelessShare: UInt8 = 8

  /// One pair in eight, always the same.
  private static func isDrawn(_ left: Int, _ right: Int) -> Bool {
    TextPool.finished(UInt64(left) << 32 | UInt64(right)) % UInt64(hopelessShare) == 0
  }

  /// So many pairs are compared without blocking.
  private static let everyPair = 3_000_000
  /// A table of no more records can afford loose keys, and every pair compared to the end.
  private static let smallTable = 30_000
  private static let pairsPerRecord = 10
  private static let randomPairs = 80_000
}

/// How a pair compares: four bits for each comparison, and for how many pairs it stands in
/// training; 0 when it was given up after the first comparison.
struct ComparedPair: Sendable {
  let pattern: UInt64
  let weight: UInt8

  /// Four bits a level, the first lowest.
  static func packed(_ levels: UnsafeMutablePointer<UInt8>, width: Int) -> UInt64 {
    var pattern: UInt64 = 0
    for index in 0..<width { pattern |= UInt64(levels[index]) << UInt64(4 * index) }
    return pattern
  }
}

/// The steps of linking, for showing progress.
package enum LinkStep: Hashable, Sendable {
  case blocking
  case comparing(pairs: Int)
  /// So many of them so far.
  case compared(Int)
  case training
  case clustering
}
