import Normalization

/// Records by the set of names that they bear; equal sets are compared once.
struct NameClasses<Name: AgreeingName>: Sendable {
  /// The class of each record, by position.
  let classOfRecord: [Int]
  private let names: [[Name]]
  private var known: [Pair: NameAgreement] = [:]

  private struct Pair: Hashable {
    let low: Int
    let high: Int
  }

  init(of records: [[Name]]) {
    var classes: [[Name]: Int] = [:]
    var names: [[Name]] = []
    classOfRecord = records.map { record in
      let distinct = Set(record).sorted { $0.sortKey < $1.sortKey }
      if let known = classes[distinct] { return known }
      classes[distinct] = names.count
      names.append(distinct)
      return names.count - 1
    }
    self.names = names
  }

  /// The best agreement of any name of one class with any of the other.
  mutating func agreement(_ left: Int, _ right: Int) -> NameAgreement {
    let pair = Pair(low: min(left, right), high: max(left, right))
    if let agreement = known[pair] { return agreement }
    var best = NameAgreement.different
    if names[left].isEmpty || names[right].isEmpty {
      best = .unknown
    } else if left == right {
      best = .equal
    } else {
      for mine in names[left] {
        for theirs in names[right] { best = min(best, mine.agreement(with: theirs)) }
      }
    }
    known[pair] = best
    return best
  }
}
