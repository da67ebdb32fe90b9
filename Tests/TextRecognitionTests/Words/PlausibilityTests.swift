import Testing

@testable import TextRecognition

@Suite struct PlausibilityTests {
  private func word(_ text: String, _ confidence: Double, height: Int = 20) -> WordBox {
    WordBox(
      text: text, confidence: confidence, left: 0, top: 0, right: 60, bottom: height, line: 0,
      block: 0)
  }

  private var page: [WordBox] { (0..<60).map { _ in word("words", 0.95) } }

  @Test(arguments: [
    ("Quotation", 0.3, 20, true), ("Quotation", 0.15, 20, false), ("at", 0.6, 20, true),
    ("ee", 0.4, 20, false), ("—", 0.5, 20, false), ("&", 0.7, 20, true), ("eee", 0.6, 6, false),
    ("TOTAL", 0.8, 60, true), ("Ula", 0.6, 60, false), ("...", 0.7, 5, false),
    ("—", 0.9, 4, true),
  ])
  func shortAndOddlySizedWordsMustBeSurer(
    text: String, confidence: Double, height: Int, isWord: Bool
  ) {
    let judged = word(text, confidence, height: height)
    #expect(Plausibility(of: page).isWord(judged) == isWord)
  }

  @Test func fewWordsHaveNoUsualHeight() {
    #expect(Plausibility(of: [word("one", 0.95)]).isWord(word("large", 0.3, height: 200)))
  }
}
