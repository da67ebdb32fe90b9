import LeadModel

/// Which records people have judged to be one, and which not. Fed newest first: what is added
/// later never contradicts what is there.
package struct JudgedBonds: Hashable, Sendable, Codable {
  /// Stands in matches where a person joined.
  static let ruleID = "judgement.same"

  /// Pairs to be joined before any rule, in the order of judgements.
  private(set) var joined: [Pair] = []
  /// For a record, those that it is never one with; symmetric.
  private(set) var apart: [RecordID: Set<RecordID>] = [:]
  /// The next record on the way to the one that stands for all that are joined.
  private var parents: [RecordID: RecordID] = [:]

  struct Pair: Hashable, Sendable, Codable {
    let left: RecordID
    let right: RecordID
  }

  /// Nobody has judged.
  package init() {}

  var isEmpty: Bool { joined.isEmpty && apart.isEmpty }

  /// Joins all records with the first, as far as no newer judgement keeps them apart.
  mutating func join(_ records: [RecordID]) -> JudgedRecords.Standing {
    let distinct = Set(records).sorted()
    guard let first = distinct.first, distinct.count > 1 else { return .unmatched }
    var isOverruled = false
    for record in distinct.dropFirst() {
      if areApart(first, record) {
        isOverruled = true
      } else {
        joined.append(Pair(left: first, right: record))
        let (mine, theirs) = (root(first), root(record))
        if mine != theirs { parents[max(mine, theirs)] = min(mine, theirs) }
      }
    }
    return isOverruled ? .overruled : .inForce
  }

  /// Keeps every record of one side from every one of the other, as far as no newer judgement
  /// joins them.
  mutating func part(_ left: [RecordID], _ right: [RecordID]) -> JudgedRecords.Standing {
    guard !left.isEmpty, !right.isEmpty else { return .unmatched }
    var isOverruled = false
    for mine in left {
      for theirs in right {
        if root(mine) == root(theirs) {
          isOverruled = true
        } else {
          apart[mine, default: []].insert(theirs)
          apart[theirs, default: []].insert(mine)
        }
      }
    }
    return isOverruled ? .overruled : .inForce
  }

  private func root(_ record: RecordID) -> RecordID {
    var record = record
    while let next = parents[record] { record = next }
    return record
  }

  private func areApart(_ left: RecordID, _ right: RecordID) -> Bool {
    let (mine, theirs) = (root(left), root(right))
    return apart.contains { record, others in
      root(record) == mine && others.contains { root($0) == theirs }
    }
  }

  // MARK: - By record

  /// For a record, those that it was joined with.
  var partners: [RecordID: Set<RecordID>] {
    var partners: [RecordID: Set<RecordID>] = [:]
    for pair in joined {
      partners[pair.left, default: []].insert(pair.right)
      partners[pair.right, default: []].insert(pair.left)
    }
    return partners
  }

  /// The records of which anything is judged otherwise.
  func differences(from other: JudgedBonds) -> Set<RecordID> {
    var records: Set<RecordID> = []
    for pair in Set(joined).symmetricDifference(other.joined) {
      records.formUnion([pair.left, pair.right])
    }
    for record in Set(apart.keys).union(other.apart.keys) where apart[record] != other.apart[record]
    {
      records.insert(record)
    }
    return records
  }

  // MARK: - By position

  /// The joined pairs of which both records have a position.
  func joined(at positions: [RecordID: Int]) -> [(Int, Int)] {
    joined.compactMap { pair in
      guard let left = positions[pair.left], let right = positions[pair.right] else { return nil }
      return (left, right)
    }
  }

  func apart(at positions: [RecordID: Int]) -> [Int: Set<Int>] {
    var result: [Int: Set<Int>] = [:]
    for (record, others) in apart {
      guard let position = positions[record] else { continue }
      result[position] = Set(others.compactMap { positions[$0] })
    }
    return result
  }
}
