import LeadModel
import Normalization

/// A document that is nothing but one registration number, as a field of a form or table is.
///
/// - *Reads*: documents of one short page, after all labelled and telling numbers were found.
/// - *Emits*: `organization.registration` with the most likely scheme and no verdict, since nothing
///   names the scheme.
/// - *Abstains when*: no scheme's checksum is passed and no scheme has so telling a shape.
struct LoneRegistrationExtractor: Extractor {
  static let id = "registration-alone"
  static let version = 1

  private let alone: Rule

  init(rules: RuleSet) throws {
    alone = try rules.rule("registration.alone")
  }

  func extract(from document: ScannedDocument, into board: inout FindingBoard) {
    guard document.pages.count == 1, let page = document.pages.first, page.bytes.count <= 48 else {
      return
    }
    for match in matches(of: alone, on: page, board: &board) {
      guard let value = match["value"] else { continue }
      let span = Span(page: page.index, range: value)
      guard isFree(span, of: [.registration], for: alone, on: &board) else { continue }
      let likeliest = RegistrationScheme.likeliest(for: page.text(value))
      guard let best = confirmed(likeliest, span, by: alone, on: &board) else { continue }
      let blind = Registration(scheme: best.scheme, number: best.number, valid: nil)
      board.add(
        finding(.registration, .registration(blind), at: [span], by: alone, subject: .organization))
    }
  }
}
