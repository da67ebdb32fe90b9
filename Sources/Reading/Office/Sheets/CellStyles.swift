/// How the cells of a workbook show their values.
final class CellStyles: XMLVisitor {
  private var codes: [Int: String] = [:]
  private var formatIDs: [Int] = []
  private var isInCellFormats = false
  private var isInNumberFormats = false
  private var formats: [Int: NumberFormat] = [:]
  private let is1904: Bool

  init(is1904: Bool) { self.is1904 = is1904 }

  func begin(_ element: XMLElement) {
    switch element.name {
    case "x:numFmts": isInNumberFormats = true
    case "x:cellXfs": isInCellFormats = true
    case "x:numFmt" where isInNumberFormats:
      if let id = element.integer("numFmtId") { codes[id] = element["formatCode"] }
    case "x:xf" where isInCellFormats: formatIDs.append(element.integer("numFmtId") ?? 0)
    default: break
    }
  }

  func end(_ name: String) {
    if name == "x:numFmts" { isInNumberFormats = false }
    if name == "x:cellXfs" { isInCellFormats = false }
  }

  func append(_ text: String) {}

  /// `nil` for cells without a format of their own.
  func format(_ style: Int?) -> NumberFormat? {
    guard let style, formatIDs.indices.contains(style), formatIDs[style] != 0 else { return nil }
    let id = formatIDs[style]
    if let format = formats[id] { return format }
    guard let code = codes[id] ?? BuiltInFormats.code(id), code != "General" else { return nil }
    let format = NumberFormat(code: code, is1904: is1904)
    formats[id] = format
    return format
  }
}
