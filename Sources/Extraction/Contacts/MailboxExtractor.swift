import LeadModel
import Normalization

/// Display names in mail headers.
///
/// - *Reads*: the `from`, `to`, `cc`, `reply-to` and `sender` headers on attribute pages, and
///   header lines of forwarded messages, as far as an e-mail address follows the name.
/// - *Emits*: `person.name`; `organization.name` for a display name with an organisation's words,
///   or of whose words the address's domain is made.
/// - *Abstains when*: the display name repeats the address, or has no name's shape.
struct MailboxExtractor: Extractor {
  static let id = "mailbox"
  static let version = 2

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
      || ownsDomain(tokens, behind: range, on: page, board)
    if !isFirm, let name = words.nameParser.parse(text), name.given != nil || name.prefix != nil,
      !tokens.contains(where: {
        words.titleHeads.contains($0.folded) || words.departments.contains($0.folded)
      })
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

  /// "Mill Works <info@millworks.example>": words that begin with no given name and the address's
  /// domain is made of.
  private func ownsDomain(
    _ tokens: [Token], behind range: Range<Int>, on page: ScannedPage, _ board: FindingBoard
  ) -> Bool {
    guard tokens.count > 1, !words.isGivenName(tokens[0].text),
      let address = mail(behind: range, on: page, board), let at = address.firstIndex(of: "@")
    else { return false }
    let local = LocalPart.letters(String(address[..<at]))
    let host = address[address.index(after: at)...]
    guard !words.mailProviders.contains(String(host)),
      !tokens.contains(where: { $0.folded.count > 2 && local.contains($0.folded) })
    else { return false }
    let joined = LocalPart.letters(tokens.map(\.folded).joined())
    return host.split(separator: ".").dropLast()
      .contains { DomainAgreement.agrees(joined, LocalPart.letters(String($0)), tokens) }
  }

  private func mail(
    behind range: Range<Int>, on page: ScannedPage, _ board: FindingBoard
  ) -> String? {
    let behind = range.upperBound..<min(range.upperBound + 12, page.bytes.count)
    guard !behind.isEmpty else { return nil }
    return board.touching(Span(page: page.index, range: behind))
      .first { $0.field == .email }?.text
  }
}
