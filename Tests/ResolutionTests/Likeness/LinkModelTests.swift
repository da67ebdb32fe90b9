import Foundation
import LeadModel
import Testing

@testable import Resolution

@Suite struct LinkModelTests {
  @Test(arguments: EntityKind.allCases) func aModelSurvivesItsJSONToTheBit(kind: EntityKind) throws
  {
    let model = LinkModel.builtIn(kind)
    let copy = try JSONDecoder().decode(LinkModel.self, from: JSONEncoder().encode(model))
    #expect(copy == model)
    #expect(copy.isUsable)
  }

  @Test(arguments: EntityKind.allCases) func sharesAreShares(kind: EntityKind) {
    let model = LinkModel.builtIn(kind)
    #expect(abs(model.ways.reduce(0) { $0 + $1.share } - 1) < 0.01)
    for comparison in model.comparisons {
      #expect(abs(comparison.match.reduce(0, +) - 1) < 1e-9)
      #expect(abs(comparison.chance.reduce(0, +) - 1) < 1e-9)
    }
  }

  @Test func aModelOfOtherComparisonsIsNotUsed() throws {
    let model = LinkModel.builtIn(.person)
    let text = String(decoding: try JSONEncoder().encode(model), as: UTF8.self)
      .replacingOccurrences(of: "one letter differs", with: "a letter differs")
    let other = try JSONDecoder().decode(LinkModel.self, from: Data(text.utf8))
    #expect(!other.isUsable)
  }

  @Test func aNewerSchemaIsNotUsed() throws {
    let text = String(
      decoding: try JSONEncoder().encode(LinkModel.builtIn(.organization)), as: UTF8.self
    ).replacingOccurrences(of: "link-model\\/1", with: "link-model\\/2")
    let other = try JSONDecoder().decode(LinkModel.self, from: Data(text.utf8))
    #expect(!other.isUsable)
  }

  // MARK: - Training

  /// People of whom one in four is there twice, the second time with a letter changed.
  private func population(_ count: Int) -> [EntityValues] {
    var random = SplitMix64(seed: 5)
    func word(_ syllables: Int) -> String {
      (0..<syllables).map { _ in
        "\("bcdfglmnprstvz".randomElement(using: &random) ?? "b")"
          + "\("aeiou".randomElement(using: &random) ?? "a")"
      }.joined()
    }
    let givens = (0..<150).map { _ in word(2) + "n" }
    let cities = (0..<60).map { _ in word(3) }
    var people: [EntityValues] = []
    while people.count < count {
      let (given, family) = (givens.randomElement(using: &random) ?? "", word(3))
      let city = cities.randomElement(using: &random) ?? ""
      people.append(person(people.count, given, family, city))
      if people.count % 4 == 0 { people.append(person(people.count, given, family + "s", city)) }
    }
    return people
  }

  private func person(
    _ number: Int, _ given: String, _ family: String, _ city: String
  ) -> EntityValues {
    let record = SourceRecord(
      id: RecordID("r\(number)"), kind: .person, document: DocumentID("d\(number)"),
      observedAt: nil, arrival: number, party: nil, statements: [])
    var values = EntityValues([record], employers: [], domains: [])
    values.names = [PersonName(full: "\(given) \(family)", given: given, family: family)]
    values.addresses = [PostalAddress(city: city)]
    // Too few to learn from.
    if number < 24 { values.emails = ["\(given).\(family)@\(number % 3).example"] }
    return values
  }

  @Test func aStoreTeachesHowItsMatchesLook() throws {
    let model = try EntityTraining(kind: .person, entities: population(2400))
      .trained(named: "person/trained-1")
    #expect(model.origin.means == .trained)
    #expect(model.origin.records >= 2400)
    let family = try #require(model.comparisons.first { $0.name == "family name" })
    let oneLetter = try #require(family.levels.firstIndex(of: "one letter differs"))
    #expect(family.match[oneLetter] > 0.5)
    let reason = try #require(model.origin.frozen["e-mail"])
    #expect(reason.hasSuffix("pairs have it, 100 are needed") && !reason.hasPrefix("0 "))
    let email = try #require(model.comparisons.first { $0.name == "e-mail" })
    let prior = LinkModel.builtIn(.person).comparisons.first { $0.name == "e-mail" }
    #expect(email == prior)
    #expect(model.isUsable)
  }

  @Test func tooFewTeachNothing() {
    #expect(throws: LinkModelRefusal(kind: .person, found: 20, needed: 2000)) {
      try EntityTraining(kind: .person, entities: Array(population(24).prefix(20)))
        .trained(named: "person/trained-1")
    }
  }

  @Test func frequenciesGiveNoNamesAway() throws {
    let model = try EntityTraining(kind: .person, entities: population(2400))
      .trained(named: "person/trained-1")
    let city = try #require(model.frequencies["city"])
    #expect(city.frequent.count == 60)
    #expect(city.frequent.keys.allSatisfy { UInt64($0, radix: 16) != nil })
  }
}
