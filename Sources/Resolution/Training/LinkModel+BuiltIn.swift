package import LeadModel
import Normalization

extension LinkModel {
  /// The models for stores that are too small to learn from.
  ///
  /// m and u are what the comparers believe before any data; λ is that of a population of some
  /// thousands in which one in five is there twice; that somebody of the same name with another
  /// firm, address and number is the same who has moved is left to people, so those who have not
  /// moved nearly always share a domain. Frequencies are of the order of a country's:
  /// one family name in 10,000, but for the commonest; one given name in 200.
  package static func builtIn(_ kind: EntityKind) -> LinkModel {
    let records = EntityRecords(kind: kind, [])
    let comparisons = records.comparers.flatMap(\.comparisons)
    var model = MixtureModel(
      comparisons: comparisons, pairs: population * (population - 1) / 2, records: population,
      chance: comparisons.map { MixtureModel.normalized($0.levels.map(\.chance)) }, moved: 0.02)
    if kind == .person { model.expect([0.9, 0.05, 0.05], of: "domain") }
    return LinkModel(
      name: "\(kind.rawValue)/built-in-1", kind: kind,
      origin: Origin(
        means: .builtIn, records: 0, pairs: 0,
        frozen: Dictionary(
          comparisons.map { ($0.name, "built in: not learned from this store") },
          uniquingKeysWith: { first, _ in first })),
      threshold: 0.9, model: model, frequencies: frequencies)
  }

  private static let population = 3300.0

  private static let frequencies: [String: TermFrequencies] = [
    "given name": TermFrequencies(other: 0.005),
    "family name": TermFrequencies(
      other: 0.0001, frequent: common(CommonFamilyNames.all, frequency: 0.005)),
    "organisation": TermFrequencies(other: 0.00002),
    "e-mail": TermFrequencies(other: 0.00001),
    "domain": TermFrequencies(other: 0.000002),
    "phone": TermFrequencies(other: 0.00001),
    "identifier": TermFrequencies(other: 0.000001),
    "street": TermFrequencies(other: 0.0005),
    "house number": TermFrequencies(other: 0.01),
    "city": TermFrequencies(other: 0.01),
    "postcode": TermFrequencies(other: 0.0005),
    "country": TermFrequencies(other: 0.3),
    "job title": TermFrequencies(other: 0.01),
    "document": TermFrequencies(other: 0.002),
    "word": TermFrequencies(other: 0.0005),
  ]

  private static func common(_ words: Set<String>, frequency: Double) -> [String: Double] {
    Dictionary(
      uniqueKeysWithValues: words.map {
        (TermFrequencies.key(Array($0.utf8)[...]), frequency)
      })
  }
}

extension MixtureModel {
  /// Sets the shares of levels among matches that have not moved.
  fileprivate mutating func expect(_ shares: [Double], of name: String) {
    guard let index = comparisons.firstIndex(where: { $0.name == name }) else { return }
    for number in ways.indices where ways[number].kind == .same {
      ways[number].levels[index] = shares
    }
  }
}
