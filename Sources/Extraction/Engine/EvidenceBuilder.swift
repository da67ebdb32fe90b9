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
    let start = words.partitioningIndex { $0.end > range.lowerBound }
    return words[start...].prefix { $0.start < range.upperBound }
  }
}
