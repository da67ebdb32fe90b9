import Testing

@testable import Extraction

@Suite struct TokenTests {
  private static let text =
    "Ada Byng (Mühle), \"Ltd.\"\u{00A0}| Tel:+44/1632\n- a;b [c]\t<d>  É.é. 12,5\u{00A0}€ – x"

  /// Whatever part of a page is asked for, its words are those of the part alone.
  @Test func everyPartOfAPageHasItsOwnWords() {
    let page = Fixtures.scanned(Self.text)
    for start in page.bytes.indices where Self.isBoundary(page.bytes, start) {
      for end in start...page.bytes.count where Self.isBoundary(page.bytes, end) {
        let words = Token.words(in: start..<end, of: page)
        let alone = Token.words(of: Array(page.bytes[start..<end]))
        #expect(words.map(\.text) == alone.map(\.text))
        #expect(words.map(\.range.lowerBound) == alone.map { $0.range.lowerBound + start })
      }
    }
  }

  @Test(arguments: [
    ("Byng", "byng", true, false, false, true), ("BYNG", "byng", true, true, false, true),
    ("É.", "e", true, false, false, true), ("..12.", "12", false, false, true, false),
    ("söhne", "sohne", false, false, false, true),
  ])
  func describesItsWriting(
    _ text: String, folded: String, isCapitalized: Bool, isAllCaps: Bool, hasDigit: Bool,
    hasLetter: Bool
  ) {
    let word = WordForm(Array(text.utf8)[...])
    #expect(word.folded == folded)
    #expect(word.isCapitalized == isCapitalized)
    #expect(word.isAllCaps == isAllCaps)
    #expect(word.hasDigit == hasDigit)
    #expect(word.hasLetter == hasLetter)
  }

  @Test func eachWordFormIsHeldOnce() {
    let forms = WordForms()
    let texts = (0..<3_000).map { "w\($0 * 7919 % 3_000)" }
    let first = texts.map { forms.word(Array($0.utf8)[...]) }
    let again = texts.map { forms.word(Array($0.utf8)[...]) }
    #expect(first.map(\.text) == texts)
    #expect(zip(first, again).allSatisfy { $0 === $1 })
  }

  /// The middle of a character, or of the no-break space, is no edge of a part.
  private static func isBoundary(_ bytes: [UInt8], _ offset: Int) -> Bool {
    offset == bytes.count || bytes[offset] & 0xC0 != 0x80
  }
}
