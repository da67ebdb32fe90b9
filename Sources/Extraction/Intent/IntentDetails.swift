import LeadModel
import Normalization

/// Reads product, amount and date out of a clause.
struct IntentDetails {
  let page: ScannedPage
  let findings: [Finding]
  /// The document's own date: what relative dates lean on; `nil` leaves them unresolved.
  let anchor: CivilDate?

  func details(of act: IntentAct) -> IntentMention.Details {
    let inside = findings.filter { finding in
      finding.spans.count == 1 && finding.head.page == page.index
        && act.range.lowerBound <= finding.head.range.lowerBound
        && finding.head.range.upperBound <= act.range.upperBound
    }
    let money = inside.lazy.compactMap { finding -> Money? in
      if case .money(let money) = finding.value { money } else { nil }
    }.first
    let date = inside.lazy.compactMap { finding -> String? in
      if case .date(let date) = finding.value { date } else { nil }
    }.first
    return IntentMention.Details(
      product: product(of: act), amount: money?.amount, currency: money?.currency,
      date: date ?? relativeDate(act))
  }

  /// "by end of March", "next Friday" in the clause.
  private func relativeDate(_ act: IntentAct) -> String? {
    guard let anchor else { return nil }
    let text = page.text(act.range)
    for preposition in Self.prepositions {
      guard let found = text.firstRange(of: preposition) else { continue }
      let phrase = text[found.lowerBound...].split(separator: " ").prefix(6)
      for length in (2...6).reversed() where length <= phrase.count {
        let words = phrase.prefix(length).joined(separator: " ")
        if let span = RelativeDateParser(anchor: anchor).parse(words) { return span.last.iso8601 }
      }
    }
    return nil
  }

  private static let prepositions = [
    "by ", "until ", "before ", "within ", "next ", "end of ", "bis ", "Ende ", "innerhalb ",
    "nächste", "avant ", "d'ici ", "fin ",
  ]

  /// The object without articles, at most ten words. Of "a quotation for two conveyors by April"
  /// what stands between "for" and the date.
  private func product(of act: IntentAct) -> String? {
    guard let object = act.object else { return nil }
    var words = page.text(object.lowerBound..<max(object.upperBound, act.range.upperBound))
      .split(whereSeparator: \.isWhitespace)
    if act.category == .purchaseRequest,
      let purpose = words.firstIndex(where: { Self.purposes.contains($0.lowercased()) })
    {
      words.removeFirst(purpose + 1)
    }
    if let end = words.dropFirst().firstIndex(where: { Self.limits.contains($0.lowercased()) }) {
      words.removeSubrange(end...)
    }
    while let first = words.first, Self.articles.contains(first.lowercased()) {
      words.removeFirst()
    }
    let text = words.prefix(10).joined(separator: " ")
      .trimmingSuffix { $0.isPunctuation && $0 != ")" }
    return text.isEmpty ? nil : text
  }

  private static let purposes: Set<String> = ["for", "of", "für", "über", "pour", "de", "d'"]
  private static let limits: Set<String> = [
    "by", "before", "until", "within", "bis", "vor", "innerhalb", "avant", "d'ici", "because",
  ]
  private static let articles: Set<String> = [
    "a", "an", "the", "some", "any", "our", "your", "ein", "eine", "einen", "einem", "der", "die",
    "das", "un", "une", "le", "la", "les", "des", "du",
  ]
}

extension String {
  fileprivate func trimmingSuffix(while condition: (Character) -> Bool) -> String {
    var text = Substring(self)
    while let last = text.last, condition(last) { text.removeLast() }
    return String(text)
  }
}
