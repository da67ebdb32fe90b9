import LeadModel
import Testing

@testable import PDFReading

@Suite struct WordJoiningTests {
  /// Two lines, and what they become.
  @Test(arguments: [
    ("we offer infor-", "mation on pumps", "we offer information\non pumps"),
    ("we offer infor\u{AD}", "mation on pumps", "we offer information\non pumps"),
    ("(infor-", "mation).", "(information)."),
    ("die Verhand-", "lungen, die", "die Verhandlungen,\ndie"),
    ("a state-of-the-", "art pump", "a state-of-the-\nart pump"),
    ("send an e-", "mail to us", "send an e-\nmail to us"),
    ("the self-", "priming pump", "the self-\npriming pump"),
    ("die Nord-", "Ostsee", "die Nord-\nOstsee"),
    ("Ein-", "und Ausfuhr", "Ein-\nund Ausfuhr"),
    ("Ein- und Aus-", "fuhr", "Ein- und Ausfuhr"),
    ("part AB-", "12 of", "part AB-\n12 of"),
    ("pages 12-", "14 of", "pages 12-\n14 of"),
    ("info@mill-", "works.example", "info@mill-\nworks.example"),
    ("www.mill-", "works.example", "www.mill-\nworks.example"),
    ("the mill-", "works.example site", "the mill-\nworks.example site"),
    ("at BMW-", "works", "at BMW-\nworks"),
    ("it is so -", "or not", "it is so -\nor not"),
    ("the inter-face of an inter-", "face", "the inter-face of an inter-\nface"),
  ])
  func wordsAreJoinedOnlyWhereAHyphenBreaksThem(first: String, second: String, text: String) {
    let sketch = Sketch([(50, 100, first), (50, 112, second)])
    #expect(sketch.layer.text == text)
  }

  @Test func joinedWordIsTwoWordsWithTheirOwnQuads() {
    let words = Sketch([(50, 100, "infor-"), (50, 112, "mation on")]).layer.words
    #expect(words.map(\.start) == [0, 5, 12])
    #expect(words.map(\.end) == [5, 11, 14])
    #expect(words[0].quad == Quad(x0: 50, y0: 100, x1: 75, y1: 110))
    #expect(words[1].quad == Quad(x0: 50, y0: 112, x1: 80, y1: 122))
  }

  @Test func wordsAreNotJoinedOverAGap() {
    #expect(Sketch([(50, 100, "infor-"), (50, 150, "mation")]).layer.text == "infor-\nmation")
    #expect(Sketch([(50, 100, "infor-"), (300, 112, "mation")]).layer.text == "infor-\nmation")
  }

  @Test(arguments: [
    ("e\u{FB03}cient \u{FB01}eld", "efficient field"), ("\u{FB06}", "st"),
    ("E\u{AD}Mail", "E-Mail"), ("x\u{FB00}\u{FB02}y", "xfffly"),
  ])
  func ligaturesAndSoftHyphensAreSpelledOut(raw: String, text: String) {
    let layer = Sketch([(50, 100, raw)]).layer
    #expect(layer.text == text)
    #expect(layer.words.last?.end == text.unicodeScalars.count)
  }

  @Test func softHyphensThatAreNotSeenAreNotWritten() {
    let boxes = [50.0, 55, 55, 60].map { PageRectangle(x0: $0, y0: 0, x1: $0, y1: 10) }
    let layer = TextLayerBuilder(boxes: boxes, width: 600, height: 800).layer(of: "ab\u{AD}c")
    #expect(layer.text == "abc")
  }
}
