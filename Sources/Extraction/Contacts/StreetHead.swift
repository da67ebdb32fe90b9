import LeadModel
import Normalization

/// What stands before a street on its line and is none of it: a firm, a person, a label, a number, a sentence.
struct StreetHead {
  let line: Rule
  let vocabulary: Vocabulary

  /// The street alone: pieces between commas that name a firm, a person or an office are left out in front,
  /// and what leads to a house number with "of" or "at".
  func cut(_ range: Range<Int>, on page: ScannedPage) -> Range<Int> {
    var pieces = AddressText.pieces(of: range, page)[...]
    // "Lorna Quist, CEO, 12 Mill Road": before an office stands who holds it.
    let office = pieces.indices.dropLast().prefix(3).dropFirst().last { index in
      !pieces[..<index].contains { isStreet($0, page) }
        && isName(pieces[index], before: pieces[(index + 1)...], page)
    }
    if let office { pieces = pieces[(office + 1)...] }
    while pieces.count > 1, let first = pieces.first,
      isName(first, before: pieces.dropFirst(), page)
    {
      pieces = pieces.dropFirst()
    }
    guard let first = pieces.first else { return range }
    return behindPreposition(first, on: page)..<range.upperBound
  }

  /// Whether the range is no line of an address but a label with what it labels: "m: +44 7700 900341", "VAT No.
  /// 980 7806 84", "Invoice Date: 10/28/12", "NET 30".
  func isOtherLine(_ range: Range<Int>, on page: ScannedPage) -> Bool {
    let tokens = Token.words(in: range, of: page)
    let digits = page.bytes[range].count { (48...57).contains($0) }
    if let first = tokens.first, Self.labels.contains(first.folded),
      first.folded == "net" || page.bytes[range].contains(UInt8(ascii: ":"))
    {
      return true
    }
    return digits >= 7 && tokens.allSatisfy { $0.hasDigit || $0.text.count <= 3 }
  }

  /// A firm or a body by its legal form, or by a word of organisations where a number or a street's word follows.
  private func isName(
    _ piece: Range<Int>, before rest: ArraySlice<Range<Int>>, _ page: ScannedPage
  ) -> Bool {
    let tokens = Token.words(in: piece, of: page)
    guard !tokens.isEmpty, !startsWithNumber(tokens) else { return false }
    if isAddressee(tokens, piece, page), rest.prefix(2).contains(where: { isStreet($0, page) }) {
      return true
    }
    if CompanyKey(page.text(piece))?.form != nil { return true }
    guard tokens.count >= 2, !tokens.contains(where: \.hasDigit),
      line.firstMatch(in: piece, on: page) == nil,
      tokens.contains(where: {
        vocabulary.organizationWords.contains($0.folded) || Self.bodies.contains($0.folded)
      }), let next = rest.first
    else { return false }
    return isStreet(next, page)
  }

  private func isStreet(_ piece: Range<Int>, _ page: ScannedPage) -> Bool {
    startsWithNumber(Token.words(in: piece, of: page))
      || line.firstMatch(in: piece, on: page) != nil
  }

  /// "FROM: Mill Clinic", "Frau Ada Byng", "Ada Byng", "CEO": whom an address is of.
  private func isAddressee(_ tokens: [Token], _ piece: Range<Int>, _ page: ScannedPage) -> Bool {
    guard let first = tokens.first, !tokens.contains(where: \.hasDigit),
      line.firstMatch(in: piece, on: page) == nil
    else { return false }
    let head = page.bytes[piece].prefix(16)
    if head.contains(UInt8(ascii: ":")), !head.contains(10) { return true }
    if NameWords.isCourtesy(first.text), tokens.count > 1 { return true }
    if tokens.count <= 4, tokens.contains(where: { vocabulary.titleHeads.contains($0.folded) }) {
      return true
    }
    return (2...3).contains(tokens.count) && vocabulary.isGivenName(first.text)
      && tokens.last.map {
        vocabulary.isSurname($0.text) && !AddressText.isBuildingWord($0.folded)
      } ?? false
  }

  private func startsWithNumber(_ tokens: [Token]) -> Bool { tokens.first?.hasDigit ?? false }

  /// "registered number 4711) of 6 Station Yard", "at 10 a.m. at 400 Dock Street".
  private func behindPreposition(_ piece: Range<Int>, on page: ScannedPage) -> Int {
    let tokens = Token.words(in: piece, of: page)
    let number = tokens.indices.dropFirst().last {
      tokens[$0].hasDigit && Self.prepositions.contains(tokens[$0 - 1].text)
    }
    return number.map { tokens[$0].range.lowerBound } ?? piece.lowerBound
  }

  private static let labels: Set<String> = [
    "invoice", "estimate", "order", "account", "acct", "date", "terms", "net", "contract", "flight",
    "product", "advertiser", "agency", "customer", "due", "ref", "reference", "rechnung", "datum",
    "facture", "devis", "commande",
  ]
  private static let prepositions: Set<String> = ["of", "at"]
  /// Bodies that are no firms.
  private static let bodies: Set<String> = [
    "city", "town", "county", "village", "board", "department", "university", "college", "school",
    "schools", "church", "clinic", "commune", "mairie", "ville", "gemeinde", "stadt", "laboratory",
    "laboratories", "authority", "district", "council", "bank",
  ]
}
