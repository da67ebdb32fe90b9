import Normalization

/// What the words of a title say of it.
struct TitleForm {
  let words: Vocabulary

  /// Whether those who do something together are meant: "Consulting Engineers & Architects" is what a firm
  /// does, "Head of Engineers" somebody's title.
  func namesTrade(_ tokens: [Token]) -> Bool {
    let heads = tokens.filter(words.isTitleHead)
    return !heads.isEmpty && heads.allSatisfy(words.namesSeveral)
  }

  /// What has a function's word and is no title: a trade, "Base charge", "Head Office & Showroom".
  func isNone(_ tokens: [Token]) -> Bool {
    let heads = tokens.filter(words.isTitleHead)
    if tokens.last.map({ Self.prepositions.contains($0.folded) }) ?? true { return true }
    if tokens.first.map({ Self.headings.contains($0.folded) }) ?? true { return true }
    if tokens.count > 1, Self.trades.contains(tokens[0].folded),
      ["for", "of", "in"].contains(tokens[1].folded)
    {
      return true
    }
    if tokens.count > 1, let last = tokens.last, Self.houses.contains(last.folded) { return true }
    return namesTrade(tokens) || tokens.count == 1 && Self.labels.contains(tokens[0].folded)
      || heads.allSatisfy { $0.folded == "charge" } && isSum(tokens)
      || zip(tokens, tokens.dropFirst()).contains {
        $0.folded == "head" && Self.rooms.contains($1.folded)
      }
  }

  /// "Charge", which is a fee where nobody is "chargé de" something.
  private func isSum(_ tokens: [Token]) -> Bool {
    guard let index = tokens.firstIndex(where: { $0.folded == "charge" }) else { return false }
    let next = index + 1 < tokens.count ? tokens[index + 1].folded : ""
    return !tokens[index].text.contains("é") && !tokens[index].text.contains("É")
      && !(next == "de" || next == "des" || next == "du" || next.hasPrefix("d'")
        || next.hasPrefix("d’"))
  }

  /// Whether it is who took the money for what a receipt lists.
  func isAtTill(_ tokens: [Token]) -> Bool {
    tokens.first.map { Self.till.contains($0.folded) } ?? false && tokens.count <= 2
  }

  /// What is left before an "@" or an open bracket: "Engineer @ Mill Works", "Manager (North".
  func withoutRest(_ words: ArraySlice<ZoneWord>, on page: ScannedPage) -> ArraySlice<ZoneWord> {
    guard let first = words.first, let last = words.last else { return words }
    let bytes = page.bytes[first.range.lowerBound..<last.range.upperBound]
    let open = bytes.contains(UInt8(ascii: ")")) ? nil : bytes.firstIndex(of: UInt8(ascii: "("))
    guard let end = [bytes.firstIndex(of: UInt8(ascii: "@")), open].compactMap(\.self).min() else {
      return words
    }
    let kept = words.prefix { $0.range.upperBound <= end }
    return kept.contains { $0.token?.hasLetter ?? false } ? kept : words
  }

  /// Words of functions that stand alone as labels and headings.
  private static let labels: Set<String> = [
    "accueil", "ansprechpartner", "ansprechpartnerin", "editeur", "gesellschafter",
    "gesellschafterin", "organisme", "secretariat", "standard",
  ]
  /// What no title ends with: "Pour le maire et par".
  private static let prepositions: Set<String> = [
    "par", "pour", "by", "for", "from", "fur", "von", "per", "para", "por",
  ]
  /// First words of headings: "Secteur Nord", "Find your sales rep".
  private static let headings: Set<String> = ["secteur", "find"]
  /// "Distributor for Pumps": what a firm is to another.
  private static let trades: Set<String> = [
    "distributor", "distributors", "dealer", "dealers", "stockist", "franchisee", "supplier",
  ]
  /// "Mill Executive Suites": last words of firms' names, however executive.
  private static let houses: Set<String> = [
    "suites", "apartments", "travels", "tours", "motors", "enterprises", "traders", "hotels",
    "residences",
  ]
  private static let rooms: Set<String> = ["office", "offices", "quarter", "quarters", "showroom"]
  private static let till: Set<String> = [
    "cashier", "clerk", "server", "waiter", "waitress", "kassierer", "kassiererin", "verkaufer",
    "verkauferin", "bediener", "vendeur", "vendeuse", "caissier", "caissiere", "serveur", "cajero",
    "cajera", "cassiere", "salesman", "salesperson",
  ]

  /// What is left without the degrees and single letters before it: "M-Tech. Scientist", "L. Manager".
  func withoutDegrees(_ words: ArraySlice<ZoneWord>) -> ArraySlice<ZoneWord> {
    let rest = words.drop { word in
      guard let token = word.token, !Vocabulary.modifiers.contains(token.folded) else {
        return false
      }
      return NameWords.isInitial(token.text) && token.text.hasSuffix(".")
        || token.text.contains(".") && NameWords.isSuffix(token.text.replacing("-", with: ""))
    }
    return rest.contains { $0.token?.hasLetter ?? false } ? rest : words
  }
}
