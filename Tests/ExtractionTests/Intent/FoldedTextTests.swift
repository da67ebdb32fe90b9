import Testing

@testable import Extraction

@Suite struct FoldedTextTests {
  @Test(arguments: [
    ("a  b\tc", "a b c"), ("it’s", "it's"), ("**bold** `x`", "bold x"), ("a\u{A0}b", "a b"),
    ("short\nline", "short\nline"), ("a \n\n b", "a\nb"),
  ])
  func whiteSpaceQuotesAndEmphasisAreFolded(text: String, folded: String) {
    #expect(
      String(decoding: FoldedText(Array(text.utf8)).bytes, as: UTF8.self).split(separator: " ")
        == folded.split(separator: " "))
  }

  @Test func aWrappedLineGoesOn() {
    let line = String(repeating: "word ", count: 14)
    let folded = FoldedText(Array((line + "\nnext").utf8))
    #expect(!folded.bytes.contains(10))
    #expect(FoldedText(Array((line + "\n\nnext").utf8)).bytes.contains(10))
    #expect(FoldedText(Array((line + "\n- item").utf8)).bytes.contains(10))
  }

  @Test func everyPlaceLeadsBackToItsSource() {
    let source = Array("We’ve  **two**\tneeds — été\n\nand one’s".utf8)
    let folded = FoldedText(source)
    for start in folded.bytes.indices where folded.bytes[start] & 0xC0 != 0x80 {
      let range = folded.source(start..<(start + 1))
      #expect(range.lowerBound < range.upperBound)
      #expect(range.upperBound <= source.count)
      if folded.bytes[start] > 39 { #expect(source[range.lowerBound] == folded.bytes[start]) }
    }
    let whole = folded.source(0..<folded.bytes.count)
    #expect(whole == 0..<source.count)
  }
}
