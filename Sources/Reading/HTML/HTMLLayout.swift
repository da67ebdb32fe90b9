import LeadModel

/// Puts text together as a browser would show it: white space collapsed, elements on lines, the
/// cells of a table's row separated by tabs.
///
/// A cell of several lines is followed by a line end instead, so that the next cell does not stand
/// behind its last line.
struct HTMLLayout {
  private(set) var page = PageText()
  private var pendingLineFeeds = 0
  private var hasPendingSpace = false
  private var isRowStart = true
  /// Nothing of the cell has been written: line ends would part it from its row.
  private var isCellStart = false
  private var cellLineFeeds = 0
  private var preDepth = 0
  private var tables = HTMLTables()
  private var seam = HTMLSeam()
  /// Starts of the open stretches, `nil` before their first text.
  private var stretches: [Int?] = []

  var text: String { page.text }

  mutating func begin(_ name: String, table: HTMLTableShape? = nil, span: HTMLCellSpan = .one) {
    switch name {
    case "br": breakLine()
    case "td", "th":
      if !isRowStart { separateCells() }
      isRowStart = false
      isCellStart = true
      cellLineFeeds = 0
      tables.beginCell(span)
    default:
      if name == "table" { tables.begin(table ?? .layout) }
      if name == "tr" {
        isRowStart = true
        isCellStart = false
        tables.beginRow()
      }
      separate(name)
      seam.begin(name)
    }
    if name == "pre" || name == "textarea" { preDepth += 1 }
  }

  mutating func end(_ name: String) {
    switch name {
    case "pre", "textarea": preDepth -= 1
    case "td", "th": tables.endCell(at: page.count, on: &page)
    case "table": tables.end()
    case "tr": isCellStart = false
    default: seam.end(name)
    }
    separate(name)
  }

  mutating func append(_ content: String) {
    if preDepth > 0 { return appendKept(content) }
    var run = String.UnicodeScalarView()
    for scalar in content.unicodeScalars {
      if isCollapsible(scalar) {
        write(&run)
        hasPendingSpace = true
        seam.space()
      } else if !isIgnorable(scalar) {
        run.append(scalar)
      }
    }
    write(&run)
  }

  /// Begins a stretch that `endStretch` marks; it starts with the next text.
  mutating func beginStretch() { stretches.append(nil) }

  mutating func endStretch(_ role: Page.Mark.Role) {
    guard let start = stretches.popLast() ?? nil, start < page.count else { return }
    page.mark(role, start..<page.count)
  }

  /// Those that wait for their first text stand behind those that have it.
  private mutating func startStretches(at position: Int) {
    var index = stretches.count - 1
    while index >= 0, stretches[index] == nil {
      stretches[index] = position
      index -= 1
    }
  }

  private mutating func write(_ run: inout String.UnicodeScalarView) {
    guard let first = run.first else { return }
    switch seam.gap(between: page.lastByte, and: first) {
    case .line where !isCellStart: pendingLineFeeds = max(pendingLineFeeds, 1)
    case .word, .line: hasPendingSpace = true
    case nil: break
    }
    flush()
    let range = page.append(String(run))
    tables.write(at: range.lowerBound)
    startStretches(at: range.lowerBound)
    isCellStart = false
    run.removeAll()
  }

  private mutating func appendKept(_ content: String) {
    let kept = TextDecoding.canonical(content)
    guard !kept.isEmpty else { return }
    flush()
    let range = page.append(kept)
    tables.write(at: range.lowerBound)
    startStretches(at: range.lowerBound)
    if kept.utf8.contains(0x0A) { cellLineFeeds += 1 }
    isCellStart = false
  }

  /// HTML's white space; the no-break space is a character like others.
  private func isCollapsible(_ scalar: Unicode.Scalar) -> Bool {
    scalar == " " || scalar == "\n" || scalar == "\t" || scalar == "\r" || scalar == "\u{0C}"
  }

  /// Soft hyphens and zero-width characters are not seen, and would part words.
  private func isIgnorable(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0xAD, 0x200B, 0xFEFF: true
    default: false
    }
  }

  private mutating func separate(_ name: String) {
    guard !isCellStart else { return }
    if HTMLElements.paragraphs.contains(name) {
      pendingLineFeeds = max(pendingLineFeeds, 2)
    } else if HTMLElements.blocks.contains(name) {
      pendingLineFeeds = max(pendingLineFeeds, 1)
    }
  }

  private mutating func breakLine() {
    hasPendingSpace = false
    if !isCellStart { pendingLineFeeds = min(pendingLineFeeds + 1, 2) }
  }

  private mutating func separateCells() {
    hasPendingSpace = false
    if cellLineFeeds > 0 {
      pendingLineFeeds = max(pendingLineFeeds, 1)
    } else {
      pendingLineFeeds = isCellStart ? pendingLineFeeds : 0
      flush(withSpace: false)
      page.append("\t")
    }
  }

  private mutating func flush(withSpace: Bool = true) {
    let last = page.lastByte
    if pendingLineFeeds > 0 {
      if last != nil {
        page.append(String(repeating: "\n", count: pendingLineFeeds))
        if !isCellStart { cellLineFeeds += 1 }
      }
    } else if hasPendingSpace, withSpace, let last, last != 0x09, last != 0x0A {
      page.append(" ")
    }
    pendingLineFeeds = 0
    hasPendingSpace = false
  }
}
