import Evaluation
import Testing

/// How two values of one gold key compare.
@Suite struct ComparisonTests {
  enum Verdict: Sendable { case strict, relaxed, different }

  static let pairs: [(String, String, String, Verdict)] = [
    ("person", "Ada BYNG", "ada  byng.", .strict),
    ("person", "Jörg Strauß", "JÖRG STRAUSS", .strict),
    ("person", "Jo\u{308}rg", "Jörg", .strict),
    ("person", "Jorg", "Jörg", .different),
    ("person", "Dr. Ada Byng", "Ada Byng", .relaxed),
    ("organization", "Nordlicht", "Nordlicht Pumpen und Anlagen GmbH", .different),
    ("organization", "Mill Road Bakery Ltd", "Mill Road Bakery Limited", .relaxed),
    ("organization", "Mill Bakery Ltd", "Road Bakery Inc", .different),
    ("title", "—", " — ", .strict),
    ("title", "—", "-", .different),
    ("phone", "+44 (0)20 7946 0123", "020 7946 0123", .strict),
    ("phone", "020 7946 0123 ext. 5", "020 7946 0123", .strict),
    ("phone", "020 7946 0123 x5", "020 7946 0124 x5", .different),
    ("phone", "946 0123", "020 7946 0123", .strict),
    ("phone", "46 0123", "020 7946 0123", .different),
    ("email", " Ada@Mill.Example", "ada@mill.example", .strict),
    ("email", "ada@mill.example", "a.byng@mill.example", .different),
    ("website", "https://www.mill.example/", "mill.example", .strict),
    ("website", "mill.example/shop?id=3", "http://mill.example/shop", .strict),
    ("website", "mill.example/shop", "mill.example", .relaxed),
    ("website", "mill.example", "aare.example", .different),
    ("amount", "EUR 1.234,50", "1,234.5", .strict),
    ("amount", "1,234", "1234", .strict),
    ("amount", "12,5", "12.50", .strict),
    ("amount", "1.234", "1234", .different),
    ("employees", "1,200", "1200", .strict),
    ("date", "3 March 2026", "2026-03-03", .strict),
    ("date", "03/04/2026", "2026-04-03", .strict),
    ("date", "03/04/2026", "2026-03-04", .strict),
    ("date", "March 3, 26", "3.3.2026", .strict),
    ("date", "13/04/2026", "2026-01-04", .different),
    ("date", "soon", "Soon!", .strict),
    ("vat", "DE 123-456", "de123456", .strict),
    ("postcode", "LS1 4DY", "ls14dy", .strict),
    ("city", "LS1 4DY", "ls14dy", .different),
  ]

  @Test(arguments: pairs)
  func valuesCompare(key: String, gold: String, predicted: String, verdict: Verdict) throws {
    let result = Scorer().compare(
      gold: [GoldLine(file: "a", fields: [key: [gold]])],
      predictions: [PredictionLine(file: "a", fields: [key: [predicted]])])
    let field = try #require(result.fields[key])
    #expect(field.strict.recall == (verdict == .strict ? 1 : 0))
    #expect(field.relaxed.recall == (verdict == .different ? 0 : 1))
  }

  private func rates(
    gold: [String], predicted: [String], ignore: [String] = []
  ) -> EvaluationResult.FieldResult? {
    Scorer().compare(
      gold: [GoldLine(file: "a", fields: ["person": gold], ignore: ["person": ignore])],
      predictions: [PredictionLine(file: "a", fields: ["person": predicted])]
    ).fields["person"]
  }

  @Test func repeatedValuesCountOnce() throws {
    let field = try #require(rates(gold: ["Ada", "ADA"], predicted: ["ada", "Ada.", "Bo"]))
    #expect(field.gold == 1)
    #expect(field.pred == 2)
    #expect(field.strict.precision == 0.5)
  }

  @Test func ignoredValuesCountNeitherWay() throws {
    let field = try #require(rates(gold: ["Ada"], predicted: ["Ada", "Bo"], ignore: ["bo"]))
    #expect(field.strict.precision == 1)
    let matched = try #require(rates(gold: ["Ada"], predicted: ["Ada"], ignore: ["Ada"]))
    #expect(matched.pred == 1)
    #expect(matched.relaxed.recall == 1)
  }

  @Test func thePredictionOfNothingWhereNothingIsHasNoRates() throws {
    let field = try #require(rates(gold: [], predicted: []))
    #expect(field.strict.precision == nil && field.strict.recall == nil && field.strict.f1 == nil)
    let alarm = try #require(rates(gold: [], predicted: ["Ada"]))
    #expect(alarm.strict.precision == 0 && alarm.strict.recall == nil && alarm.strict.f1 == 0)
  }

  @Test func theBestPairsAreMatchedFirst() throws {
    // In gold order, "Byng" would take "Ada Byng" and leave nothing for the other.
    let field = try #require(
      rates(gold: ["Byng", "Ada Byng"], predicted: ["Ada Byng", "Byng & Co"]))
    #expect(field.relaxed.recall == 1)
    #expect(field.strict.recall == 0.5)
  }

  @Test func keysThatAreNotLabelledDoNotCount() {
    let result = Scorer().compare(
      gold: [GoldLine(file: "a", fields: ["person": ["Ada"]])],
      predictions: [PredictionLine(file: "a", fields: ["person": ["Ada"], "city": ["Leeds"]])])
    #expect(Set(result.fields.keys) == ["person"])
  }

  @Test func filesAreToldApartByTheirBytes() {
    let result = Scorer().compare(
      gold: [GoldLine(file: "é", fields: [:])],
      predictions: [PredictionLine(file: "e\u{301}", fields: [:])])
    #expect(result.withoutPrediction == 1 && result.unknownFiles == 1)
  }
}
