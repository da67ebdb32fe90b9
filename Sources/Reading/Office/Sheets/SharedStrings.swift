/// The texts that the cells of a workbook share.
final class SharedStrings: XMLVisitor {
  private var utf8: [UInt8] = []
  private var ends: [Int] = []
  private var isText = false
  /// Depth inside the pronunciation of East Asian text, which is not shown in the cell.
  private var phonetic = 0

  /// `nil` for a number beyond the last.
  subscript(_ index: Int) -> String? {
    guard ends.indices.contains(index) else { return nil }
    let start = index == 0 ? 0 : ends[index - 1]
    return CellEscapes.decode(String(decoding: utf8[start..<ends[index]], as: UTF8.self))
  }

  func begin(_ element: XMLElement) {
    if element.name == "x:rPh" { phonetic += 1 }
    if element.name == "x:t" { isText = phonetic == 0 }
  }

  func append(_ text: String) { if isText { utf8 += text.utf8 } }

  func end(_ name: String) {
    switch name {
    case "x:rPh": phonetic -= 1
    case "x:t": isText = false
    case "x:si": ends.append(utf8.count)
    default: break
    }
  }
}
