import LeadModel

/// What stands near a place in running text: the sentence so far, and who is named in it.
///
/// A line's end is a space here; an empty line ends a sentence.
struct SentenceReader {
  let page: ScannedPage
  let findings: [Finding]

  /// No sentence is looked at further back.
  private static let reach = 400

  /// From where the sentence begins to `offset`.
  func sentence(upTo offset: Int) -> Range<Int> {
    let paragraph = paragraph(upTo: offset)
    let bytes = page.bytes[paragraph].map { $0 == 10 ? 32 : $0 }
    // A letter in the place of what follows, so that a full stop before it counts.
    let splitter = ClauseSplitter(bytes: bytes + Array("X".utf8))
    let sentence = splitter.sentence(at: bytes.count)
    return paragraph.lowerBound + min(sentence.lowerBound, bytes.count)..<offset
  }

  /// From the last empty line, or as far as a sentence reaches, to `offset`.
  func paragraph(upTo offset: Int) -> Range<Int> {
    var start = offset
    let limit = max(0, offset - Self.reach)
    while start > limit {
      if page.bytes[start - 1] == 10, start > 1, page.bytes[start - 2] == 10 { break }
      start -= 1
    }
    while start < offset, page.bytes[start] & 0xC0 == 0x80 { start += 1 }
    return start..<offset
  }

  /// Findings of `field` that begin in the range, in text order.
  func named(_ field: Field, in range: Range<Int>) -> [Finding] {
    findings.filter {
      $0.field == field && $0.head.page == page.index
        && range.contains($0.head.range.lowerBound) && $0.head.range.upperBound <= range.upperBound
    }.sorted { $0.head < $1.head }
  }

  /// The only one of `field` that the range names, however often; `nil` when it names several.
  func soleNamed(_ field: Field, in range: Range<Int>) -> Finding? {
    let found = named(field, in: range)
    return Set(found.map(\.value.display)).count == 1 ? found.last : nil
  }
}
