/// Compares house number and street together: a number alone says little.
final class StreetComparer: Comparer {
  let number: Attribute
  let street: Attribute

  init(number: Attribute, street: Attribute) {
    self.number = number
    self.street = street
  }

  let comparisons = [
    Comparison(
      name: "street address", circumstance: .roof,
      levels: [
        .init(label: "same", match: 0.6, chance: 0.0005, usesFrequency: true),
        .init(label: "same number, nearly the same street", match: 0.12, chance: 0.0005),
        .init(label: "same street, number missing or nearly the same", match: 0.06, chance: 0.003),
        .init(label: "same street, other number", match: 0.04, chance: 0.01),
        .init(label: "same number, other street", match: 0.05, chance: 0.005),
        .init(label: "different", match: 0.13, chance: 0.98),
      ])
  ]

  func compare(_ left: Int, _ right: Int, into levels: UnsafeMutablePointer<UInt8>) {
    let (myStreet, theirStreet) = (street.first(left), street.first(right))
    guard myStreet != 0, theirStreet != 0 else {
      levels[0] = 0
      return
    }
    let (mine, theirs) = (number.first(left), number.first(right))
    let isSame =
      myStreet == theirStreet || street.texts.withBytes { Self.same($0[myStreet], $0[theirStreet]) }
    let isNear = isSame || street.texts.withBytes { Self.near($0[myStreet], $0[theirStreet]) }
    if mine == theirs {
      levels[0] = isSame ? 1 : isNear ? 2 : mine == 0 ? 6 : 5
    } else if isNear {
      let isAlike =
        mine == 0 || theirs == 0
        || number.texts.withBytes {
          Similarity.editDistance($0[mine], $0[theirs], limit: 1) != nil
        }
      levels[0] = isAlike ? 3 : 4
    } else {
      levels[0] = 6
    }
  }

  /// The same words, but for a direction or a kind of street that one of them leaves out:
  /// `n oak st`, `oak`.
  private static func same(_ left: Similarity.Bytes, _ right: Similarity.Bytes) -> Bool {
    let (short, long) = left.count <= right.count ? (left, right) : (right, left)
    guard short.count >= 2, long.count > short.count + 1 else { return false }
    let few = short.split(separator: 32)
    let many = long.split(separator: 32)
    guard few.contains(where: { $0.count >= 3 || $0.first.map { $0 < 58 } == true }) else {
      return false
    }
    var rest = few[...]
    for word in many {
      if let next = rest.first, next.elementsEqual(word) {
        rest.removeFirst()
      } else if !isOptional(word) {
        return false
      }
    }
    return rest.isEmpty
  }

  private static func isOptional(_ word: Slice<Similarity.Bytes>) -> Bool {
    word.count == 1 || StreetWords.optional.contains(String(decoding: word, as: UTF8.self))
  }

  private static func near(_ left: Similarity.Bytes, _ right: Similarity.Bytes) -> Bool {
    let shorter = min(left.count, right.count)
    if shorter >= 4, Similarity.editDistance(left, right, limit: shorter >= 8 ? 2 : 1) != nil {
      return true
    }
    return Similarity.areAlike(left, right, atLeast: 0.9)
  }

  func frequency(_ left: Int, _ right: Int, of comparison: Int) -> Double {
    street.frequency(street.first(left)) * max(number.frequency(number.first(left)), 0.002)
  }
}

/// Kinds of streets and directions, as they are abbreviated for comparing.
enum StreetWords {
  static let optional: Set<String> = Set(abbreviations.values).union(["ne", "nw", "se", "sw"])

  /// Those of English use, after the postal services of the United States and Australia.
  static let abbreviations: [String: String] = [
    "street": "st", "avenue": "ave", "av": "ave", "road": "rd", "boulevard": "blvd",
    "drive": "dr", "lane": "ln", "court": "ct", "parkway": "pkwy", "place": "pl",
    "square": "sq", "highway": "hwy", "north": "n", "south": "s", "east": "e", "west": "w",
    "northeast": "ne", "northwest": "nw", "southeast": "se", "southwest": "sw",
    "terrace": "tce", "crescent": "cr", "circuit": "cct", "close": "cl", "trail": "trl",
    "circle": "cir",
  ]
}
