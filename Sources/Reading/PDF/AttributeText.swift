import LeadModel

/// The text of an `attribute` page: `name: value` by lines, with a mark on each value.
struct AttributeText {
  private(set) var text = ""
  private(set) var marks: [Page.Mark] = []
  private var offset = 0

  var isEmpty: Bool { marks.isEmpty }

  /// Leaves out values of white space. Line breaks inside a value stay.
  mutating func append(_ name: String, _ value: String, role: Page.Mark.Role) {
    let label = Self.cleaned(name, keepingLines: false)
    let shown = Self.cleaned(value, keepingLines: true)
    guard !shown.isEmpty else { return }
    let head = label.isEmpty ? "" : label + ": "
    text += head + shown + "\n"
    let start = offset + head.unicodeScalars.count
    let end = start + shown.unicodeScalars.count
    marks.append(
      Page.Mark(
        role: role, start: start, end: end, name: label.isEmpty ? nil : label.lowercased()))
    offset = end + 1
  }

  /// Without control characters, and white space at the ends.
  private static func cleaned(_ value: String, keepingLines: Bool) -> String {
    var result = String.UnicodeScalarView()
    var previous: UInt32 = 0
    for scalar in value.unicodeScalars {
      let isBreak = scalar.value == 0x0A || scalar.value == 0x0D
      if isBreak, keepingLines {
        if !(scalar.value == 0x0A && previous == 0x0D) { result.append("\n") }
      } else if scalar.value >= 0x20, !(0x7F...0x9F).contains(scalar.value) {
        result.append(scalar)
      } else if isBreak || scalar.value == 0x09 {
        result.append(" ")
      }
      previous = scalar.value
    }
    let trimmed = result.drop { $0.properties.isWhitespace }
    let end = trimmed.lastIndex { !$0.properties.isWhitespace }
    return end.map { String(trimmed[...$0]) } ?? ""
  }
}
