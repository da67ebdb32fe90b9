import LeadModel

/// Numbers of invoices, orders, contracts, quotations and tenders.
///
/// - *Reads*: every page, the subject of a message included.
/// - *Emits*: `document.reference` as written after its label (English, German, French, Spanish,
///   Italian, Dutch).
/// - *Abstains when*: no digit is in it, or the place is already a date, an amount or a
///   registration number.
struct ReferenceExtractor: Extractor {
  static let id = "reference"
  static let version = 1

  private let label: Rule

  init(rules: RuleSet) throws {
    label = try rules.rule("reference.label")
  }

  func extract(from document: ScannedDocument, into board: inout FindingBoard) {
    for page in document.pages {
      for match in matches(of: label, on: page, board: &board) {
        guard let range = match["value"] else { continue }
        let place = Span(page: page.index, range: range)
        let others: Set<Field> = [.documentDate, .registration, .documentReference]
        guard isFree(place, of: others, for: label, on: &board) else { continue }
        board.add(finding(.documentReference, .text(page.text(range)), at: [place], by: label))
      }
    }
  }
}
