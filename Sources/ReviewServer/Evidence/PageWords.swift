import LeadModel

/// The words of a page as the browser lays them over its picture: a list of `[x0, y0, x1, y1,
/// confidence or -1, text, start, end]`, in points and characters of the canonical text.
struct PageWords: Codable {
  struct Word {
    let quad: Quad
    /// `nil` for text that the file has itself.
    let confidence: Double?
    let text: String
    let start: Int
    let end: Int
  }

  let words: [Word]

  init(_ page: PageSummary) {
    let scalars = Array((page.text ?? "").unicodeScalars)
    words = (page.words ?? []).filter {
      0 <= $0.start && $0.start < $0.end && $0.end <= scalars.count
    }
    .map { word in
      var text = String.UnicodeScalarView()
      text.append(contentsOf: scalars[word.start..<word.end])
      return Word(
        quad: word.quad, confidence: word.confidence, text: String(text), start: word.start,
        end: word.end)
    }
  }

  init(from decoder: any Decoder) throws {
    var list = try decoder.unkeyedContainer()
    var words: [Word] = []
    while !list.isAtEnd {
      var word = try list.nestedUnkeyedContainer()
      let box = try (0..<4).map { _ in try word.decode(Double.self) }
      let confidence = try word.decode(Double.self)
      words.append(
        Word(
          quad: Quad(x0: box[0], y0: box[1], x1: box[2], y1: box[3]),
          confidence: confidence < 0 ? nil : confidence, text: try word.decode(String.self),
          start: try word.decode(Int.self), end: try word.decode(Int.self)))
    }
    self.words = words
  }

  func encode(to encoder: any Encoder) throws {
    var list = encoder.unkeyedContainer()
    for word in words {
      var entry = list.nestedUnkeyedContainer()
      for value in [word.quad.minX, word.quad.minY, word.quad.maxX, word.quad.maxY] {
        try entry.encode(value)
      }
      try entry.encode(word.confidence ?? -1)
      try entry.encode(word.text)
      try entry.encode(word.start)
      try entry.encode(word.end)
    }
  }
}

extension PageSummary {
  /// Whether it can be drawn: no text, sheet, slide or attribute.
  var hasPicture: Bool {
    guard let widthPt, let heightPt, widthPt > 0, heightPt > 0 else { return false }
    return kind == "page" || kind == "image"
  }
}
