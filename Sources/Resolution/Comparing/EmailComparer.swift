/// Compares e-mail addresses, `local@domain`, knowing the names of those who have them: that two
/// John Smiths are both called `john.smith` before the @ says nothing new.
final class EmailComparer: Comparer {
  let email: Attribute
  let given: Attribute
  let family: Attribute

  init(email: Attribute, given: Attribute, family: Attribute) {
    self.email = email
    self.given = given
    self.family = family
  }

  let comparisons = [
    Comparison(
      name: "e-mail", circumstance: .role,
      levels: [
        .init(label: "same", match: 0.5, chance: 0.0001, usesFrequency: true),
        .init(label: "one or two mistakes", match: 0.08, chance: 0.0001),
        .init(label: "same unusual name at another domain", match: 0.05, chance: 0.0002),
        .init(label: "different", match: 0.37, chance: 1),
      ])
  ]

  func compare(_ left: Int, _ right: Int, into levels: UnsafeMutablePointer<UInt8>) {
    var best: UInt8 = 0
    for mine in email.range(left) {
      for theirs in email.range(right) {
        let (mine, theirs) = (email.values[mine], email.values[theirs])
        let level = mine == theirs ? 1 : level(mine, theirs, left)
        if level != 0, best == 0 || level < best { best = level }
      }
    }
    levels[0] = best
  }

  func frequency(_ left: Int, _ right: Int, of comparison: Int) -> Double {
    for mine in email.range(left) {
      for theirs in email.range(right) where email.values[mine] == email.values[theirs] {
        return email.frequency(email.values[mine])
      }
    }
    return 1
  }

  private func level(_ left: Int32, _ right: Int32, _ record: Int) -> UInt8 {
    email.texts.withBytes { texts in
      let (left, right) = (texts[left], texts[right])
      let (mine, theirs) = (Self.local(left), Self.local(right))
      let (host, other) = (Self.host(left), Self.host(right))
      if Similarity.equal(mine, theirs) {
        if Similarity.editDistance(host, other, limit: 2) != nil { return 2 }
        return isUnusual(mine, record) ? 3 : 0
      }
      // Colleagues differ in the first letter, in a digit, or in a short name; typing mistakes
      // seldom do.
      if left[0] == right[0], min(mine.count, theirs.count) >= 6,
        Similarity.haveSameDigits(mine, theirs),
        Similarity.editDistance(mine, theirs, limit: 1) != nil,
        Similarity.editDistance(host, other, limit: 1) != nil
      {
        return 2
      }
      return 4
    }
  }

  private static func local(_ address: Similarity.Bytes) -> Similarity.Bytes {
    Similarity.Bytes(rebasing: address.prefix { $0 != 64 })
  }

  private static func host(_ address: Similarity.Bytes) -> Similarity.Bytes {
    Similarity.Bytes(rebasing: address.drop { $0 != 64 })
  }

  /// Not made of the record's names: at least two digits, or neither name within it.
  private func isUnusual(_ local: Similarity.Bytes, _ record: Int) -> Bool {
    if local.count(where: Similarity.isDigit) >= 2 { return true }
    guard local.count >= 5 else { return false }
    let (given, family) = (given.first(record), family.first(record))
    return !self.given.texts.withBytes { Self.holds(local, $0[given]) }
      && !self.family.texts.withBytes { Self.holds(local, $0[family]) }
  }

  /// Whether the first four letters of a name are within.
  private static func holds(_ local: Similarity.Bytes, _ name: Similarity.Bytes) -> Bool {
    let start = name.prefix(4)
    guard start.count >= 2, local.count >= start.count else { return false }
    for offset in 0...(local.count - start.count)
    where local[offset..<(offset + start.count)].elementsEqual(start) {
      return true
    }
    return false
  }
}
