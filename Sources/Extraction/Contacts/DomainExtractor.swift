import LeadModel
import Normalization

/// Internet domains of organisations.
///
/// - *Reads*: the e-mail addresses and web sites found before.
/// - *Emits*: `organization.domain`, the registrable domain (public suffix list), where it first
///   stands on each page.
/// - *Abstains when*: the domain gives mailboxes to the public, or has no known suffix.
struct DomainExtractor: Extractor {
  static let id = "domain"
  static let version = 2

  private let rule: Rule
  private let providers: WordList
  private let suffixes = PublicSuffixes()

  init(rules: RuleSet) throws {
    rule = try rules.rule("domain.host")
    providers = try rules.list("mail-providers")
  }

  func extract(from document: ScannedDocument, into board: inout FindingBoard) {
    var seen: Set<String> = []
    for source in board.findings([.email, .website]).sorted(by: { $0.head < $1.head }) {
      guard let value = source.text,
        let domain = confirmed(domain(of: value), source.head, by: rule, on: &board)
      else { continue }
      guard !providers.contains(domain) else {
        reject(source.head, by: rule, .blocked, on: &board)
        continue
      }
      guard seen.insert("\(source.head.page) \(domain)").inserted else { continue }
      let range = host(in: source.head, on: document.pages[source.head.page], of: domain)
      board.add(
        finding(
          .domain, .text(domain), at: [Span(page: source.head.page, range: range)], by: rule,
          confidence: min(rule.confidence, source.confidence), subject: .organization))
    }
  }

  private func domain(of value: String) -> String? {
    let host = value.split(separator: "@").last?.split(separator: "/").first.map(String.init)
    return host.flatMap { suffixes.registrableDomain(of: $0) ?? reserved($0) }
  }

  /// Reserved names (RFC 2606) have no entry in the list: their last two labels count.
  private func reserved(_ host: String) -> String? {
    guard suffixes.hasKnownSuffix(host) else { return nil }
    let labels = host.split(separator: ".")
    return labels.count >= 2 ? labels.suffix(2).joined(separator: ".") : nil
  }

  /// The printed host, or the whole address where the host is spelled out.
  private func host(in span: Span, on page: ScannedPage, of domain: String) -> Range<Int> {
    let host = rule.pattern.firstMatch(in: page.bytes, range: span.range)?["host"]
    guard let host, page.text(host).lowercased().hasSuffix(domain) else { return span.range }
    return host
  }
}
