import LeadModel

/// What a page is like as a whole: the same rule is right more often on a card than among headings.
enum PageSetting: String {
  /// Hardly more than one value.
  case line
  /// A few short lines: a signature, a card, a slip.
  case card
  /// Mostly running text.
  case prose
  /// Headers, properties and form fields beside the text.
  case header
  /// Recognised, wholly or in part.
  case scan
  /// Anything else.
  case page

  // As long as a contact zone's longest card.
  private static let mostLines = 40
  // A name, a firm, an address on one line; longer ones hold several.
  private static let longestValue = 120

  init(_ page: ScannedPage) {
    let total = page.lines.reduce(0) { $0 + $1.range.count }
    let prose = page.lines.filter { ContactZones.isProse($0, on: page) }
      .reduce(0) { $0 + $1.range.count }
    self =
      if page.page.kind == .attribute {
        .header
      } else if page.page.source == .ocr || page.page.source == .mixed {
        .scan
      } else if 2 * prose >= total, total > 0 {
        .prose
      } else if page.lines.count <= 1, total <= Self.longestValue {
        .line
      } else if prose == 0, page.lines.count <= Self.mostLines {
        .card
      } else {
        .page
      }
  }
}
