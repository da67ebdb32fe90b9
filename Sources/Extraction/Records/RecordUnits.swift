import LeadModel

/// The unit of text in which a finding looks for its person and organisation: a contact zone, one
/// header of a message, a row of a table with named columns, or a paragraph; on pages of marked
/// fields, what stands between blank lines.
struct RecordUnits {
  private let document: ScannedDocument
  private let zones: [[ContactZone]]
  /// By page and line, where the line's block begins.
  private let blockStarts: [[Int]]

  init(document: ScannedDocument, finder: ContactZones, board: FindingBoard) {
    self.document = document
    // Lists have no owner: a person in one is on its own.
    zones = document.pages.map { finder.zones(on: $0, board).filter { $0.kind != .list } }
    blockStarts = document.pages.map { Self.blockStarts(of: $0.lines) }
  }

  private static func blockStarts(of lines: [Line]) -> [Int] {
    var start = 0
    return lines.indices.map { index in
      if index == 0 || lines[index].block != lines[index - 1].block {
        start = lines[index].range.lowerBound
      }
      return start
    }
  }

  struct Unit: Hashable, Comparable {
    let page: Int
    /// Bytes from which the unit reaches.
    let start: Int
    let kind: Kind

    enum Kind: Int { case signature, card, block, row, header, paragraph }

    /// A paragraph may begin where a zone of its block does.
    static func < (left: Unit, right: Unit) -> Bool {
      (left.page, left.start, left.kind.rawValue) < (right.page, right.start, right.kind.rawValue)
    }
  }

  func unit(of span: Span) -> Unit {
    let page = document.pages[span.page]
    if let row = page.tableRow(at: span.range.lowerBound) {
      return Unit(page: span.page, start: row.range.lowerBound, kind: .row)
    }
    if let zone = zone(at: span) {
      let kind: Unit.Kind =
        switch zone.kind {
        case .signature: .signature
        case .card: .card
        case .block, .list: .block
        }
      return Unit(page: span.page, start: zone.range.lowerBound, kind: kind)
    }
    guard let index = page.lineIndex(at: span.range.lowerBound) else {
      return Unit(page: span.page, start: 0, kind: .paragraph)
    }
    // Fields of one thing stand together between blank lines; headers each for itself.
    if page.page.kind == .attribute, !page.page.marks.contains(where: { $0.role == .field }) {
      return Unit(
        page: span.page,
        start: page.before(page.lines[index].range.lowerBound, limit: 4096)
          .lowerBound, kind: .header)
    }
    return Unit(page: span.page, start: blockStarts[span.page][index], kind: .paragraph)
  }

  /// The zone that touches the span; zones stand in text order and do not overlap.
  private func zone(at span: Span) -> ContactZone? {
    let zones = zones[span.page]
    let first = zones.partitioningIndex { $0.range.upperBound > span.range.lowerBound }
    return zones[first...].first.flatMap { $0.range.overlaps(span.range) ? $0 : nil }
  }

  /// Number of the text line in which the span begins.
  func row(of span: Span) -> Int {
    let page = document.pages[span.page]
    return page.lineIndex(at: span.range.lowerBound).map { page.lines[$0].row } ?? 0
  }
}
