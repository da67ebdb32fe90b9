import LeadModel
import Normalization

/// The street part of an address: pieces left of its anchor and lines above it.
struct StreetLines {
  let line: Rule
  /// A whole street with its number, as it stands in running text.
  let street: Rule
  /// A telephone's label, which ends a street on its line.
  let cut: Rule
  let vocabulary: Vocabulary

  private var head: StreetHead { StreetHead(line: line, vocabulary: vocabulary) }

  /// Ranges in reading order; empty when nothing beside the anchor looks like a street.
  func above(_ anchor: Range<Int>, on page: ScannedPage, _ board: FindingBoard) -> [Range<Int>] {
    lines(above: anchor, on: page, board).map { head.cut($0, on: page) }
  }

  private func lines(
    above anchor: Range<Int>, on page: ScannedPage, _ board: FindingBoard
  ) -> [Range<Int>] {
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
    } else if index > 0, let piece = pieceBefore(own, page.lines[index - 1], page, board) {
      return startsComplete(piece, page)
        ? [piece] : climb(from: index - 1, page, board) + [piece]
    }
    return climb(from: index, page, board) + pieces
  }

  /// The street in the piece left of the anchor's own: "Mühlenweg 3 · 20095 Hamburg", cut at the
  /// mark between them.
  private func pieceBefore(
    _ own: Line, _ left: Line, _ page: ScannedPage, _ board: FindingBoard
  ) -> Range<Int>? {
    guard left.row == own.row, left.box == nil,
      let piece = streetPiece(in: left.range, page, board),
      Token.words(in: piece, of: page).contains(where: \.hasDigit)
    else { return nil }
    return piece
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
      guard Self.isDirectlyAbove(line, current) else {
        if line.box == nil || line.row < current.row - 2 { break }
        continue
      }
      guard let range = beforeLabel(line.range, page) else { break }
      let isStreet = isStreet(range, page, board)
      let isUnit =
        isStreet || (!pieces.isEmpty && isUnit(range, page, board))
        || pieces.isEmpty && isDistrict(range, above: line, page, board)
      guard isUnit,
        !(isStreet && pieces.contains { startsComplete($0, page) }
          && !hasUnitWord(range, page))
      else { break }
      pieces.insert(range, at: 0)
      current = line
    }
    return pieces
  }

  /// A part of a town between the street above it and the postcode below it.
  private func isDistrict(
    _ range: Range<Int>, above line: Line, _ page: ScannedPage, _ board: FindingBoard
  ) -> Bool {
    let tokens = Token.words(in: range, of: page)
    guard (1...3).contains(tokens.count), tokens.allSatisfy(\.isCapitalized),
      !tokens.contains(where: \.hasDigit), !isTaken(range, page, board),
      !tokens.contains(where: { vocabulary.organizationWords.contains($0.folded) }),
      let index = page.lineIndex(at: line.range.lowerBound), index > 0
    else { return false }
    let next = page.lines[index - 1]
    return Self.isDirectlyAbove(next, line) && hasUnitWord(next.range, page)
      && isStreet(next.range, page, board)
      && Token.words(in: next.range, of: page).contains(where: \.hasDigit)
  }

  /// The range up to a telephone's label; `nil` when it begins with one.
  private func beforeLabel(_ range: Range<Int>, _ page: ScannedPage) -> Range<Int>? {
    guard let match = cut.pattern.firstMatch(in: page.bytes, range: range) else { return range }
    let left = range.lowerBound..<match.range.lowerBound
    let tokens = Token.words(in: left, of: page).filter(\.hasLetter)
    guard let first = tokens.first else { return nil }
    return min(first.range.lowerBound, left.lowerBound)..<left.upperBound
  }

  static func isDirectlyAbove(_ line: Line, _ below: Line) -> Bool {
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
    var rest = start..<range.upperBound
    if let inSentence = streetInSentence(rest, page) { rest = inSentence }
    rest = head.cut(rest, on: page)
    guard isStreet(rest, page, board) else { return nil }
    let tokens = Token.words(in: rest, of: page)
    guard let first = tokens.first, let last = tokens.last else { return nil }
    guard tokens.count > 12 else { return first.range.lowerBound..<last.range.upperBound }
    let from = tokens.suffix(12).first(where: \.hasDigit) ?? tokens[tokens.count - 12]
    return from.range.lowerBound..<last.range.upperBound
  }

  /// The street at the end of running text: "visit our showroom at 12 Mill Road"; or of a line on which
  /// other things stand before it: "Mill Works Ada Byng 12 Mill Road".
  private func streetInSentence(_ range: Range<Int>, _ page: ScannedPage) -> Range<Int>? {
    let tokens = Token.words(in: range, of: page)
    guard tokens.count > 4,
      let match = street.pattern.matches(in: page.bytes, range: range).matches.last
    else { return nil }
    let before = tokens.filter { $0.range.upperBound <= match.range.lowerBound }
    let small = before.filter { $0.text.first?.isLowercase ?? false }
    let followsComma =
      page.bytes[range.lowerBound..<match.range.lowerBound].last { $0 > 0x20 } == UInt8(ascii: ",")
    let isOther =
      !followsComma && before.count >= 2 && before.contains { $0.text.count > 2 }
      && (before.count >= 6
        || !before.contains(where: \.hasDigit)
          && !hasUnitWord(range.lowerBound..<match.range.lowerBound, page))
    guard
      isOther || tokens.count > 6 && (small.count >= 3 || followsComma && before.count >= 5)
    else { return nil }
    let behind = tokens.filter { $0.range.lowerBound >= match.range.upperBound }
    // "12 Mill Road Sales Manager Leeds": another column's text between street and town.
    let isMixed = behind.contains(where: vocabulary.isTitleHead)
    return match.range.lowerBound..<(isMixed ? match.range.upperBound : range.upperBound)
  }

  /// Where the text behind the last colon begins, as in `Adresse : `.
  private func labelEnd(in range: Range<Int>, _ page: ScannedPage) -> Int? {
    // "at 10:00" is no label.
    page.bytes[range].indices.last { index in
      page.bytes[index] == UInt8(ascii: ":")
        && !(index + 1 < range.upperBound && (48...57).contains(page.bytes[index + 1]))
    }.map { $0 + 1 }
  }

  func isStreet(_ range: Range<Int>, _ page: ScannedPage, _ board: FindingBoard) -> Bool {
    let tokens = Token.words(in: range, of: page)
    guard (1...16).contains(tokens.count), !isTaken(range, page, board),
      !head.isOtherLine(range, on: page)
    else { return false }
    let hasDigit = tokens.contains(where: \.hasDigit)
    let hasWord = line.firstMatch(in: range, on: page) != nil
    if hasWord { return hasDigit || tokens.count <= 8 && !isCompany(range, page) }
    guard hasDigit, let first = tokens.first, let last = tokens.last else { return false }
    return tokens.count >= 2 && (first.hasDigit || last.hasDigit)
      && tokens.contains(where: \.hasLetter) && !isCompany(range, page)
  }

  /// "Mill Works Sdn. Bhd. (123456-X)": a firm with its number; "The Mill Room (Leeds) Ltd".
  private func isCompany(_ range: Range<Int>, _ page: ScannedPage) -> Bool {
    let text = page.text(range)
    let name = text.prefix { $0 != "(" }
    if CompanyKey(String(name))?.form != nil { return true }
    let rest = text.drop { $0 != ")" }.dropFirst()
    return !rest.isEmpty && CompanyKey(String(name) + String(rest))?.form != nil
  }

  private func isUnit(_ range: Range<Int>, _ page: ScannedPage, _ board: FindingBoard) -> Bool {
    hasUnitWord(range, page) && !isTaken(range, page, board) && !isCompany(range, page)
      && Token.words(in: range, of: page).count <= 8
  }

  func hasUnitWord(_ range: Range<Int>, _ page: ScannedPage) -> Bool {
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
