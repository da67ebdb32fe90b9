/// Shows numbers and text as a spreadsheet does, by a format code.
///
/// Always with a decimal point and commas between thousands, whatever the viewer's country; names
/// of months and days in English unless the code names German, French or Spanish.
struct NumberFormat: Hashable {
  private let sections: [NumberFormatSection]
  private let is1904: Bool

  init(code: String, is1904: Bool = false) {
    sections = NumberFormatParser(code).sections
    self.is1904 = is1904
  }

  /// Without white space at the ends; empty where the code shows nothing.
  func text(for value: Double) -> String {
    guard value.isFinite else { return "" }
    let (section, showsSign) = section(for: value)
    return show(value, section, showsSign: showsSign).trimmingWhiteSpace
  }

  /// Text goes through a section of its own where the code has one.
  func text(for text: String) -> String {
    guard let section = sections.first(where: \.isText) else { return text }
    return section.tokens.map { token in
      switch token {
      case .literal(let literal): literal
      case .text: text
      case .fill: " "
      default: ""
      }
    }.joined().trimmingWhiteSpace
  }

  /// The section for a number, and whether a minus is to be put before a negative one.
  private func section(for value: Double) -> (NumberFormatSection, showsSign: Bool) {
    let numeric =
      sections.count > 1 && sections.last?.isText == true ? sections.dropLast() : sections[...]
    let usable = numeric.prefix(3)
    guard let first = usable.first else { return (.general, true) }
    if usable.contains(where: { $0.condition != nil }) { return conditional(Array(usable), value) }
    if usable.count > 1, value < 0 { return (usable[1], false) }
    if usable.count > 2, value == 0 { return (usable[2], false) }
    return (first, true)
  }

  private func conditional(
    _ sections: [NumberFormatSection], _ value: Double
  ) -> (NumberFormatSection, showsSign: Bool) {
    for (index, section) in sections.enumerated() {
      if let condition = section.condition {
        guard condition.holds(for: value) else { continue }
        // A section for negative numbers alone says itself how they look.
        return (section, !(condition.comparison.hasPrefix("<") && condition.operand <= 0))
      }
      if index == sections.count - 1 || (index == 1 && value < 0) {
        return (section, index != 1 || sections.count == 2)
      }
    }
    return (.general, true)
  }

  private func show(
    _ value: Double, _ section: NumberFormatSection, showsSign: Bool
  ) -> String {
    if section.isDate {
      return dateText(value, section) ?? GeneralFormat.text(for: value)
    }
    let sign = showsSign && value < 0 ? "-" : ""
    if section.isGeneral || section.isText {
      let number = GeneralFormat.text(for: showsSign ? value : value.magnitude)
      return section.tokens.map { Self.show($0, general: number) }.joined()
    }
    let layout = NumberLayout(section.tokens)
    let number = layout.text(for: value)
    return number.isZero ? number.text : sign + number.text
  }

  private static func show(_ token: NumberFormatToken, general number: String) -> String {
    switch token {
    case .general, .text: number
    case .literal(let literal): literal
    case .fill: " "
    case .percent: "%"
    case .comma: ","
    case .point: "."
    case .slash: "/"
    default: ""
    }
  }

  private func dateText(_ value: Double, _ section: NumberFormatSection) -> String? {
    DateLayout(section, is1904: is1904).text(for: value)
  }
}

extension NumberFormatSection {
  static let general = NumberFormatSection(tokens: [.general])
}
