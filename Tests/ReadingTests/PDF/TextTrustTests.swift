import Testing

@testable import Reading

@Suite struct TextTrustTests {
  @Test(arguments: [
    ("Angebot über 12 Pumpen", true), ("", true), ("\u{E001}\u{E002}\u{E003} ab", false),
    ("\u{FFFD}\u{FFFD} x", false), ("\u{1}\u{2}\u{3}\n", false), ("\u{F0B7} item one", true),
    ("\t\n \u{A0}", true), ("абв 日本", true),
  ])
  func countsWhatNobodyCanRead(text: String, isTrusted: Bool) {
    #expect(TextTrust.isTrusted(text) == isTrusted)
  }
}
