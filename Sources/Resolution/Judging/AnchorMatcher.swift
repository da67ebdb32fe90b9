import LeadModel

/// Finds judged values and records again among the claims of a later extraction.
///
/// A sighting is the same when it is of the same field and its ink overlaps: quads by at least
/// half of the smaller, ranges by at least half of the shorter; where neither page nor text has
/// geometry and offsets have moved, the same text on the same page counts, if it stands there
/// once. What fits twice fits nowhere: a person has to look.
struct AnchorMatcher {
  private let recordsOfDocument: [DocumentID: [SourceRecord]]

  init(records: [SourceRecord]) {
    recordsOfDocument = Dictionary(grouping: records, by: \.document)
  }

  /// The record that most of the anchors stand in; `nil` when there is none, or two.
  func record(_ anchor: RecordAnchor) -> RecordID? {
    let candidates = (recordsOfDocument[anchor.document] ?? []).filter { $0.kind == anchor.kind }
    var votes: [RecordID: Double] = [:]
    for sighting in anchor.anchors {
      let best = Self.best(
        candidates.map { record in
          (record.id, record.statements.map { Self.likeness(sighting, $0) }.max() ?? 0)
        })
      if let best { votes[best, default: 0] += 1 }
    }
    return Self.best(votes.sorted { $0.key < $1.key }.map { ($0.key, $0.value) })
  }

  /// The statement that a judged value is now; `nil` when there is none, or two of a rank.
  func statement(_ anchor: Anchor) -> StatementID? {
    let statements = (recordsOfDocument[anchor.document] ?? []).flatMap(\.statements)
    return Self.best(statements.map { ($0.id, Self.likeness(anchor, $0)) })
  }

  /// The only one with the highest value above zero.
  private static func best<ID: Hashable>(_ ranked: [(id: ID, likeness: Double)]) -> ID? {
    guard let top = ranked.map(\.likeness).max(), top > 0 else { return nil }
    let winners = Set(ranked.filter { $0.likeness == top }.map(\.id))
    return winners.count == 1 ? winners.first : nil
  }

  /// 0 for what is not the same; up to 2 for equal ink, 3 with the same text; ½ for the same text
  /// elsewhere on the page.
  private static func likeness(_ anchor: Anchor, _ statement: Statement) -> Double {
    guard anchor.field == statement.field else { return 0 }
    var overlap = 0.0
    for part in anchor.evidence.parts {
      overlap += statement.evidence.parts.map { self.overlap(part, $0) }.max() ?? 0
    }
    overlap /= Double(max(anchor.evidence.parts.count, statement.evidence.parts.count))
    let isSameText = anchor.evidence.raw == statement.raw
    if overlap >= 0.5 { return 1 + overlap + (isSameText ? 1 : 0) }
    let pages = Set(anchor.evidence.parts.map(\.page))
    let isSamePage = pages == Set(statement.evidence.parts.map(\.page))
    return isSameText && isSamePage ? 0.5 : 0
  }

  /// 0…1: how much of the smaller the two share.
  private static func overlap(_ left: Evidence.Part, _ right: Evidence.Part) -> Double {
    guard left.page == right.page else { return 0 }
    if !left.quads.isEmpty, !right.quads.isEmpty {
      var shared = 0.0
      for mine in left.quads {
        for theirs in right.quads { shared += mine.sharedArea(with: theirs) }
      }
      let area = min(left.quads.area, right.quads.area)
      return area > 0 ? min(shared / area, 1) : 0
    }
    let shared = min(left.end, right.end) - max(left.start, right.start)
    let shorter = min(left.end - left.start, right.end - right.start)
    guard shared > 0, shorter > 0 else { return 0 }
    // Without geometry, moved text may come to stand where other text stood.
    return left.text == right.text || left.quads.isEmpty != right.quads.isEmpty
      || left.text.contains(right.text) || right.text.contains(left.text)
      ? Double(shared) / Double(shorter) : 0
  }
}

extension Quad {
  fileprivate func sharedArea(with other: Quad) -> Double {
    let width = min(maxX, other.maxX) - max(minX, other.minX)
    let height = min(maxY, other.maxY) - max(minY, other.minY)
    return width > 0 && height > 0 ? width * height : 0
  }
}

extension [Quad] {
  fileprivate var area: Double { reduce(0) { $0 + $1.width * $1.height } }
}
