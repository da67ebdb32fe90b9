import LeadModel
import Normalization

/// Profiles on social networks.
///
/// - *Reads*: the whole text of every page.
/// - *Emits*: `contact.social`, the profile's address in lower-case host form, for the networks
///   that the rule names (LinkedIn, X, XING, Facebook, Instagram, YouTube, …).
/// - *Abstains when*: only the network's own site is named, or the path is not a profile's.
struct SocialExtractor: Extractor {
  static let id = "social"
  static let version = 1

  private let rule: Rule

  init(rules: RuleSet) throws {
    rule = try rules.rule("social.profile")
  }

  func extract(from document: ScannedDocument, into board: inout FindingBoard) {
    for page in document.pages {
      for match in matches(of: rule, on: page, board: &board) {
        let span = Span(page: page.index, range: match.range)
        guard isFree(span, of: [.email], for: rule, on: &board),
          let address = confirmed(
            WebAddress(page.text(match.range)), span, by: rule, on: &board)
        else { continue }
        board.add(finding(.social, .text(address.normalized), at: [span], by: rule))
      }
    }
  }
}
