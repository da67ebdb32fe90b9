import LeadModel

/// The words of a page as the browser lays them over its picture.
struct PageWords: Encodable {
  private let words: [(quad: Quad, confidence: Double, text: String)]

  init(_ page: PageSummary) {
    let scalars = Array((page.text ?? "").unicodeScalars)
    words = (page.words ?? []).filter {
      0 <= $0.start && $0.start < $0.end && $0.end <= scalars.count
    }
    .map { word in
      var text = String.UnicodeScalarView()
      text.append(contentsOf: scalars[word.start..<word.end])
      return (word.quad, word.confidence ?? -1, String(text))
    }
  }

  func encode(to encoder: any Encoder) throws {
    var list = encoder.unkeyedContainer()
    for word in words {
      var entry = list.nestedUnkeyedContainer()
      for value in [word.quad.minX, word.quad.minY, word.quad.maxX, word.quad.maxY] {
        try entry.encode(value)
      }
      try entry.encode(word.confidence)
      try entry.encode(word.text)
    }
  }
}
