import LeadModel
import Normalization

/// Display names in mail headers.
///
/// - *Reads*: the `from`, `to`, `cc`, `reply-to` and `sender` headers on attribute pages, and
///   header lines of forwarded messages, as far as an e-mail address follows the name.
/// - *Emits*: `person.name`; `organization.name` for a display name with an organisation's words.
/// - *Abstains when*: the display name repeats the address, or has no name's shape.
struct MailboxExtractor: Extractor {
  static let id = "mailbox"
  static let version = 1

  private let mailbox: Rule
  private let organization: Rule
  private let legalForm: Rule
  private let words: Vocabulary

  init(rules: RuleSet) throws {
    mailbox = try rules.rule("mailbox.person")
    organization = try rules.rule("mailbox.organization")
    legalForm = try rules.rule("organization.legal-form")
    words = try Vocabulary(rules)
  }

  func extract(from document: ScannedDocument, into board: inout FindingBoard) {
    for page in document.pages {
      for match in matches(of: mailbox, on: page, board: &board) {
        guard let name = match["name"] else { continue }
        emit(name, on: page, into: &board)
      }
    }
  }

  private func emit(_ range: Range<Int>, on page: ScannedPage, into board: inout FindingBoard) {
    let span = Span(page: page.index, range: range)
    guard !board.covers(span, by: [.email]) else { return }
    let text = page.text(range)
    let tokens = Token.words(in: range, of: page)
    let isFirm =
      legalForm.firstMatch(in: range, on: page) != nil
      || tokens.contains { words.organizationWords.contains($0.folded) }
    if !isFirm, let name = words.nameParser.parse(text), name.given != nil || name.prefix != nil,
      !tokens.contains(where: { words.titleHeads.contains($0.folded) })
    {
      let known = name.given.map { words.isGivenName(String($0.split(separator: " ")[0])) } ?? false
      board.add(
        finding(
          .personName, .personName(name), at: [span], by: mailbox,
          confidence: known ? mailbox.confidence : mailbox.confidence * 0.85, subject: .person))
    } else if isFirm, tokens.first?.isCapitalized ?? false {
      board.add(
        finding(
          .organizationName, .text(text), at: [span], by: organization, subject: .organization))
    } else {
      reject(span, by: mailbox, .invalid, on: &board)
    }
  }
}
