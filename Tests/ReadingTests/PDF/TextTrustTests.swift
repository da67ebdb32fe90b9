import Testing

@testable import Reading

@Suite struct TextTrustTests {
  @Test(arguments: [
    ("Angebot über 12 Pumpen", TextTrust.trusted), ("", .trusted),
    ("\u{E001}\u{E002}\u{E003} ab", .untrusted), ("\u{FFFD}\u{FFFD} x", .untrusted),
    ("\u{1}\u{2}\u{3}\n", .untrusted), ("\u{F0B7} item one", .trusted), ("\t\n \u{A0}", .trusted),
    ("абв 日本", .trusted), ("twenty letters of good text \u{E001}\u{E002}\u{E003}", .doubtful),
  ])
  func countsWhatNobodyCanRead(text: String, trust: TextTrust) {
    #expect(TextTrust(text) == trust)
  }

  @Test(arguments: [
    ("\u{E001}\u{E002}", true), ("\u{E001}a", true), ("\u{E001}ab", false), ("ab", false),
  ])
  func wordsOfUnusableCharactersSayNothing(word: String, isUnusable: Bool) {
    #expect(TextTrust.isUnusable(word: word.unicodeScalars) == isUnusable)
  }
}
