/// One cell of an OpenDocument sheet: what it shows, else the value that it stands for.
struct OpenCell {
  /// Cells beside each other that show the same.
  let columns: Int
  /// It lies under a merged cell.
  let isCovered: Bool
  private let value: String?
  private var lines: [String] = []
  private var spaces = SpaceCollapser()
  private var paragraphs = 0
  private var length = 0

  init(_ element: XMLElement) {
    columns = max(1, element.integer("table:number-columns-repeated") ?? 1)
    isCovered = element.name == "table:covered-table-cell"
    let number = element["office:value"].map { text in
      Double(text).map { GeneralFormat.text(for: $0) } ?? text
    }
    value =
      number ?? element["office:string-value"] ?? element["office:date-value"]
      ?? element["office:boolean-value"]?.uppercased() ?? element["office:time-value"]
  }

  var text: String { lines.isEmpty ? value ?? "" : lines.joined(separator: "\n") }

  mutating func begin(_ element: XMLElement) {
    switch element.name {
    case "text:p":
      paragraphs += 1
      spaces.beginParagraph()
      lines.append("")
    case "text:s":
      add(spaces.flush() + String(repeating: " ", count: min(element.integer("text:c") ?? 1, 100)))
    case "text:tab": add(spaces.flush() + "\t")
    case "text:line-break":
      spaces.beginParagraph()
      add("\n")
    default: break
    }
  }

  mutating func append(_ text: String) { add(spaces.collapse(text)) }

  private mutating func add(_ text: String) {
    // Longer than any cell may be.
    guard paragraphs > 0, length < 1 << 20 else { return }
    length += text.utf8.count
    lines[lines.count - 1] += text
  }

  mutating func end(_ name: String) { if name == "text:p" { paragraphs -= 1 } }
}
