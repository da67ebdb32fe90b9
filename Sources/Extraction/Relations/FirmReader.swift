import LeadModel

/// Names of firms in running text, cut out by their legal form, by what was found before, or by
/// capitals alone.
struct FirmReader {
  let words: Vocabulary
  let legalForm: Rule

  struct Reading {
    let range: Range<Int>
    /// How it is known to be a firm's name.
    let mark: Mark
  }

  enum Mark {
    case legalForm
    /// Another extractor has found a firm in exactly that place, or it is in quotation marks.
    case known
    /// Nothing but capitals.
    case capitals
  }

  /// The name with which the range begins; a legal form in small letters may stand behind it.
  func firm(in range: Range<Int>, on page: ScannedPage, _ board: FindingBoard) -> Reading? {
    let reach =
      range.lowerBound..<max(range.upperBound, page.after(range.upperBound, limit: 32).upperBound)
    let forms = legalForm.pattern.matches(in: page.bytes, range: reach).matches
    if let form = forms.first(where: { $0.range.lowerBound > range.lowerBound }),
      isClose(form.range.lowerBound, to: range, on: page)
    {
      return Reading(range: range.lowerBound..<form.range.upperBound, mark: .legalForm)
    }
    let bare = trimmed(range, on: page)
    guard !bare.isEmpty else { return nil }
    let place = Span(page: page.index, range: bare)
    let found = board.touching(place)
    if found.contains(where: { $0.field == .organizationName && $0.head.range == bare }) {
      return Reading(range: bare, mark: .known)
    }
    if isQuoted(bare, on: page) { return Reading(range: bare, mark: .known) }
    let tokens = Token.words(in: bare, of: page)
    guard !found.contains(where: { Self.others.contains($0.field) }),
      tokens.contains(where: { $0.text.count > 2 }), !tokens.allSatisfy(isCommon)
    else { return nil }
    return Reading(range: bare, mark: .capitals)
  }

  private static let others: Set<Field> = [
    .personName, .personTitle, .personDepartment, .address, .email, .website, .documentDate,
  ]

  /// Directly behind the words of the name, or behind a comma.
  private func isClose(_ form: Int, to range: Range<Int>, on page: ScannedPage) -> Bool {
    guard form > range.upperBound else { return true }
    return page.bytes[range.upperBound..<form].allSatisfy { $0 == 32 || $0 == UInt8(ascii: ",") }
  }

  private func trimmed(_ range: Range<Int>, on page: ScannedPage) -> Range<Int> {
    var end = range.upperBound
    while end > range.lowerBound, ".-&' ".utf8.contains(page.bytes[end - 1]) { end -= 1 }
    return range.lowerBound..<end
  }

  private func isQuoted(_ range: Range<Int>, on page: ScannedPage) -> Bool {
    let before = page.text(page.before(range.lowerBound, limit: 3)).last
    let after = page.text(page.after(range.upperBound, limit: 4)).first
    return before.map { "\"“„«".contains($0) } ?? false
      && after.map { "\"”“»".contains($0) } ?? false
  }

  private func isCommon(_ token: Token) -> Bool {
    words.countries.contains(token.folded) || words.states.contains(token.folded)
      || words.cities.contains(token.folded) || words.titleHeads.contains(token.folded)
      || words.departments.contains(token.folded) || Self.ordinary.contains(token.folded)
  }

  /// Words that begin with a capital where they are no names.
  private static let ordinary: Set<String> = [
    "the", "our", "your", "their", "these", "this", "that", "those", "they", "it", "he", "she",
    "we", "and", "or", "but", "who", "which", "both", "all", "some", "many", "most", "other",
    "others",
    "one", "two", "three", "price", "prices", "quality", "europe", "asia", "africa", "america",
    "monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday", "january",
    "february", "march", "april", "may", "june", "july", "august", "september", "october",
    "november", "december", "q1", "q2", "q3", "q4", "nous", "vous", "ils", "elles", "les", "los",
    "las", "ustedes", "nosotros", "markt", "preis", "wir", "sie", "die", "der", "das",
  ]
}
