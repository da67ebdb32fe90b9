import LeadModel
import Normalization

/// E-mail addresses.
///
/// - *Reads*: the whole text of every page, header values of messages included.
/// - *Emits*: `contact.email`, the address in lower case; plain (RFC 5322 dot-atom before a host
///   name) or spelled out against harvesters ("name (at) firm (dot) example").
/// - *Abstains when*: the domain has no dot, a label that RFC 1035 forbids, or a last label that
///   is not alphabetic; when a spelled-out address has no brackets and no known suffix.
struct EmailExtractor: Extractor {
  static let id = "email"
  static let version = 1

  private let plain: Rule
  private let obfuscated: Rule
  private let suffixes = PublicSuffixes()

  init(rules: RuleSet) throws {
    plain = try rules.rule("email.plain")
    obfuscated = try rules.rule("email.obfuscated")
  }

  func extract(from document: ScannedDocument, into board: inout FindingBoard) {
    for page in document.pages {
      for rule in [plain, obfuscated] {
        for match in matches(of: rule, on: page, board: &board) {
          guard let local = match["local"], let host = match["host"] else { continue }
          let span = Span(page: page.index, range: match["address"] ?? match.range)
          guard isFree(span, of: [.email], for: rule, on: &board),
            let address = confirmed(
              EmailAddress(local: page.text(local), host: page.text(host), suffixes: suffixes),
              span, by: rule, on: &board)
          else { continue }
          let known = address.hasKnownSuffix ? rule.confidence : rule.confidence * 0.7
          board.add(
            finding(.email, .text(address.normalized), at: [span], by: rule, confidence: known))
        }
      }
    }
  }
}
