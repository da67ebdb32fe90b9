import Foundation
import LeadModel
import Testing

/// The quick way to write and read instants says what Foundation says.
@Suite struct TimestampTests {
  @Test(arguments: UInt64(0)..<4) func instantsAreWrittenAsFoundationDoes(seed: UInt64) throws {
    var random = SplitMix64(seed: seed)
    for _ in 0..<500 {
      let time = Timestamp(
        millisecondsSince1970: Int64.random(
          in: -12_000_000_000_000...260_000_000_000_000, using: &random))
      let seconds = Int64((Double(time.millisecondsSince1970) / 1000).rounded(.down))
      let whole = Date(timeIntervalSince1970: Double(seconds))
        .formatted(Date.ISO8601FormatStyle())
      let text = time.description
      #expect(text.dropLast(5) == whole.dropLast())
      #expect(Timestamp(iso8601: text) == time)
    }
  }

  @Test(arguments: [
    ("2024-02-29T23:59:59.999Z", 1_709_251_199_999), ("1970-01-01T00:00:00.000Z", 0),
    ("1969-12-31T23:59:59.999Z", -1), ("2000-02-29T00:00:00.000Z", 951_782_400_000),
  ]) func knownInstants(text: String, milliseconds: Int64) {
    #expect(Timestamp(iso8601: text)?.millisecondsSince1970 == milliseconds)
    #expect(Timestamp(millisecondsSince1970: milliseconds).description == text)
  }

  @Test(arguments: [
    "2023-02-29T00:00:00.000Z", "2023-13-01T00:00:00.000Z", "2023-00-01T00:00:00.000Z",
    "2023-04-31T00:00:00.000Z", "2023-01-01T24:00:00.000Z", "2023-01-01T00:60:00.000Z",
    "2023-01-01 00:00:00.000Z ", "20a3-01-01T00:00:00.000Z",
  ]) func noSuchInstantIsReadTheQuickWay(text: String) {
    let style = Date.ISO8601FormatStyle(includingFractionalSeconds: true)
    #expect(Timestamp(iso8601: text)?.date == (try? style.parse(text)))
  }
}
