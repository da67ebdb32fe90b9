import LeadModel
import Normalization

/// What each growing cluster holds that another may contradict.
struct Contradictions<Name: AgreeingName>: Sendable {
  private var names: NameClasses<Name>
  /// Name classes of each cluster, under its root; sorted.
  private var classes: [[Int]]
  private var numbers: [[String: Set<String>]]
  /// Members that some document declares apart from another record.
  private var declared: [[Int]]
  /// For each such member, the records it is apart from.
  private let apart: [Int: Set<Int>]

  init(names: NameClasses<Name>, numbers: [[String: Set<String>]], apart: [Int: Set<Int>]) {
    self.names = names
    self.numbers = numbers
    self.apart = apart
    classes = names.classOfRecord.map { [$0] }
    declared = numbers.indices.map { apart[$0] == nil ? [] : [$0] }
  }

  mutating func unite(kept: Int, absorbed: Int) {
    classes[kept] = Set(classes[kept] + classes[absorbed]).sorted()
    numbers[kept].merge(numbers[absorbed]) { $0.union($1) }
    declared[kept] += declared[absorbed]
    classes[absorbed] = []
    numbers[absorbed] = [:]
    declared[absorbed] = []
  }

  /// Why two clusters cannot be one; `nil` when nothing speaks against it.
  mutating func between(
    _ left: Int, _ right: Int, tolerating tolerates: (NameAgreement) -> Bool
  ) -> RefusedMatch.Reason? {
    if areDeclaredApart(left, right) { return .declaredApart }
    let (few, many) = numbers[left].count <= numbers[right].count ? (left, right) : (right, left)
    for (scheme, mine) in numbers[few] {
      if let theirs = numbers[many][scheme], theirs.isDisjoint(with: mine) {
        return .differentRegistrations
      }
    }
    for mine in classes[left] {
      for theirs in classes[right] where !tolerates(names.agreement(mine, theirs)) {
        return .differentNames
      }
    }
    return nil
  }

  /// Whether any two of the clusters may contradict each other; `false` is certain. Looks only at
  /// what is distinct, so a large block of like records costs next to nothing.
  mutating func mayExist(
    among roots: [Int], tolerating tolerates: (NameAgreement) -> Bool
  ) -> Bool {
    if roots.count(where: { !declared[$0].isEmpty }) > 1 { return true }
    var all: [String: Set<String>] = [:]
    for root in roots {
      for (scheme, mine) in numbers[root] { all[scheme, default: []].formUnion(mine) }
    }
    if all.values.contains(where: { $0.count > 1 }) { return true }
    let distinct = Array(Set(roots.flatMap { classes[$0] }))
    for (index, mine) in distinct.enumerated() {
      for theirs in distinct[..<index] where !tolerates(names.agreement(mine, theirs)) {
        return true
      }
    }
    return false
  }

  /// Clusters with the same signature contradict the same others and never each other; `nil` for
  /// clusters that are apart from some record, which are like no other.
  func signature(of root: Int) -> Signature? {
    declared[root].isEmpty ? Signature(classes: classes[root], numbers: numbers[root]) : nil
  }

  struct Signature: Hashable {
    let classes: [Int]
    let numbers: [String: Set<String>]
  }

  private func areDeclaredApart(_ left: Int, _ right: Int) -> Bool {
    guard !declared[left].isEmpty, !declared[right].isEmpty else { return false }
    let theirs = Set(declared[right])
    return declared[left].contains { member in
      apart[member].map { !$0.isDisjoint(with: theirs) } ?? false
    }
  }
}
