package import LeadModel

/// A pinned model of how records of a kind match: everything that a weight depends on besides the
/// two records. Under one model, what is decided of some records never depends on others.
package struct LinkModel: Hashable, Sendable, Codable {
  /// `galena.link-model/1`.
  package let schema: String
  package let name: String
  package let kind: EntityKind
  package let origin: Origin
  /// The probability from which two are joined without asking.
  package let threshold: Double
  let comparisons: [Weights]
  let ways: [WayShares]
  /// By what is compared, as `EntityRecords.named`.
  let frequencies: [String: TermFrequencies]

  /// Where the weights come from.
  package struct Origin: Hashable, Sendable, Codable {
    package enum Means: String, Hashable, Sendable, Codable {
      /// Written from general knowledge, for stores with too few records to learn from.
      case builtIn = "built-in"
      /// Learned from the store's own records by expectation and maximisation.
      case trained
    }

    package let means: Means
    /// Records and pairs learned from; 0 for a built-in model.
    package let records: Int
    package let pairs: Int
    /// Comparisons that kept what was believed before, each with the reason: nothing is defaulted
    /// in silence.
    package let frozen: [String: String]
  }

  /// One comparison's levels, best first, with their shares.
  struct Weights: Hashable, Sendable, Codable {
    let name: String
    let levels: [String]
    /// Of matches, in whatever way (m).
    let match: [Double]
    /// Of pairs that have nothing to do with each other (u).
    let chance: [Double]
  }

  struct WayShares: Hashable, Sendable, Codable {
    let kind: String
    /// Its share of all pairs; those of matches together are λ.
    let share: Double
    /// By comparison and level.
    let levels: [[Double]]
  }
}

/// The models in force.
package struct LinkModels: Hashable, Sendable, Codable {
  package let person: LinkModel
  package let organization: LinkModel

  package init(person: LinkModel, organization: LinkModel) {
    self.person = person
    self.organization = organization
  }

  package static var builtIn: LinkModels {
    LinkModels(person: .builtIn(.person), organization: .builtIn(.organization))
  }
}

extension LinkModel {
  static let currentSchema = "galena.link-model/1"

  init(
    name: String, kind: EntityKind, origin: Origin, threshold: Double, model: MixtureModel,
    frequencies: [String: TermFrequencies]
  ) {
    schema = Self.currentSchema
    self.name = name
    self.kind = kind
    self.origin = origin
    self.threshold = threshold
    self.frequencies = frequencies
    comparisons = model.comparisons.enumerated().map { index, comparison in
      Weights(
        name: comparison.name, levels: comparison.levels.map(\.label),
        match: model.shared[index], chance: model.chance[index])
    }
    ways = model.ways.map {
      WayShares(kind: $0.kind.rawValue, share: $0.share, levels: $0.levels)
    }
  }

  /// Whether it was made for the comparisons that this version makes.
  package var isUsable: Bool {
    mixture(EntityRecords(kind: kind, []).comparers.flatMap(\.comparisons)) != nil
  }

  /// The model over these comparisons; `nil` when it was made for others, or of another schema.
  func mixture(_ comparisons: [Comparison]) -> MixtureModel? {
    guard schema == Self.currentSchema, comparisons.count == self.comparisons.count,
      zip(comparisons, self.comparisons).allSatisfy({ mine, theirs in
        mine.name == theirs.name && mine.levels.map(\.label) == theirs.levels
          && theirs.match.count == theirs.levels.count
          && theirs.chance.count == theirs.levels.count
      })
    else { return nil }
    let ways = self.ways.compactMap { shares in
      Way.Kind(rawValue: shares.kind).map {
        Way($0, share: shares.share, comparisons: comparisons, levels: shares.levels)
      }
    }
    guard ways.count == self.ways.count,
      ways.allSatisfy({ $0.levels.map(\.count) == self.comparisons.map(\.levels.count) })
    else { return nil }
    return MixtureModel(
      comparisons: comparisons, ways: ways, shared: self.comparisons.map(\.match),
      chance: self.comparisons.map(\.chance))
  }
}

extension Way {
  init(_ kind: Kind, share: Double, comparisons: [Comparison], levels: [[Double]]) {
    self.kind = kind
    self.share = share
    self.levels = levels
    sources = comparisons.map(kind.source)
  }
}
