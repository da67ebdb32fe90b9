import LeadModel

/// A page's canonical text cut where values begin and end.
struct PageText {
  struct Segment: Encodable {
    let text: String
    /// The statements that it is part of, apart by spaces; `nil` for plain text.
    let statements: String?
    let title: String
    let isLit: Bool
  }

  let segments: [Segment]

  init(_ text: String, page: Int, _ statements: [Statement], lit: Set<StatementID>) {
    let scalars = Array(text.unicodeScalars)
    let ranges = statements.flatMap { statement in
      statement.evidence.parts.filter { $0.page == page }.map { part in
        (range: part.start..<max(part.start, min(part.end, scalars.count)), statement: statement)
      }
    }.filter { !$0.range.isEmpty && $0.range.lowerBound >= 0 }
    var starts: [Int: [Int]] = [:]
    var ends: [Int: [Int]] = [:]
    for (index, entry) in ranges.enumerated() {
      starts[entry.range.lowerBound, default: []].append(index)
      ends[entry.range.upperBound, default: []].append(index)
    }
    let cuts = Set([0, scalars.count]).union(starts.keys).union(ends.keys).sorted()
    var open: [Int] = []
    segments = zip(cuts, cuts.dropFirst()).map { from, to in
      open.removeAll { ends[from]?.contains($0) ?? false }
      open += starts[from] ?? []
      var piece = String.UnicodeScalarView()
      piece.append(contentsOf: scalars[from..<to])
      return Self.segment(String(piece), open.map { ranges[$0].statement }, lit)
    }
  }

  private static func segment(
    _ text: String, _ statements: [Statement], _ lit: Set<StatementID>
  ) -> Segment {
    Segment(
      text: text,
      statements: statements.isEmpty
        ? nil : statements.map(\.id.rawValue).joined(separator: " "),
      title: statements.map { Words.label($0.field) }.joined(separator: ", "),
      isLit: statements.contains { lit.contains($0.id) })
  }
}
