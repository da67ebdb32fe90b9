import LeadModel
import Normalization

/// The country whose numbering plan a document's national numbers follow.
///
/// The user's setting first; else votes of countries in addresses, country codes in domains and of
/// numbers, country names and the language of labels; without any, `GB`.
struct DocumentRegion {
  private let hints: [Rule]
  private let suffixes = PublicSuffixes()

  init(rules: RuleSet) throws {
    hints = rules.rules(of: "region")
  }

  func region(of document: ScannedDocument, _ board: FindingBoard) -> String {
    shown(by: document, board) ?? "GB"
  }

  /// `nil` when nothing in the document tells.
  func shown(by document: ScannedDocument, _ board: FindingBoard) -> String? {
    if let setting = document.settings.defaultRegion { return setting }
    var votes: [String: Int] = [:]
    for finding in board.findings {
      switch (finding.field, finding.value) {
      case (.address, .address(let address)):
        if let country = address.country { votes[country, default: 0] += 3 }
      case (.email, .text(let value)), (.website, .text(let value)):
        if let country = country(ofHost: value) { votes[country, default: 0] += 2 }
      default: break
      }
    }
    for hint in hints {
      guard let region = hint.attributes["region"] else { continue }
      for page in document.pages { votes[region, default: 0] += min(count(of: hint, on: page), 3) }
    }
    let best = votes.filter { $0.value > 0 }.max { ($0.value, $1.key) < ($1.value, $0.key) }
    return best?.key
  }

  /// How often the hint begins in what is looked at of a page.
  private func count(of hint: Rule, on page: ScannedPage) -> Int {
    let sample = 0..<min(page.bytes.count, Self.sample)
    guard let windows = page.glance?.windows(of: hint) else {
      return hint.pattern.matches(in: page.bytes, range: sample).matches.count
    }
    return hint.pattern.matches(
      in: page.bytes,
      beginningIn: windows.prefix { $0.lowerBound < sample.upperBound }.map {
        $0.clamped(to: sample)
      }
    ).matches.count
  }

  /// Bytes of each page that are looked at.
  private static let sample = 20_000

  private func country(ofHost value: String) -> String? {
    let host = value.split(separator: "@").last?.split(separator: "/").first ?? ""
    guard let suffix = host.split(separator: ".").last?.uppercased(), suffix.count == 2,
      !["IO", "CO", "TV", "ME", "AI", "EU", "CC", "FM", "LY"].contains(suffix)
    else { return nil }
    return suffix == "UK" ? "GB" : suffix
  }
}
