import LeadModel

/// A page's picture with the outlines of the words that values were read from.
struct PagePicture: Encodable {
  struct Mark: Encodable {
    let id: String
    let title: String
    /// One outline for each word, as SVG `points`.
    let quads: [String]
    let isLit: Bool
  }

  let image: String
  let fine: String
  let words: String
  let width: String
  let height: String
  let title: String
  let marks: [Mark]

  /// `nil` for pages that have no picture: text, sheets, slides, attributes.
  init?(
    _ page: PageSummary, of document: DocumentID, _ statements: [Statement], lit: Set<StatementID>
  ) {
    guard page.hasPicture, let width = page.widthPt, let height = page.heightPt else { return nil }
    let address = Links.page(document, page.number)
    image = "\(address)/image?dpi=150"
    fine = "\(address)/image?dpi=300"
    words = "\(address)/words"
    self.width = Self.text(width)
    self.height = Self.text(height)
    title = "Picture of page \(page.number)"
    marks = statements.compactMap { statement in
      let quads = statement.evidence.parts.filter { $0.page == page.number }.flatMap(\.quads)
      guard !quads.isEmpty else { return nil }
      return Mark(
        id: statement.id.rawValue,
        title: "\(Words.label(statement.field)): \(statement.value.display)",
        quads: quads.map(Self.points), isLit: lit.contains(statement.id))
    }
  }

  private static func points(_ quad: Quad) -> String {
    let corners = quad.corners
    return stride(from: 0, to: 8, by: 2).map { "\(text(corners[$0])),\(text(corners[$0 + 1]))" }
      .joined(separator: " ")
  }

  private static func text(_ value: Double) -> String {
    value == value.rounded() && value.magnitude < 1e9 ? String(Int(value)) : String(value)
  }
}
