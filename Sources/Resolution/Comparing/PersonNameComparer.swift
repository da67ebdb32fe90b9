import Normalization

/// Compares given and family names together, because forms and readers swap them.
final class PersonNameComparer: Comparer {
  let given: Attribute
  let family: Attribute
  /// Groups of nicknames of each given name's first word.
  private let groups: [[Int32]]

  init(given: Attribute, family: Attribute) {
    self.given = given
    self.family = family
    groups = (0..<Int32(given.texts.count)).map { value in
      Nicknames.group(of: String(decoding: given.texts[value].prefix { $0 != 32 }, as: UTF8.self))
        .map { Int32($0) }
    }
  }

  var width: Int { 3 }

  let comparisons = [
    Comparison(
      name: "given name", circumstance: .name,
      levels: [
        .init(label: "same", match: 0.65, chance: 0.01, usesFrequency: true),
        .init(label: "short form, or further names differ", match: 0.1, chance: 0.004),
        .init(label: "initial", match: 0.08, chance: 0.01),
        .init(label: "one letter differs", match: 0.07, chance: 0.003),
        .init(label: "similar", match: 0.03, chance: 0.02),
        .init(label: "different", match: 0.04, chance: 0.95),
      ]),
    Comparison(
      name: "family name", circumstance: .family,
      levels: [
        .init(label: "same", match: 0.75, chance: 0.002, usesFrequency: true),
        .init(label: "one letter differs", match: 0.1, chance: 0.002),
        .init(label: "a part of the other", match: 0.02, chance: 0.0005),
        .init(label: "similar", match: 0.04, chance: 0.01),
        .init(label: "different", match: 0.06, chance: 0.98),
      ]),
    Comparison(
      name: "order of names", circumstance: .identity,
      levels: [
        .init(label: "straight", match: 0.97, chance: 0.5),
        .init(label: "given and family name swapped", match: 0.03, chance: 0.5),
      ]),
  ]

  func compare(_ left: Int, _ right: Int, into levels: UnsafeMutablePointer<UInt8>) {
    let (leftGiven, rightGiven) = (given.first(left), given.first(right))
    let (leftFamily, rightFamily) = (family.first(left), family.first(right))
    levels[0] = 0
    levels[1] = 0
    levels[2] = 0
    if leftGiven != 0, rightGiven != 0 {
      levels[0] = leftGiven == rightGiven ? 1 : givenLevel(leftGiven, rightGiven)
    }
    if leftFamily != 0, rightFamily != 0 {
      levels[1] =
        leftFamily == rightFamily ? 1 : Self.familyLevel(family, leftFamily, family, rightFamily)
    }
    if levels[1] >= 4, levels[0] == 0, leftGiven != rightGiven {
      compareLone(leftGiven, leftFamily, rightGiven, rightFamily, levels)
    } else if levels[1] >= 4 || levels[1] == 0, levels[0] >= 5 || levels[0] == 0 {
      compareSwapped(leftGiven, leftFamily, rightGiven, rightFamily, levels)
    }
    if levels[2] == 0, levels[0] != 0, levels[0] < 5, levels[1] != 0, levels[1] < 4 {
      levels[2] = 1
    }
  }

  private func compareSwapped(
    _ leftGiven: Int32, _ leftFamily: Int32, _ rightGiven: Int32, _ rightFamily: Int32,
    _ levels: UnsafeMutablePointer<UInt8>
  ) {
    let first = leftGiven != 0 && rightFamily != 0 ? cross(leftGiven, rightFamily) : 0
    let second = rightGiven != 0 && leftFamily != 0 ? cross(rightGiven, leftFamily) : 0
    guard first != 9, second != 9, first != 0 || second != 0 else { return }
    levels[0] = first == 0 ? 0 : first == 1 ? 1 : 4
    levels[1] = second
    levels[2] = 2
  }

  /// A name of one word may be a given name: when it is the other's, only that is compared.
  private func compareLone(
    _ leftGiven: Int32, _ leftFamily: Int32, _ rightGiven: Int32, _ rightFamily: Int32,
    _ levels: UnsafeMutablePointer<UInt8>
  ) {
    let level = leftGiven == 0 ? cross(rightGiven, leftFamily) : cross(leftGiven, rightFamily)
    guard level < 9 else { return }
    levels[0] = level == 1 ? 1 : 4
    levels[1] = 0
  }

  /// 1 equal (or one of several given names), 2 one letter, 9 neither.
  private func cross(_ given: Int32, _ family: Int32) -> UInt8 {
    self.given.texts.withBytes { givens in
      self.family.texts.withBytes { families in
        let (left, right) = (givens[given], families[family])
        if Similarity.equal(left, right)
          || left.split(separator: 32).contains(where: { $0.elementsEqual(right) })
        {
          return 1
        }
        return min(left.count, right.count) >= 4
          && Similarity.editDistance(left, right, limit: 1) != nil ? 2 : 9
      }
    }
  }

  private func givenLevel(_ left: Int32, _ right: Int32) -> UInt8 {
    let level = given.texts.withBytes { Self.givenLevel($0[left], $0[right]) }
    guard level > 2 else { return level }
    let (mine, theirs) = (groups[Int(left)], groups[Int(right)])
    return mine.contains { theirs.contains($0) } ? 2 : level
  }

  private static func givenLevel(_ left: Similarity.Bytes, _ right: Similarity.Bytes) -> UInt8 {
    let space = UInt8(ascii: " ")
    let mine = Similarity.Bytes(rebasing: left.prefix { $0 != space })
    let theirs = Similarity.Bytes(rebasing: right.prefix { $0 != space })
    if mine.count == 1 || theirs.count == 1 { return mine[0] == theirs[0] ? 3 : 6 }
    if Similarity.equal(mine, theirs) { return 2 }
    let (short, long) = mine.count <= theirs.count ? (mine, theirs) : (theirs, mine)
    if short.count >= 3, long.count > short.count, long.prefix(short.count).elementsEqual(short) {
      return 2
    }
    if mine.count < left.count || theirs.count < right.count, Self.shareWord(left, right) {
      return 2
    }
    if short.count >= 4, Similarity.editDistance(mine, theirs, limit: 1) != nil { return 4 }
    let likeness = Similarity.jaroWinkler(mine, theirs)
    return likeness >= 0.92 ? 4 : likeness >= 0.8 ? 5 : 6
  }

  private static func shareWord(_ left: Similarity.Bytes, _ right: Similarity.Bytes) -> Bool {
    let mine = left.split(separator: 32)
    return right.split(separator: 32).contains { word in
      word.count >= 3 && mine.contains { $0.elementsEqual(word) }
    }
  }

  static func familyLevel(
    _ left: Attribute, _ mine: Int32, _ right: Attribute, _ theirs: Int32
  ) -> UInt8 {
    left.texts.withBytes { lefts in
      right.texts.withBytes { rights in familyLevel(lefts[mine], rights[theirs]) }
    }
  }

  private static func familyLevel(_ left: Similarity.Bytes, _ right: Similarity.Bytes) -> UInt8 {
    if min(left.count, right.count) >= 3, Similarity.editDistance(left, right, limit: 1) != nil {
      return 2
    }
    if Similarity.areAlike(left, right, atLeast: 0.94) { return 2 }
    let space = UInt8(ascii: " ")
    if left.contains(space) || right.contains(space) {
      let mine = left.split(separator: space)
      let theirs = right.split(separator: space)
      if mine.contains(where: { word in theirs.contains { $0.elementsEqual(word) } }) { return 3 }
    }
    return Similarity.areAlike(left, right, atLeast: 0.85) ? 4 : 5
  }

  func isHopeless(_ levels: UnsafeMutablePointer<UInt8>) -> Bool {
    levels[0] == 6 && levels[1] == 5
  }

  func frequency(_ left: Int, _ right: Int, of comparison: Int) -> Double {
    let attribute = comparison == 0 ? given : family
    let value = attribute.first(left)
    return value == attribute.first(right) ? attribute.frequency(value) : 1
  }
}
