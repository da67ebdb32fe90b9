import LeadModel
import Normalization

/// The street part of an address: pieces left of its anchor and lines above it.
struct StreetLines {
  let line: Rule
  let vocabulary: Vocabulary

  /// Ranges in reading order; empty when nothing beside the anchor looks like a street.
  func above(_ anchor: Range<Int>, on page: ScannedPage, _ board: FindingBoard) -> [Range<Int>] {
    guard let index = page.lineIndex(at: anchor.lowerBound) else { return [] }
    var pieces: [Range<Int>] = []
    let own = page.lines[index]
    if own.range.lowerBound < anchor.lowerBound {
      let left = own.range.lowerBound..<anchor.lowerBound
      guard let piece = streetPiece(in: left, page, board) else {
        return Token.words(in: left, of: page).isEmpty ? climb(from: index, page, board) : []
      }
      pieces = [piece]
      if startsComplete(piece, page) || piece.lowerBound > own.range.lowerBound { return pieces }
    }
    return climb(from: index, page, board) + pieces
  }

  /// Street, unit and box; pieces joined by commas.
  func text(_ pieces: [Range<Int>], _ page: ScannedPage) -> String? {
    let texts = pieces.map { piece in
      page.text(piece).split(whereSeparator: \.isNewline).joined(separator: ", ")
        .trimming { " ,;-–|".contains($0) }
    }
    return texts.isEmpty ? nil : texts.joined(separator: ", ")
  }

  /// Lines above that look like a street, at most four, nearest last.
  private func climb(from index: Int, _ page: ScannedPage, _ board: FindingBoard) -> [Range<Int>] {
    var pieces: [Range<Int>] = []
    var current = page.lines[index]
    for line in page.lines[..<index].reversed().prefix(12) {
      if pieces.count == 4 { break }
      guard isDirectlyAbove(line, current) else {
        if line.box == nil || line.row < current.row - 2 { break }
        continue
      }
      let isStreet = isStreet(line.range, page, board)
      let isUnit = isStreet || (!pieces.isEmpty && isUnit(line.range, page, board))
      guard isUnit,
        !(isStreet && pieces.contains { startsComplete($0, page) }
          && !hasUnitWord(line.range, page))
      else { break }
      pieces.insert(line.range, at: 0)
      current = line
    }
    return pieces
  }

  private func isDirectlyAbove(_ line: Line, _ below: Line) -> Bool {
    if let box = line.box, let other = below.box {
      let gap = other.minY - box.maxY
      return box.overlapsHorizontally(other) && gap < 1.2 * max(box.height, other.height)
        && gap > -0.6 * box.height && line.row != below.row
    }
    return line.row < below.row && below.row - line.row <= 2
  }

  /// The end of a text left of an anchor that is a street; `nil` when none of it is.
  private func streetPiece(
    in range: Range<Int>, _ page: ScannedPage, _ board: FindingBoard
  ) -> Range<Int>? {
    var start = range.lowerBound
    for finding in board.touching(Span(page: page.index, range: range)) {
      for span in finding.spans where span.range.upperBound <= range.upperBound {
        start = max(start, span.range.upperBound)
      }
    }
    if let label = labelEnd(in: start..<range.upperBound, page) { start = label }
    let rest = start..<range.upperBound
    guard isStreet(rest, page, board) else { return nil }
    let tokens = Token.words(in: rest, of: page)
    guard let first = tokens.first, let last = tokens.last else { return nil }
    guard tokens.count > 12 else { return first.range.lowerBound..<last.range.upperBound }
    let from = tokens.suffix(12).first(where: \.hasDigit) ?? tokens[tokens.count - 12]
    return from.range.lowerBound..<last.range.upperBound
  }

  /// Where the text behind the last colon begins, as in `Adresse : `.
  private func labelEnd(in range: Range<Int>, _ page: ScannedPage) -> Int? {
    page.bytes[range].lastIndex(of: UInt8(ascii: ":")).map { $0 + 1 }
  }

  private func isStreet(_ range: Range<Int>, _ page: ScannedPage, _ board: FindingBoard) -> Bool {
    let tokens = Token.words(in: range, of: page)
    guard (1...16).contains(tokens.count), !isTaken(range, page, board) else { return false }
    let hasDigit = tokens.contains(where: \.hasDigit)
    let hasWord = line.firstMatch(in: range, on: page) != nil
    if hasWord { return hasDigit || tokens.count <= 8 }
    guard hasDigit, let first = tokens.first, let last = tokens.last else { return false }
    return tokens.count >= 2 && (first.hasDigit || last.hasDigit)
      && tokens.contains(where: \.hasLetter)
  }

  private func isUnit(_ range: Range<Int>, _ page: ScannedPage, _ board: FindingBoard) -> Bool {
    hasUnitWord(range, page) && !isTaken(range, page, board)
      && Token.words(in: range, of: page).count <= 8
  }

  private func hasUnitWord(_ range: Range<Int>, _ page: ScannedPage) -> Bool {
    line.firstMatch(in: range, on: page) != nil
  }

  private func isTaken(_ range: Range<Int>, _ page: ScannedPage, _ board: FindingBoard) -> Bool {
    board.covers(
      Span(page: page.index, range: range), by: [.email, .phone, .fax, .website, .social, .address])
  }

  /// A piece that begins with a house number needs nothing above it.
  private func startsComplete(_ range: Range<Int>, _ page: ScannedPage) -> Bool {
    Token.words(in: range, of: page).first?.hasDigit ?? false
  }
}

extension StringProtocol {
  /// Without the characters at both ends that `isOuter` names.
  func trimming(_ isOuter: (Character) -> Bool) -> String {
    var text = self[...]
    while let first = text.first, isOuter(first) { text = text.dropFirst() }
    while let last = text.last, isOuter(last) { text = text.dropLast() }
    return String(text)
  }
}
