/// Reads what a workbook consists of.
final class WorkbookVisitor: XMLVisitor {
  struct Sheet: Hashable {
    let name: String
    let relationshipID: String
    let isHidden: Bool
  }

  private(set) var sheets: [Sheet] = []
  private(set) var is1904 = false

  func begin(_ element: XMLElement) {
    switch element.name {
    case "x:workbookPr": is1904 = element.flag("date1904")
    case "x:sheet":
      sheets.append(
        Sheet(
          name: element["name"] ?? "", relationshipID: element["r:id"] ?? "",
          isHidden: element["state"].map { $0 != "visible" } ?? false))
    default: break
    }
  }

  func end(_ name: String) {}
  func append(_ text: String) {}
}
