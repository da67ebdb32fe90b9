import LeadModel

/// Text of an `attribute` page: a line for each value, after the name that the format gives it,
/// with a mark over the value.
struct LabelledValues {
  private var page: PageText

  init(limit: Int) { page = PageText(limit: limit) }

  var isEmpty: Bool { page.isEmpty }
  var text: PageText { page }

  /// Adds `label: value`; a value of several lines stays as it is. Empty ones are left out.
  mutating func add(_ label: String, _ value: String, _ role: Page.Mark.Role?, name: String? = nil)
  {
    let value = value.trimmingWhiteSpace
    guard !value.isEmpty else { return }
    page.append(label.isEmpty ? "" : label + ": ")
    let range = page.append(value)
    if let role { page.mark(role, range, name: name) }
    page.append("\n")
  }
}

extension String {
  var trimmingWhiteSpace: String {
    // Most text begins and ends with letters of ASCII.
    let plain: ClosedRange<UInt8> = 0x21...0x7E
    if let first = utf8.first, let last = utf8.last, plain ~= first, plain ~= last { return self }
    let scalars = unicodeScalars
    guard let first = scalars.firstIndex(where: { !$0.properties.isWhitespace }),
      let last = scalars.lastIndex(where: { !$0.properties.isWhitespace })
    else { return "" }
    return String(scalars[first...last])
  }
}
