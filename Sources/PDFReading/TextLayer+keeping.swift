package import LeadModel

extension TextLayer {
  /// The layer with those words alone, on the lines that they had, without its tables.
  package func keeping(_ isKept: (Word) -> Bool) -> TextLayer {
    let scalars = Array(text.unicodeScalars)
    var kept = String.UnicodeScalarView()
    var count = 0
    var words: [Word] = []
    var end = 0
    for word in self.words where isKept(word) {
      // The halves of a word that was broken at a line's end stand together.
      if !words.isEmpty, word.start > end {
        kept.append(scalars[end..<word.start].contains("\n") ? "\n" : " ")
        count += 1
      }
      kept.append(contentsOf: scalars[word.start..<word.end])
      let length = word.end - word.start
      words.append(
        Word(
          start: count, end: count + length, quad: word.quad, source: word.source,
          confidence: word.confidence))
      count += length
      end = word.end
    }
    return TextLayer(text: String(kept), words: words, cells: [], isAligned: isAligned)
  }
}
