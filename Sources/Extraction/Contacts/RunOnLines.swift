import LeadModel
import Normalization

/// The lines that a card's text may have had before something joined them to one: text of recognised
/// cards is often handed on without its line breaks.
///
/// A line ends before and behind each value (an e-mail address, a number, an address), behind a legal
/// form, and where words in capitals meet words that only begin with one.
struct RunOnLines {
  let legalForm: Rule
  let words: Vocabulary

  /// Words that no printed line of a card has.
  private static let most = 12
  /// Bytes of a page that holds one card and nothing else.
  private static let largest = 1_500

  /// Whether the page is a card whose lines were joined.
  func isRunOn(_ page: ScannedPage) -> Bool {
    page.bytes.count < Self.largest && (1...4).contains(page.lines.count)
      && !page.layout.hasGeometry
      && page.lines.contains {
        Token.words(in: $0.range, of: page).count { $0.hasLetter } > Self.most
      }
      && marks(of: page.bytes) < 4
  }

  /// Bars, dots and dashes between spaces: whoever typed a signature in one line parts it by them.
  private func marks(of bytes: [UInt8]) -> Int {
    let text = String(decoding: bytes, as: UTF8.self)
    return text.split(separator: " ").count { ["|", "-", "–", "—", "•", "·", "/"].contains($0) }
  }

  /// The lines in text order; values stand in lines of their own.
  func parts(of lines: Range<Int>, on page: ScannedPage, _ board: FindingBoard) -> [Range<Int>] {
    lines.flatMap { parts(ofLine: page.lines[$0].range, on: page, board) }
  }

  private func parts(
    ofLine line: Range<Int>, on page: ScannedPage, _ board: FindingBoard
  ) -> [Range<Int>] {
    let values = board.ranges(of: Self.values, touching: Span(page: page.index, range: line))
    let forms = legalForm.matches(in: line, on: page).map(\.range.upperBound)
    var parts: [Range<Int>] = []
    var writing: Writing?
    var before: Token?
    for token in Token.words(in: line, of: page) {
      let own = Writing(token)
      if let last = before {
        let ends =
          values.contains { $0.overlaps(last.range) != $0.overlaps(token.range) }
          || !Vocabulary.links.contains(token.folded)
            && forms.contains { (last.range.upperBound - 1...token.range.lowerBound).contains($0) }
          || own != nil && writing != nil && own != writing && !opensName(last)
        if ends {
          parts.append(token.range)
          writing = nil
        } else {
          parts[parts.count - 1] = parts[parts.count - 1].lowerBound..<token.range.upperBound
        }
      } else {
        parts.append(token.range)
      }
      writing = own ?? writing
      before = token
    }
    return parts
  }

  private static let values: Set<Field> = [
    .email, .phone, .fax, .website, .social, .address, .registration,
  ]

  /// "Jean DUPONT", "Prof. M. MEHRA": the family name in capitals belongs to what stands before.
  private func opensName(_ token: Token) -> Bool {
    NameWords.isPrefix(token.text) || NameWords.isInitial(token.text)
      || words.isGivenName(token.text)
  }

  /// How a word is written; short words in capitals are abbreviations, which stand in both.
  private enum Writing {
    case capitals, mixed

    init?(_ token: Token) {
      guard token.isCapitalized, !token.hasDigit, token.text.count > 1 else { return nil }
      if token.isAllCaps {
        guard token.text.count > 3 else { return nil }
        self = .capitals
      } else {
        guard token.text.dropFirst().contains(where: \.isLowercase) else { return nil }
        self = .mixed
      }
    }
  }
}
