/// The name of a card's person or organisation, and where its parts stand in it.
struct VCardName {
  /// `FN`, or what `N` makes where it is missing.
  let full: String
  /// Parts of `N` that stand in the full name, as scalar ranges in it.
  let parts: [(range: Range<Int>, field: String)]

  init(_ card: VCard) {
    let components = card.first("N").map { VCardValue.components(VCardValue.decoded($0)) } ?? []
    let texts = components.map { $0.joined(separator: " ") }
    let part = { (index: Int) in index < texts.count ? texts[index] : "" }
    // Family, given, additional, prefixes, suffixes (RFC 6350, 6.2.2).
    let order = [
      (3, "honorific-prefix"), (1, "given-name"), (2, "additional-name"),
      (0, "family-name"), (4, "honorific-suffix"),
    ]
    let formatted = card.all("FN").lazy
      .map { VCardValue.unescaped(VCardValue.decoded($0)).onOneLine }.first { !$0.isEmpty }
    full = formatted ?? order.map { part($0.0) }.filter { !$0.isEmpty }.joined(separator: " ")
    let whole = Array(full.unicodeScalars)
    var taken: [Range<Int>] = []
    parts = order.compactMap { index, field in
      guard let range = Self.place(of: Array(part(index).unicodeScalars), in: whole),
        !taken.contains(where: range.overlaps)
      else { return nil }
      taken.append(range)
      return (range, field)
    }
  }

  /// Where `part` stands in `whole` as whole words.
  private static func place(
    of part: [Unicode.Scalar], in whole: [Unicode.Scalar]
  ) -> Range<Int>? {
    guard !part.isEmpty, part.count <= whole.count, whole.count < 1_000 else { return nil }
    return (0...(whole.count - part.count)).lazy.map { $0..<($0 + part.count) }.first { range in
      whole[range].elementsEqual(part)
        && (range.lowerBound == 0 || !whole[range.lowerBound - 1].properties.isAlphabetic)
        && (range.upperBound == whole.count || !whole[range.upperBound].properties.isAlphabetic)
    }
  }
}
