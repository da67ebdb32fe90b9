/// Reads the sheets of an OpenDocument spreadsheet.
final class OpenSheetVisitor: XMLVisitor {
  struct Sheet {
    let name: String
    let text: PageText
    /// Of shapes that lie on the sheet.
    let drawings: PageText
  }

  private(set) var links = LinkTargets()
  private(set) var comments: CommentList
  private let limit: Int
  private let receiver: (Sheet) -> Void
  private var styles: OpenStyles
  private var grid: OpenGrid?
  private var name = ""
  private var skipped = 0
  private var cell: OpenCell?
  private var comment: OpenCommentVisitor?
  private var shape: OpenTextVisitor?
  private var shapeDepth = 0
  private var drawings: [PageText] = []
  /// Tables inside the open one, which only hostile files have.
  private var innerTables = 0

  /// `receiver` is given each sheet as soon as it is read.
  init(limit: Int, styles: OpenStyles, receiver: @escaping (Sheet) -> Void) {
    self.limit = limit
    self.styles = styles
    self.receiver = receiver
    comments = CommentList(limit: limit)
  }

  func begin(_ element: XMLElement) {
    if let comment { return comment.begin(element) }
    if shape != nil { return beginInShape(element) }
    if skipped > 0 || element.name == "table:tracked-changes" || element.name == "svg:desc" {
      skipped += 1
      return
    }
    switch element.name {
    case "table:table": beginTable(element)
    case "table:table-column": grid?.addColumns(element)
    case "table:table-row": grid?.beginRow(element)
    case "table:table-cell", "table:covered-table-cell":
      cell = grid == nil ? nil : OpenCell(element)
    case "office:annotation": comment = OpenCommentVisitor(limit: limit)
    case _ where OpenTextVisitor.shapes.contains(element.name): beginInShape(element)
    default:
      styles.begin(element)
      cell?.begin(element)
      if element.name == "text:a", let address = element["xlink:href"] { links.add(address) }
    }
  }

  private func beginTable(_ element: XMLElement) {
    guard grid == nil else {
      innerTables += 1
      return
    }
    name = element["table:name"] ?? ""
    let isHidden = element["table:style-name"].map(styles.hidden.contains) ?? false
    grid = OpenGrid(limit: limit, isHidden: isHidden)
    drawings = []
  }

  private func beginInShape(_ element: XMLElement) {
    let shape = shape ?? OpenTextVisitor(limit: limit, styles: styles)
    self.shape = shape
    shapeDepth += 1
    shape.begin(element)
  }

  func append(_ text: String) {
    if let comment { return comment.append(text) }
    if let shape { return shape.append(text) }
    if skipped == 0 { cell?.append(text) }
  }

  func end(_ name: String) {
    if let comment { return endInComment(name, comment) }
    if let shape { return endInShape(name, shape) }
    if skipped > 0 {
      skipped -= 1
      return
    }
    switch name {
    case "table:table": endTable()
    case "table:table-row": grid?.endRow()
    case "table:table-cell", "table:covered-table-cell":
      if let cell { grid?.add(cell) }
      cell = nil
    default: cell?.end(name)
    }
  }

  private func endTable() {
    if innerTables > 0 {
      innerTables -= 1
    } else if let grid {
      let drawn = ReadingOrder.joined(drawings.map { SlideShape(text: $0) }, limit: limit)
      receiver(Sheet(name: name, text: grid.text.page, drawings: drawn))
      self.grid = nil
    }
  }

  private func endInShape(_ name: String, _ shape: OpenTextVisitor) {
    shape.end(name)
    shapeDepth -= 1
    guard shapeDepth == 0 else { return }
    let text = shape.flow.finish()
    if !text.isEmpty { drawings.append(text) }
    links.add(shape.links)
    self.shape = nil
  }

  private func endInComment(_ name: String, _ comment: OpenCommentVisitor) {
    guard name == "office:annotation" else { return comment.end(name) }
    comments.add(author: comment.author, comment.text)
    self.comment = nil
  }
}
