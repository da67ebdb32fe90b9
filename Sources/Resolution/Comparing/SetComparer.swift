/// Compares sets of words or names by what they share.
final class SetComparer: Comparer {
  private let name: String
  private let attribute: Attribute

  init(name: String, attribute: Attribute) {
    self.name = name
    self.attribute = attribute
  }

  var comparisons: [Comparison] {
    [
      Comparison(
        name: name, circumstance: .town,
        levels: [
          .init(label: "several in common", match: 0.2, chance: 0.01),
          .init(label: "one in common", match: 0.2, chance: 0.1),
          .init(label: "none in common", match: 0.6, chance: 0.89),
        ])
    ]
  }

  func compare(_ left: Int, _ right: Int, into levels: UnsafeMutablePointer<UInt8>) {
    let (mine, theirs) = (attribute.range(left), attribute.range(right))
    guard !mine.isEmpty, !theirs.isEmpty else {
      levels[0] = 0
      return
    }
    var shared = 0
    for index in mine {
      for other in theirs where attribute.values[index] == attribute.values[other] { shared += 1 }
    }
    levels[0] = shared >= 2 ? 1 : shared == 1 ? 2 : 3
  }

  func frequency(_ left: Int, _ right: Int, of comparison: Int) -> Double { 1 }
}
