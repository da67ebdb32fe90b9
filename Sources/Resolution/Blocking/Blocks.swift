/// The records that share a key under one rule; only these are compared.
struct Blocks: Sendable {
  /// Records (positions in the traits) by shared key, each in order, at least two; in the order of
  /// their first record.
  let members: [[Int]]

  /// Takes time and room in proportion to the number of keys.
  init<Rule: MatchRule>(of traits: [Rule.Traits], under rule: Rule) {
    var blockOfKey: [String: Int] = [:]
    var members: [[Int]] = []
    for (record, trait) in traits.enumerated() {
      for key in rule.keys(of: trait) {
        let block = blockOfKey[key, default: members.count]
        if block == members.count {
          blockOfKey[key] = block
          members.append([])
        }
        if members[block].last != record { members[block].append(record) }
      }
    }
    self.members = members.filter { $0.count > 1 }
  }
}
