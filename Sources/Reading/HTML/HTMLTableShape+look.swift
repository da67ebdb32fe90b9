extension HTMLTableShape {
  /// A table is one of data when at least two of its rows have two cells or more, no table stands
  /// inside it, and at most one cell in five holds blocks: others place things on the page.
  init(of table: HTMLNode) {
    var rows = 0
    var cells = 0
    var cellsInRow = 0
    var blocks = 0
    var isBlockKnown = true
    var current = table.firstChild
    // Ends at the first inner table, so that no node is looked at twice.
    while let node = current {
      switch node.name {
      case "table":
        self = .layout
        return
      case "tr": cellsInRow = 0
      case "td", "th":
        cells += 1
        cellsInRow += 1
        if cellsInRow == 2 { rows += 1 }
        isBlockKnown = false
      case let name where HTMLElements.isBlock(name) && !Self.parts.contains(name):
        if !isBlockKnown { blocks += 1 }
        isBlockKnown = true
      default: break
      }
      current = node.next(below: table)
    }
    self = rows >= 2 && blocks * 5 <= cells ? .data : .layout
  }

  private static let parts: Set = ["tr", "tbody", "thead", "tfoot", "caption", "td", "th"]
}
