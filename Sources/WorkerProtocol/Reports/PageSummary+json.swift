import LeadModel

extension JSONBytes {
  /// The page as `PageSummary` encodes itself, keys sorted.
  mutating func page(_ page: PageSummary) {
    reserve(256 + (page.words?.count ?? 0) * 96 + (page.text?.utf8.count ?? 0))
    raw("{")
    if let cells = page.cells { list("\"cells\":", cells) { $0.cell($1) } }
    raw("\"chars\":")
    number(page.chars)
    optional(",\"heightPt\":", page.heightPt) { $0.number($1) }
    raw(",\"kind\":")
    string(page.kind)
    raw(",")
    if let marks = page.marks { list("\"marks\":", marks) { $0.mark($1) } }
    raw("\"number\":")
    number(page.number)
    raw(",\"ocrChars\":")
    number(page.ocrChars)
    optional(",\"ocrConfidence\":", page.ocrConfidence) { $0.number($1) }
    optional(",\"ocrLanguage\":", page.ocrLanguage) { $0.string($1) }
    optional(",\"path\":", page.path) { $0.string($1) }
    raw(",\"reason\":")
    string(page.reason)
    raw(",\"source\":")
    string(page.source)
    if let text = page.text {
      raw(",\"text\":")
      string(text)
    }
    optional(",\"widthPt\":", page.widthPt) { $0.number($1) }
    if let words = page.words {
      raw(",")
      list("\"words\":", words) { $0.word($1) }
      dropComma()
    }
    raw("}")
  }

  /// A key with its list and the comma behind it.
  private mutating func list<Element>(
    _ key: StaticString, _ elements: [Element], _ write: (inout JSONBytes, Element) -> Void
  ) {
    raw(key)
    raw("[")
    for element in elements {
      write(&self, element)
      raw(",")
    }
    dropComma()
    raw("],")
  }

  private mutating func optional<Value>(
    _ key: StaticString, _ value: Value?, _ write: (inout JSONBytes, Value) -> Void
  ) {
    raw(key)
    if let value { write(&self, value) } else { raw("null") }
  }

  private mutating func word(_ word: PageSummary.WordBox) {
    raw("{")
    if let confidence = word.confidence {
      raw("\"confidence\":")
      number(confidence)
      raw(",")
    }
    raw("\"end\":")
    number(word.end)
    raw(",\"quad\":[")
    word.quad.forEachCorner {
      number($0)
      raw(",")
    }
    dropComma()
    raw("],\"source\":")
    string(word.source)
    raw(",\"start\":")
    number(word.start)
    raw("}")
  }

  private mutating func cell(_ cell: PageSummary.Cell) {
    raw("{\"column\":")
    number(cell.column)
    raw(",\"end\":")
    number(cell.end)
    raw(",\"row\":")
    number(cell.row)
    raw(",\"start\":")
    number(cell.start)
    raw(",\"table\":")
    number(cell.table)
    raw("}")
  }

  private mutating func mark(_ mark: PageSummary.Mark) {
    raw("{\"end\":")
    number(mark.end)
    if let name = mark.name {
      raw(",\"name\":")
      string(name)
    }
    raw(",\"role\":")
    string(mark.role)
    raw(",\"start\":")
    number(mark.start)
    raw("}")
  }
}
