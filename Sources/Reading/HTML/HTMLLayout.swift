/// Puts text together as a browser would show it: white space collapsed, elements on lines.
struct HTMLLayout {
  private(set) var text = ""
  private var pendingLineFeeds = 0
  private var hasPendingSpace = false
  private var isRowStart = true
  private var preDepth = 0

  mutating func begin(_ name: String) {
    switch name {
    case "br": breakLine()
    case "td", "th":
      if !isRowStart { cell() }
      isRowStart = false
    default:
      if name == "tr" { isRowStart = true }
      separate(name)
    }
    if name == "pre" { preDepth += 1 }
  }

  mutating func end(_ name: String) {
    if name == "pre" { preDepth -= 1 }
    separate(name)
  }

  mutating func append(_ content: String) {
    if preDepth > 0 { return appendKept(content) }
    for scalar in content.unicodeScalars {
      if isCollapsible(scalar) {
        hasPendingSpace = true
      } else {
        flush()
        text.unicodeScalars.append(scalar)
      }
    }
  }

  private mutating func appendKept(_ content: String) {
    guard !content.isEmpty else { return }
    flush()
    text += content.replacing("\r\n", with: "\n")
  }

  /// HTML's white space; the no-break space is a character like others.
  private func isCollapsible(_ scalar: Unicode.Scalar) -> Bool {
    scalar == " " || scalar == "\n" || scalar == "\t" || scalar == "\r" || scalar == "\u{0C}"
  }

  private mutating func separate(_ name: String) {
    if HTMLElements.paragraphs.contains(name) {
      pendingLineFeeds = max(pendingLineFeeds, 2)
    } else if HTMLElements.blocks.contains(name) {
      pendingLineFeeds = max(pendingLineFeeds, 1)
    }
  }

  private mutating func breakLine() {
    pendingLineFeeds = min(pendingLineFeeds + 1, 2)
    hasPendingSpace = false
  }

  private mutating func cell() {
    flush(withSpace: false)
    text += "\t"
    hasPendingSpace = false
  }

  private mutating func flush(withSpace: Bool = true) {
    if pendingLineFeeds > 0 {
      if !text.isEmpty { text += String(repeating: "\n", count: pendingLineFeeds) }
    } else if hasPendingSpace, withSpace, !text.isEmpty, text.utf8.last != UInt8(ascii: "\t") {
      text += " "
    }
    pendingLineFeeds = 0
    hasPendingSpace = false
  }
}
