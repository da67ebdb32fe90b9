import LeadModel
import Normalization
import Testing

@Suite struct PhoneParserTests {
  static let parser = PhoneParser()

  static let numbers: [(String, String?, String, String?)] = [
    ("020 7946 0018", "GB", "+442079460018", nil),
    ("+44 (0)20 7946 0018", nil, "+442079460018", nil),
    ("(206) 342-8631 ext. 12", "US", "+12063428631", "12"),
    ("+49 30 23125 001", nil, "+493023125001", nil),
  ]

  @Test(arguments: numbers)
  func readsNumbersOfItsRegion(text: String, region: String?, e164: String, ext: String?) {
    let reading = Self.parser.parse(text, region: region)
    #expect(reading?.number == PhoneNumber(e164: e164, extension: ext))
    #expect(reading?.isValid == true)
  }

  @Test(arguments: ["020 7946 0018", "twelve", "12"])
  func needsARegionForNationalNumbers(text: String) {
    #expect(Self.parser.parse(text, region: nil) == nil)
  }

  @Test func rangesCountBytes() throws {
    let text = "Tél. à appeler : 01 42 68 53 00, merci"
    let bytes = Array(text.utf8)
    let found = Self.parser.find(in: bytes[...], region: "FR")
    let only = try #require(found.first)
    #expect(found.count == 1)
    #expect(String(decoding: bytes[only.range], as: UTF8.self) == "01 42 68 53 00")
    #expect(only.region == "FR")
  }

  @Test func findsNothingInDatesAndEmptyText() {
    #expect(Self.parser.find(in: Array("2026-03-03 10:42".utf8)[...], region: "GB").isEmpty)
    #expect(Self.parser.find(in: [], region: "GB").isEmpty)
  }
}
