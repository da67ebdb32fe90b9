/// One way in which pairs come to look as they do.
struct Way: Sendable {
  enum Kind: String, Sendable {
    /// One, and seen in one place.
    case same
    /// One, but everything about the place has changed.
    case moved
    /// Two who have nothing to do with each other.
    case chance
    /// Two who work under one roof.
    case colleagues
    /// Two who work for one firm in different places.
    case workmates
    /// Two of one family name and home.
    case relatives
    /// Two of one town.
    case town

    var isMatch: Bool { self == .same || self == .moved }

    func source(of comparison: Comparison) -> Source {
      switch (self, comparison.circumstance) {
      case (.same, .name), (.same, .family), (.same, .identity): .match
      case (.moved, .name), (.moved, .family), (.moved, .identity): .match
      case (.same, _), (.moved, _): .own
      case (.colleagues, .work), (.colleagues, .roof), (.colleagues, .town): .own
      case (.workmates, .work): .own
      case (.relatives, .family), (.relatives, .roof), (.relatives, .town): .own
      case (.town, .town): .own
      default: .chance
      }
    }
  }

  /// Where a way's shares for one comparison come from.
  enum Source: Sendable {
    /// Those of matches, in whatever way.
    case match
    /// Those of chance.
    case chance
    /// Its own.
    case own
  }

  let kind: Kind
  /// By comparison.
  let sources: [Source]
  /// Its share of all pairs.
  var share: Double
  /// The share of each level, by comparison; from level 1, since a missing value says nothing.
  var levels: [[Double]]

  var isMatch: Bool { kind.isMatch }

  /// - Parameters:
  ///   - match: what is believed of matches, by comparison and level.
  ///   - chance: the same of chance.
  init(
    _ kind: Kind, share: Double, comparisons: [Comparison], match: [[Double]], chance: [[Double]]
  ) {
    self.kind = kind
    self.share = share
    sources = comparisons.map(kind.source)
    levels = sources.enumerated().map { index, source in
      switch source {
      case .chance: return chance[index]
      case .match: return match[index]
      case .own: return kind == .moved ? Self.mostlyLast(match[index].count) : match[index]
      }
    }
  }

  /// Shares that leave four fifths to the last level, which is "different".
  private static func mostlyLast(_ count: Int) -> [Double] {
    (1...count).map { $0 == count ? 0.8 : 0.2 / Double(count - 1) }
  }
}
