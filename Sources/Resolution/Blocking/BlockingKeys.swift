/// The keys under which records meet: each record's keys in ascending order, rule by rule.
struct BlockingKeys: Sendable {
  /// Numbers of the rules of keys that hardly two records share by chance.
  let strongRules: Set<Int>
  private(set) var starts: [Int32] = [0]
  private(set) var keys: [UInt64] = []

  /// A key's highest bits are the number of its rule.
  static let ruleShift: UInt64 = 58

  func keys(of record: Int) -> ArraySlice<UInt64> {
    keys[Int(starts[record])..<Int(starts[record + 1])]
  }

  init(_ records: LinkRecords) {
    self.init(
      records.kind == .person
        ? PersonBlocking(records).rules : OrganizationBlocking.rules(records),
      records: records.count)
  }

  /// - Parameter records: how many.
  init(_ rules: [BlockingRule], records count: Int) {
    strongRules = Set(rules.indices.filter { rules[$0].isStrong })
    keys.reserveCapacity(count * rules.count)
    var mine: [UInt64] = []
    for record in 0..<count {
      mine.removeAll(keepingCapacity: true)
      for (number, rule) in rules.enumerated() {
        rule.keys(record) { hash in
          mine.append(UInt64(number) << Self.ruleShift | (hash & ((1 << Self.ruleShift) - 1)))
        }
      }
      mine.sort()
      var last: UInt64?
      for key in mine where key != last {
        keys.append(key)
        last = key
      }
      starts.append(Int32(keys.count))
    }
  }
}
