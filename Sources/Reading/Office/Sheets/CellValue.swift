/// What a cell of a workbook shows.
struct CellValue {
  let strings: SharedStrings
  let styles: CellStyles
  let is1904: Bool

  /// `type` and `value` as the file has them.
  func text(_ value: String, type: String?, style: Int?) -> String {
    switch type {
    case "s": return Int(value).flatMap { strings[$0] }.map { shown($0, style) } ?? ""
    case "b": return value == "1" || value == "true" ? "TRUE" : "FALSE"
    case "e": return value
    case "str", "inlineStr": return shown(CellEscapes.decode(value), style)
    case "d": return date(value, style)
    default: return number(value, style)
    }
  }

  private func shown(_ text: String, _ style: Int?) -> String {
    styles.format(style)?.text(for: text) ?? text
  }

  private func number(_ value: String, _ style: Int?) -> String {
    guard let format = styles.format(style) else {
      // Whole numbers need no work.
      if value.utf8.count <= 15, value.utf8.allSatisfy({ (0x30...0x39).contains($0) }),
        value.utf8.first != UInt8(ascii: "0") || value.utf8.count == 1
      {
        return value
      }
      return Double(value).map { GeneralFormat.text(for: $0) } ?? value
    }
    return Double(value).map { format.text(for: $0) } ?? value
  }

  /// A date written out, as ISO's strict form allows.
  private func date(_ value: String, _ style: Int?) -> String {
    guard let format = styles.format(style), let serial = ISODate(value)?.serial(is1904: is1904)
    else { return value }
    return format.text(for: serial)
  }
}
