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
  private let apart: Apartness
  /// Whether a person has joined what may contradict itself: then it is enough for others to
  /// agree with one of its names.
  private var judged: [Bool]

  init(names: NameClasses<Name>, numbers: [[String: Set<String>]], apart: Apartness) {
    self.names = names
    self.numbers = numbers
    self.apart = apart
    classes = names.classOfRecord.map { [$0] }
    declared = numbers.indices.map { apart.concerns($0) ? [$0] : [] }
    judged = Array(repeating: false, count: numbers.count)
  }

  func isJudged(_ root: Int) -> Bool { judged[root] }

  mutating func unite(judged kept: Int, absorbed: Int) {
    unite(kept: kept, absorbed: absorbed)
    judged[kept] = true
  }

  mutating func unite(kept: Int, absorbed: Int) {
    classes[kept] = Set(classes[kept] + classes[absorbed]).sorted()
    numbers[kept].merge(numbers[absorbed]) { $0.union($1) }
    declared[kept] += declared[absorbed]
    judged[kept] = judged[kept] || judged[absorbed]
    classes[absorbed] = []
    numbers[absorbed] = [:]
    declared[absorbed] = []
  }

  /// Why two clusters cannot be one; `nil` when nothing speaks against it.
  mutating func between(
    _ left: Int, _ right: Int, tolerating tolerates: (NameAgreement) -> Bool
  ) -> RefusedMatch.Reason? {
    if let reason = apartness(left, right) { return reason }
    let (few, many) = numbers[left].count <= numbers[right].count ? (left, right) : (right, left)
    for (scheme, mine) in numbers[few] {
      if let theirs = numbers[many][scheme], theirs.isDisjoint(with: mine) {
        return .differentRegistrations
      }
    }
    return areNamesTolerable(left, right, tolerates) ? nil : .differentNames
  }

  /// Every name of one side goes with every one of the other; with a judged side, with some of it.
  private mutating func areNamesTolerable(
    _ left: Int, _ right: Int, _ tolerates: (NameAgreement) -> Bool
  ) -> Bool {
    let isLenient = judged[left] || judged[right]
    let (few, many) = judged[left] ? (right, left) : (left, right)
    for mine in classes[few] {
      var agreeing = 0
      for theirs in classes[many] {
        if tolerates(names.agreement(mine, theirs)) {
          agreeing += 1
        } else if !isLenient {
          return false
        }
      }
      if isLenient, agreeing == 0 { return false }
    }
    return true
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

  private func apartness(_ left: Int, _ right: Int) -> RefusedMatch.Reason? {
    guard !declared[left].isEmpty, !declared[right].isEmpty else { return nil }
    let theirs = Set(declared[right])
    let reasons = declared[left].compactMap { apart.reason($0, against: theirs) }
    return reasons.contains(.judgedApart) ? .judgedApart : reasons.first
  }
}

/// Which records documents declare to be two.
struct DeclaredApart {
  /// Symmetric; records on which nothing more is known included.
  private(set) var records: [RecordID: Set<RecordID>] = [:]

  init(_ links: some Sequence<RecordLink>) {
    for link in links where link.type == .subsidiaryOf && link.from != link.to {
      records[link.from, default: []].insert(link.to)
      records[link.to, default: []].insert(link.from)
    }
  }
}

/// Which positions must never join, and who says so.
struct Apartness: Hashable, Sendable {
  /// By documents; symmetric.
  private let declared: [Int: Set<Int>]
  /// By people; symmetric.
  private let judged: [Int: Set<Int>]

  init(declared: [Int: Set<Int>] = [:], judged: [Int: Set<Int>] = [:]) {
    self.declared = declared
    self.judged = judged
  }

  func concerns(_ position: Int) -> Bool {
    declared[position] != nil || judged[position] != nil
  }

  /// A person's word before a document's.
  func reason(_ position: Int, against others: Set<Int>) -> RefusedMatch.Reason? {
    if let apart = judged[position], !apart.isDisjoint(with: others) { return .judgedApart }
    if let apart = declared[position], !apart.isDisjoint(with: others) { return .declaredApart }
    return nil
  }
}
