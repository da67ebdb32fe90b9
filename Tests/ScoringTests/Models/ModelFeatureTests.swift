import Scoring
import Testing

@Suite struct ModelFeatureTests {
  @Test(arguments: [(-5.0, 1), (0, 1), (1, 2), (1.5, 2), (2, 3), (9, 3)])
  func numbersFallIntoBins(number: Double, bin: Int) {
    #expect(ModelFeature(column: "n", reading: .number, cuts: [1, 2]).bin(of: number) == bin)
  }

  static let values: [(ModelValue, Int)] = [
    (.missing, 0), (.text("Web"), 1), (.text(" WEB "), 1), (.text("fair"), 2), (.number(7), 2),
  ]

  @Test(arguments: values)
  func textsFallIntoLevels(value: ModelValue, bin: Int) {
    let reader = ModelReader(features: [
      ModelFeature(column: "source", reading: .level, levels: ["web"])
    ])
    #expect(reader.input { _ in value }.bins == [bin])
  }

  static let readings: [(ModelFeature.Reading, String, FeatureReading)] = [
    (.number, "1,200", .number(1200)), (.number, "many", .missing),
    (.day, "1970-01-03 09:00", .number(2)), (.weekday, "1970-01-01", .level("3")),
    (.hour, "1970-01-01 09:30", .level("9")), (.host, "Ada@Mail.Example", .level("mail.example")),
    (.host, "https://shop.example/a?b", .level("shop.example")), (.length, "häuser", .number(6)),
  ]

  @Test(arguments: readings)
  func valuesAreRead(reading: ModelFeature.Reading, text: String, expected: FeatureReading) {
    #expect(ModelFeature(column: "c", reading: reading).read(.text(text)) == expected)
  }

  static let missing = [
    "", "  ", "N/A", "nan", "Select", "—", "??", "\u{FEFF}", "k.A.", "Bitte wählen", "(not set)",
  ]

  @Test(arguments: missing)
  func placeholdersAreMissing(text: String) {
    #expect(ModelValue(cell: text) == .missing)
  }

  @Test(arguments: ["0", "no", "other", "unknown", "-1"])
  func otherTextsAreNot(text: String) {
    #expect(ModelValue(cell: text) == .text(text))
  }
}
