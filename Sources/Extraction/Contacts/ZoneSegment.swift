import LeadModel
import Normalization

/// A piece of a zone's line that no other finding has taken, with what speaks for each role.
struct ZoneSegment {
  let range: Range<Int>
  let tokens: [Token]
  /// Index of its line in the page's lines.
  let line: Int
  /// Whether a cut at a comma, dash or slash made it, and a like piece may precede it.
  let followsCut: Bool
}

/// Cuts the lines of a zone into free segments.
struct ZoneSegments {
  let label: Rule
  let cut: Rule

  func segments(
    of zone: ContactZone, on page: ScannedPage, _ board: FindingBoard
  ) -> [ZoneSegment] {
    zone.parts(on: page).enumerated().flatMap { number, line in
      gaps(in: line, on: page, board).flatMap { gap in
        pieces(of: gap, line: zone.lines.lowerBound + number, on: page)
      }
    }
  }

  /// The line without the findings on it and without the labels of those findings.
  private func gaps(
    in line: Range<Int>, on page: ScannedPage, _ board: FindingBoard
  ) -> [Range<Int>] {
    let taken = board.ranges(of: Self.takers, touching: Span(page: page.index, range: line))
      .sorted { $0.lowerBound < $1.lowerBound }
    var gaps: [Range<Int>] = []
    var start = line.lowerBound
    for range in taken {
      // A finding of several parts may go on behind the line.
      let end = min(range.lowerBound, line.upperBound)
      if end > start { gaps.append(start..<end) }
      start = max(start, range.upperBound)
    }
    if start < line.upperBound { gaps.append(start..<line.upperBound) }
    return gaps
  }

  private static let takers: Set<Field> = [
    .email, .phone, .fax, .website, .social, .address, .registration, .organizationName,
    .personName,
    // Only marked ones are there before zones are read.
    .personTitle, .personDepartment,
  ]

  private func pieces(of gap: Range<Int>, line: Int, on page: ScannedPage) -> [ZoneSegment] {
    var start = gap.lowerBound
    var segments: [ZoneSegment] = []
    let cuts = cut.pattern.matches(in: page.bytes, range: gap).matches.map(\.range)
    for edge in cuts + [gap.upperBound..<gap.upperBound] {
      if let piece = trimmed(start..<max(start, edge.lowerBound), on: page) {
        let tokens = Token.words(in: piece, of: page)
        if tokens.contains(where: \.hasLetter) {
          segments.append(
            ZoneSegment(
              range: piece, tokens: tokens, line: line, followsCut: start > gap.lowerBound))
        }
      }
      start = edge.upperBound
    }
    return segments
  }

  /// Without a label in front or at the end, and without white space and punctuation around.
  private func trimmed(_ range: Range<Int>, on page: ScannedPage) -> Range<Int>? {
    var low = range.lowerBound
    var high = range.upperBound
    for match in label.matches(in: range, on: page) {
      if match.range.upperBound >= high - 1 { high = min(high, match.range.lowerBound) }
      if match.range.lowerBound <= low { low = max(low, match.range.upperBound) }
    }
    while low < high, isOuter(page.bytes[low]) || page.bytes[low] == UInt8(ascii: ")") { low += 1 }
    while high > low, isOuter(page.bytes[high - 1]) || page.bytes[high - 1] == UInt8(ascii: "(") {
      high -= 1
    }
    return low < high ? low..<high : nil
  }

  private func isOuter(_ byte: UInt8) -> Bool {
    byte <= 0x20 || ",;:|-/*<>[]_=+~#\"".utf8.contains(byte)
  }
}
