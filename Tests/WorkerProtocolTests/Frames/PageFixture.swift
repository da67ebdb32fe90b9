import LeadModel

/// Pages that have everything, and nothing.
enum PageFixture {
  static let full = Page(
    number: 7, kind: .page, path: "word/document.xml", widthInPoints: 595.28,
    heightInPoints: 841.89, source: .mixed, reason: "image-without-text", ocrConfidence: 0.87,
    ocrLanguage: "deu+eng", text: "Grüße \"von\" \\ Ada\t👋\nÜbung\u{1}",
    words: [
      Word(
        start: 0, end: 5, quad: Quad(x0: 10.01, y0: 20, x1: 30.5, y1: 31.99), source: .native),
      Word(
        start: 6, end: 11, quad: Quad(corners: [1e9, -3, 0.1, 2, 5.55, 6, 7, 8]), source: .ocr,
        confidence: 0.123456789),
    ],
    rejectedText: "abc",
    marks: [
      Page.Mark(role: .header, start: 0, end: 5, name: "from"),
      Page.Mark(role: .signature, start: 6, end: 11),
    ],
    cells: [Page.Cell(table: 1, row: 2, column: 3, start: 0, end: 5)])

  static let empty = Page(number: 1, kind: .text, source: .none, reason: "blank", text: "")

  static let all = [full, empty]
}
