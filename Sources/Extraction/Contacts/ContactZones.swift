import LeadModel

/// A stretch of short lines that speaks of somebody: a signature, a card, a letterhead, a footer.
struct ContactZone {
  let page: Int
  /// Indices into the page's lines.
  let lines: Range<Int>
  /// Bytes from its first to its last line.
  let range: Range<Int>
  let kind: Kind
  /// The lines that its own may have been when they were joined; `nil` where they are as printed.
  var runOn: [Range<Int>]?

  enum Kind: String {
    /// Marked by the reader, behind a `-- ` line or a closing formula.
    case signature
    /// A page with little else than it.
    case card
    /// Around contact values anywhere else.
    case block
    /// Short lines without any contact value: headings, menus, lists.
    case list
  }
}

extension ContactZone {
  /// Its lines' bytes, in text order.
  func parts(on page: ScannedPage) -> [Range<Int>] {
    runOn ?? page.lines[lines].map(\.range)
  }
}

/// Finds the contact zones of a page.
struct ContactZones {
  private let closing: Rule
  private let mailHead: Rule
  private let runOn: RunOnLines

  init(rules: RuleSet, words: Vocabulary) throws(RuleError) {
    closing = try rules.rule("block.closing")
    mailHead = try rules.rule("block.mail-head")
    runOn = RunOnLines(legalForm: try rules.rule("organization.legal-form"), words: words)
  }

  /// In text order, not overlapping. A zone is cut at prose, at the head of a quoted message, at tables with
  /// named columns, at two blank lines and, with geometry, at a change of column.
  func zones(on page: ScannedPage, _ board: FindingBoard) -> [ContactZone] {
    guard page.page.kind != .attribute else { return [] }
    let marks = page.marks(.signature).map(\.range)
    if marks.isEmpty, runOn.isRunOn(page) {
      let lines = page.lines.indices
      let range = page.lines[0].range.lowerBound..<page.lines[lines.count - 1].range.upperBound
      if board.covers(Span(page: page.index, range: range), by: Self.contacts) {
        return [
          ContactZone(
            page: page.index, lines: lines, range: range, kind: .card,
            runOn: runOn.parts(of: lines, on: page, board))
        ]
      }
    }
    var zones: [ContactZone] = []
    for run in runs(of: page) {
      guard let first = run.first, let last = run.last else { continue }
      let range = page.lines[first].range.lowerBound..<page.lines[last].range.upperBound
      let isSignature =
        marks.contains { $0.overlaps(range) } || followsClosing(first, on: page)
      let isCard = !isSignature && run.count == page.lines.count && (2...40).contains(run.count)
      let span = Span(page: page.index, range: range)
      let hasContact = board.covers(span, by: Self.contacts)
      zones.append(
        ContactZone(
          page: page.index, lines: first..<(last + 1), range: range,
          kind: isSignature ? .signature : isCard ? .card : hasContact ? .block : .list))
    }
    return zones
  }

  static let contacts: Set<Field> = [.email, .phone, .fax, .website, .address]

  /// Whether a line reads as running text.
  static func isProse(_ line: Line, on page: ScannedPage) -> Bool {
    guard line.range.count > 60 else { return false }
    var words = 0
    var small = 0
    var isInside = false
    for byte in page.bytes[line.range] {
      if byte <= 0x20 {
        isInside = false
      } else if !isInside {
        isInside = true
        words += 1
        if byte >= 97 && byte <= 122 { small += 1 }
      }
    }
    return words >= 9 && Double(small) > 0.55 * Double(words)
  }

  /// Runs of consecutive lines without prose between them.
  private func runs(of page: ScannedPage) -> [[Int]] {
    var runs: [[Int]] = []
    var current: [Int] = []
    for (index, line) in page.lines.enumerated() {
      let isProse = Self.isProse(line, on: page)
      let isInTable = page.tables.contains { $0.range.overlaps(line.range) }
      let isHead = isMailHead(line, on: page)
      let isClosing = closing.firstMatch(in: line.range, on: page)?.range == line.range
      if let last = current.last,
        isCut(page.lines[last], line) || isProse || isInTable || isHead || isClosing
      {
        runs.append(current)
        current = []
      }
      // Of a closing formula and of a head without a mailbox nothing is a contact's.
      let isBare = isClosing || isHead && !page.bytes[line.range].contains(UInt8(ascii: "@"))
      if !isProse, !isInTable, !isBare { current.append(index) }
    }
    return (runs + [current]).filter { !$0.isEmpty }
  }

  /// "From: Ada Byng <ada@millworks.example>", "-----Original Message-----", "On 3 May Ada Byng wrote:".
  private func isMailHead(_ line: Line, on page: ScannedPage) -> Bool {
    let bytes = page.bytes[line.range]
    guard let last = bytes.last,
      last == UInt8(ascii: ":") || last == UInt8(ascii: "-") || bytes.contains(UInt8(ascii: "@"))
    else { return false }
    return mailHead.firstMatch(in: line.range, on: page) != nil
  }

  private func isCut(_ above: Line, _ below: Line) -> Bool {
    if above.box != nil, below.box != nil {
      return above.block != below.block && above.row != below.row
        && !isNear(above, below)
    }
    return below.row - above.row > 3
  }

  private func isNear(_ above: Line, _ below: Line) -> Bool {
    guard let first = above.box, let second = below.box else { return false }
    let gap = second.minY - first.maxY
    return gap >= -first.height && gap < 2.2 * max(first.height, second.height)
      && first.overlapsHorizontally(second)
  }

  /// Whether the line before, or the line itself, is a closing formula or the `-- ` separator.
  private func followsClosing(_ index: Int, on page: ScannedPage) -> Bool {
    for candidate in [index, index - 1] where candidate >= 0 {
      let range = page.lines[candidate].range
      if closing.firstMatch(in: range, on: page)?.range == range { return true }
    }
    return false
  }
}
