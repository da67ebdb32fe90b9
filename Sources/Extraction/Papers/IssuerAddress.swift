import LeadModel
import Normalization

/// The address under the name of a paper's issuer: lines from a street to a place.
struct IssuerAddress {
  struct Block {
    let value: PostalAddress
    let ranges: [Range<Int>]
  }

  private let street: Rule
  private let region: Rule
  private let words: Vocabulary
  private let finder: AddressAnchors
  /// Lines of an address, and lines of registrations that may stand before it.
  private static let most = 6

  init(rules: RuleSet) throws {
    words = try Vocabulary(rules)
    street = try rules.rule("address.street-line")
    region = try rules.rule("issuer.region")
    finder = try AddressAnchors(rules: rules, vocabulary: words)
  }

  func anchors(on page: ScannedPage, matches: (Rule) -> [Match]) -> [AddressAnchor] {
    finder.anchors(on: page, matches: matches)
  }

  /// Whether the line alone reads as part of an address.
  func isLine(_ range: Range<Int>, on page: ScannedPage) -> Bool {
    let tokens = Token.words(in: range, of: page)
    guard (1...14).contains(tokens.count), let first = tokens.first else { return false }
    if street.pattern.firstMatch(in: page.bytes, range: range) != nil { return true }
    if isPlace(range, on: page) { return true }
    // "Lindenstraße 14", "C/ Mayor, 12".
    if tokens.count <= 5, let last = tokens.last, last.hasDigit,
      last.text.count <= 4, last.text.allSatisfy({ $0.isNumber || $0.isLetter }),
      tokens.count > 1, !page.bytes[range].contains(UInt8(ascii: ":"))
    {
      return true
    }
    let opens = first.hasDigit || Self.openers.contains(first.folded)
    return opens && tokens.count > 1 && tokens.contains(where: \.hasDigit)
      && tokens.contains { $0.hasLetter && $0.text.count > 2 }
  }

  /// The lines from `start` on; `nil` when they hold no street or no place.
  func block(
    under start: Int, of head: [LetterheadLines.Line], _ anchors: [AddressAnchor],
    on page: ScannedPage
  ) -> Block? {
    var ranges: [Range<Int>] = []
    var isDone = false
    for (offset, line) in head[start...].prefix(Self.most + 3).enumerated() {
      if line.kind == .registration, ranges.isEmpty { continue }
      guard line.kind == .text, ranges.count < Self.most, !isDone else { break }
      let anchor = anchors.first { $0.range.overlaps(line.text) }
      let next = start + offset + 1
      let nextAnchor =
        next < head.count ? anchors.first { $0.range.overlaps(head[next].text) } : nil
      let goesOn =
        next < head.count && head[next].kind == .text
        && (nextAnchor != nil || isLine(head[next].text, on: page))
      if anchor == nil, !isLine(line.text, on: page) {
        let isEnd = next < head.count && head[next].kind != .text
        if isEnd, let last = ranges.last, endsInComma(last, page), isShort(line.text, on: page) {
          ranges.append(line.text)
          break
        }
        // One more name or motto above the street, or a district between street and town.
        guard goesOn, Token.words(in: line.text, of: page).count <= 6 else { break }
        if ranges.isEmpty { continue }
      }
      ranges.append(line.text)
      let isLast = (anchor?.range.upperBound ?? Int.max) <= line.range.upperBound
      // "5600 Lamar Ave" is no postcode with its town where a postcode follows.
      let isHouse = nextAnchor != nil && !(anchor?.isStrong ?? true)
      isDone = isLast && !isHouse && !(goesOn && isPlace(head[next].text, on: page))
    }
    guard let first = ranges.first, ranges.contains(where: { hasDigit($0, page) }) else {
      return nil
    }
    let anchor = anchors.last { anchor in ranges.contains { $0.overlaps(anchor.range) } }
    guard anchor != nil || hasStreet(first, page) || ranges.count > 1 else { return nil }
    return Block(value: value(ranges, anchor, on: page), ranges: ranges)
  }

  private func value(
    _ ranges: [Range<Int>], _ anchor: AddressAnchor?, on page: ScannedPage
  ) -> PostalAddress {
    let edge = anchor?.range.lowerBound ?? Int.max
    let parts = ranges.compactMap { range -> String? in
      guard range.lowerBound < edge else { return nil }
      let text = page.text(range.lowerBound..<min(range.upperBound, edge))
        .trimming { " ,;.-\n".contains($0) }
      return text.isEmpty ? nil : text
    }
    return PostalAddress(
      street: parts.isEmpty ? nil : parts.joined(separator: ", "), city: anchor?.city,
      state: anchor?.state, postcode: anchor?.postcode, country: anchor?.country)
  }

  /// A town, a division of a country or a country, and little else.
  private func isPlace(_ range: Range<Int>, on page: ScannedPage) -> Bool {
    let tokens = Token.words(in: range, of: page)
    guard tokens.count <= 4, !tokens.contains(where: \.hasDigit) else { return false }
    let joined = tokens.map(\.folded).joined(separator: " ")
    return words.cities.contains(joined) || words.countries.contains(joined)
      || words.states.contains(joined)
      || region.pattern.firstMatch(in: page.bytes, range: range) != nil
  }

  private func endsInComma(_ range: Range<Int>, _ page: ScannedPage) -> Bool {
    page.text(page.after(range.upperBound, limit: 3)).contains(",")
  }

  /// A few words without digits, as a district or a town is.
  private func isShort(_ range: Range<Int>, on page: ScannedPage) -> Bool {
    let tokens = Token.words(in: range, of: page)
    return (1...4).contains(tokens.count) && tokens.allSatisfy { $0.isCapitalized && !$0.hasDigit }
  }

  private func hasDigit(_ range: Range<Int>, _ page: ScannedPage) -> Bool {
    page.bytes[range].contains { $0 >= 48 && $0 <= 57 }
  }

  private func hasStreet(_ range: Range<Int>, _ page: ScannedPage) -> Bool {
    street.pattern.firstMatch(in: page.bytes, range: range) != nil
  }

  private static let openers: Set<String> = [
    "no", "nos", "lot", "unit", "block", "blk", "shop", "plot", "suite", "ste", "level", "ground",
    "gf", "g/f", "flat", "door", "h.no", "d.no", "building", "bldg", "rez", "piso", "local", "apt",
  ]
}
