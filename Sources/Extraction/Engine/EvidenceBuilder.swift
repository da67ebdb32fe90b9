import LeadModel

/// Turns places into evidence: text, scalar ranges, quads of the words touched, OCR confidence.
struct EvidenceBuilder {
  let document: ScannedDocument

  func evidence(_ spans: [Span]) -> Evidence { Evidence(parts: spans.map(part)) }

  private func part(_ span: Span) -> Evidence.Part {
    let scanned = document.pages[span.page]
    let scalars = scanned.scalars(span.range)
    let words = words(in: scalars, of: scanned.page.words)
    return Evidence.Part(
      page: scanned.page.number, start: scalars.lowerBound, end: scalars.upperBound,
      text: scanned.text(span.range), quads: words.map(\.quad),
      ocrConfidence: words.compactMap(\.confidence).min())
  }

  /// The words that touch the range; `words` are in text order and do not overlap.
  private func words(in range: Range<Int>, of words: [Word]) -> ArraySlice<Word> {
    var low = 0
    var high = words.count
    while low < high {
      let middle = (low + high) / 2
      if words[middle].end <= range.lowerBound { low = middle + 1 } else { high = middle }
    }
    let end = words[low...].firstIndex { $0.start >= range.upperBound } ?? words.count
    return words[low..<end]
  }
}
