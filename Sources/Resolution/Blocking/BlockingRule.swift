/// One kind of key: records that share one are compared.
struct BlockingRule: Sendable {
  let name: String
  /// Whether hardly two records share a key by chance.
  let isStrong: Bool
  /// Gives each key of a record to the function, as a hash.
  let keys: @Sendable (_ record: Int, _ give: (UInt64) -> Void) -> Void
}

/// An attribute with the hash of some part of each of its values; 0 where a value has no such part.
struct KeyPart: Sendable {
  let attribute: Attribute
  let hashes: [UInt64]

  /// - Parameter part: what of a value's bytes counts; none when empty.
  init(
    _ attribute: Attribute, _ part: (ArraySlice<UInt8>) -> ArraySlice<UInt8> = { $0 }
  ) {
    self.attribute = attribute
    hashes = (0..<Int32(attribute.texts.count)).map { value in
      let bytes = part(attribute.texts[value])
      return value == 0 || bytes.isEmpty ? 0 : TextPool.hash(bytes) | 1
    }
  }

  func give(_ record: Int, _ give: (UInt64) -> Void) {
    for index in attribute.range(record) {
      let hash = hashes[Int(attribute.values[index])]
      if hash != 0 { give(hash) }
    }
  }
}

/// Collects rules; one whose attributes are empty is left out.
struct BlockingRules {
  private(set) var all: [BlockingRule] = []

  mutating func add(_ name: String, isStrong: Bool = false, _ part: KeyPart) {
    guard !part.attribute.isEmpty else { return }
    all.append(BlockingRule(name: name, isStrong: isStrong, keys: part.give))
  }

  /// - Parameter isUnordered: whether the two parts may change places.
  mutating func add(
    _ name: String, _ left: KeyPart, _ right: KeyPart, isUnordered: Bool = false
  ) {
    guard !left.attribute.isEmpty, !right.attribute.isEmpty else { return }
    all.append(
      BlockingRule(name: name, isStrong: false) { record, give in
        left.give(record) { mine in
          right.give(record) { theirs in
            give(
              isUnordered
                ? Self.mixed(min(mine, theirs), max(mine, theirs)) : Self.mixed(mine, theirs))
          }
        }
      })
  }

  /// A key for each of the three rarest words of each value; for all words where a model is pinned,
  /// since which words are rare here depends on all records.
  mutating func addRareWords(_ name: String, of attribute: Attribute) {
    guard !attribute.isEmpty else { return }
    var holders: [ArraySlice<UInt8>: Int] = [:]
    for value in 1..<Int32(max(attribute.texts.count, 1)) {
      for word in attribute.texts[value].split(separator: 32) { holders[word, default: 0] += 1 }
    }
    let hashes: [[UInt64]] = (0..<Int32(attribute.texts.count)).map { value in
      let words = attribute.texts[value].split(separator: 32).filter { $0.count >= 3 }
      return words.sorted { left, right in
        let (mine, theirs) = (holders[left] ?? 0, holders[right] ?? 0)
        return mine != theirs ? mine < theirs : left.lexicographicallyPrecedes(right)
      }.prefix(attribute.pinnedWords == nil ? 3 : .max)
        .map { TextPool.hash($0) | 1 }
    }
    all.append(
      BlockingRule(name: name, isStrong: false) { record, give in
        for index in attribute.range(record) {
          for hash in hashes[Int(attribute.values[index])] { give(hash) }
        }
      })
  }

  private static func mixed(_ left: UInt64, _ right: UInt64) -> UInt64 {
    TextPool.finished(left &* 0x9e37_79b9_7f4a_7c15 ^ right)
  }
}
