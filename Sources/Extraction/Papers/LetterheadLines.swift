/// The first lines of a paper, from top to bottom, and what each of them is.
struct LetterheadLines {
  struct Line {
    let range: Range<Int>
    /// Without what follows the name or the street on the same line.
    let text: Range<Int>
    let kind: Kind
    let height: Double?
  }

  enum Kind {
    case text, title, registration, contact, stop
  }

  /// Lines that are looked at.
  private static let most = 14
  /// In line heights.
  private static let widestSpace = 2.5

  private let stop: Rule
  private let title: Rule
  private let registration: Rule
  private let contact: Rule

  init(rules: RuleSet) throws {
    stop = try rules.rule("issuer.stop")
    title = try rules.rule("issuer.title")
    registration = try rules.rule("issuer.registration")
    contact = try rules.rule("issuer.contact")
  }

  /// Up to the first line that is of the paper's contents: a customer, a date, an item.
  func head(of page: ScannedPage) -> [Line] {
    var lines: [Line] = []
    var right: Double?
    for piece in fromTheTop(of: page).prefix(Self.most + 6) {
      let line = line(piece, on: page)
      let isBeside = right.map { piece.box?.minX ?? 0 >= $0 } ?? false
      if line.kind == .stop {
        // What stands beside the name is not under it.
        if lines.contains(where: { $0.kind == .text }), !isBeside { break }
        continue
      }
      guard !line.text.isEmpty, !isBeside || line.kind == .registration else { continue }
      if line.kind == .text, right == nil, hasWord(line.text, on: page) { right = piece.box?.maxX }
      lines.append(line)
      if lines.count == Self.most { break }
    }
    return lines
  }

  /// A number or a speck that was read as a letter is nothing that others stand beside.
  private func hasWord(_ range: Range<Int>, on page: ScannedPage) -> Bool {
    page.text(range).filter(\.isLetter).count >= 3
  }

  private func fromTheTop(of page: ScannedPage) -> [PageLayout.Piece] {
    let pieces = joined(page.layout.pieces)
    guard let first = pieces.first, first.box != nil else { return Array(pieces.prefix(40)) }
    return pieces.enumerated().sorted { left, right in
      guard let a = left.element.box, let b = right.element.box else {
        return left.offset < right.offset
      }
      return (a.minY, a.minX, left.offset) < (b.minY, b.minX, right.offset)
    }.prefix(40).map(\.element)
  }

  /// Print with wide spaces between its words is one line still.
  private func joined(_ pieces: [PageLayout.Piece]) -> [PageLayout.Piece] {
    var result: [PageLayout.Piece] = []
    for piece in pieces {
      if let last = result.last, last.row == piece.row, var box = last.box, let next = piece.box,
        box.overlapsVertically(next), next.minX > box.minX,
        next.minX - box.maxX < Self.widestSpace * min(box.height, next.height)
      {
        box.extend(by: next)
        result[result.count - 1] = PageLayout.Piece(
          range: last.range.lowerBound..<piece.range.upperBound, box: box, row: last.row)
      } else {
        result.append(piece)
      }
    }
    return result
  }

  private func line(_ piece: PageLayout.Piece, on page: ScannedPage) -> Line {
    let range = piece.range
    let height = piece.box?.height
    if let match = registration.pattern.firstMatch(in: page.bytes, range: range) {
      let text = trimmed(range.lowerBound..<match.range.lowerBound, on: page)
      let isWhole = text.count < 4
      return Line(
        range: range, text: isWhole ? range : text, kind: isWhole ? .registration : .text,
        height: height)
    }
    if stop.pattern.firstMatch(in: page.bytes, range: range) != nil {
      return Line(range: range, text: range, kind: .stop, height: height)
    }
    if title.pattern.firstMatch(in: page.bytes, range: range) != nil {
      return Line(range: range, text: range, kind: .title, height: height)
    }
    if let match = contact.pattern.firstMatch(in: page.bytes, range: range) {
      let text = trimmed(range.lowerBound..<match.range.lowerBound, on: page)
      let isWhole = text.count < 8
      return Line(
        range: range, text: isWhole ? range : text, kind: isWhole ? .contact : .text,
        height: height)
    }
    return Line(range: range, text: trimmed(range, on: page), kind: .text, height: height)
  }

  private func trimmed(_ range: Range<Int>, on page: ScannedPage) -> Range<Int> {
    var low = range.lowerBound
    var high = range.upperBound
    while low < high, page.bytes[low] <= 0x20 || "~*_-.|'`,:".utf8.contains(page.bytes[low]) {
      low += 1
    }
    while high > low,
      page.bytes[high - 1] <= 0x20 || "~*_-|'`,:(".utf8.contains(page.bytes[high - 1])
    {
      high -= 1
    }
    return low..<high
  }
}
