import Testing

@testable import PDFReading

@Suite struct LamAlefTests {
  @Test(arguments: [
    // The article before a word that begins with an alef with hamza.
    ("\u{627}\u{625}\u{644}\u{646}", "\u{627}\u{644}\u{625}\u{646}"),
    ("a \u{627}\u{622}\u{644}", "a \u{627}\u{644}\u{622}"),
    // A word of its own that begins so.
    ("\u{625}\u{644}\u{649}", "\u{625}\u{644}\u{649}"),
    ("\u{627}\u{644}\u{623}", "\u{627}\u{644}\u{623}"), ("\u{627}\u{623}", "\u{627}\u{623}"),
    ("abc", "abc"), ("", ""),
  ])
  func ligaturesArePutRight(text: String, mended: String) {
    #expect(LamAlef.mended(text).unicodeScalars.elementsEqual(mended.unicodeScalars))
  }
}
