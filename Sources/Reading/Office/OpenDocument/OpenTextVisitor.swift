/// Reads flowing text of an OpenDocument part: a text document's body, a header, a shape.
final class OpenTextVisitor: XMLVisitor {
  let flow: TextFlow
  private(set) var links = LinkTargets()
  private(set) var comments: CommentList
  private let limit: Int
  var styles: OpenStyles
  private var spaces = SpaceCollapser()
  private var skipped = 0
  /// Whether each open element that can hide its text does.
  private var hiding: [Bool] = []
  private var hiddenCount: Int
  private var paragraphs = 0
  private var outerSpaces: [SpaceCollapser] = []
  private var comment: OpenCommentVisitor?

  /// `isHidden` where nothing of the text is shown.
  init(limit: Int, styles: OpenStyles, isHidden: Bool = false) {
    hiddenCount = isHidden ? 1 : 0
    flow = TextFlow(limit: limit)
    comments = CommentList(limit: limit)
    self.limit = limit
    self.styles = styles
  }

  private static let passedOver: Set = [
    "text:tracked-changes", "text:note-citation", "text:ruby-text", "svg:title", "svg:desc",
    "office:binary-data", "office:forms", "office:scripts", "office:event-listeners",
    "text:index-title-template", "presentation:notes", "text:page-number",
  ]
  private static let hiders: Set = ["text:p", "text:h", "text:span", "text:section"]
  /// Boxes and notes: their text follows the paragraph that they hang on.
  static let shapes: Set = [
    "draw:text-box", "draw:custom-shape", "draw:rect", "draw:ellipse", "draw:circle",
    "draw:line", "draw:connector", "draw:polygon", "draw:polyline", "draw:path", "draw:caption",
    "draw:regular-polygon", "draw:measure",
  ]

  func begin(_ element: XMLElement) {
    let name = element.name
    if let comment { return comment.begin(element) }
    if skipped > 0 || Self.passedOver.contains(name) {
      skipped += 1
      return
    }
    if name == "office:annotation" {
      comment = OpenCommentVisitor(limit: limit)
      return
    }
    if Self.hiders.contains(name) { beginHider(element) }
    if Self.shapes.contains(name) || name == "text:note-body" { return beginAside() }
    styles.begin(element)
    switch name {
    case "text:p", "text:h":
      paragraphs += 1
      spaces.beginParagraph()
      flow.beginParagraph()
    case "text:s":
      show(spaces.flush() + String(repeating: " ", count: min(element.integer("text:c") ?? 1, 100)))
    case "text:tab": show(spaces.flush() + "\t")
    case "text:line-break":
      spaces.beginParagraph()
      flow.breakLine()
    case "text:a", "draw:a": if let address = element["xlink:href"] { links.add(address) }
    default: beginTable(element)
    }
  }

  private func beginTable(_ element: XMLElement) {
    switch element.name {
    case "table:table": flow.beginTable()
    case "table:table-row": flow.beginRow()
    case "table:table-cell": flow.beginCell()
    case "table:covered-table-cell":
      flow.skipColumns(element.integer("table:number-columns-repeated") ?? 1)
    default: break
    }
  }

  private func beginHider(_ element: XMLElement) {
    let isHidden =
      element["text:display"] == "none"
      || element["text:style-name"].map(styles.hidden.contains) == true
    hiding.append(isHidden)
    hiddenCount += isHidden ? 1 : 0
  }

  private func beginAside() {
    outerSpaces.append(spaces)
    flow.beginAside()
  }

  private func show(_ text: String) {
    if paragraphs > 0 { flow.append(text, hidden: hiddenCount > 0) }
  }

  var wantsMore: Bool { !flow.isCut }

  func append(_ text: String) {
    if let comment { return comment.append(text) }
    if skipped == 0, paragraphs > 0 { show(spaces.collapse(text)) }
  }

  func end(_ name: String) {
    if let comment { return endInComment(name, comment) }
    if skipped > 0 {
      skipped -= 1
      return
    }
    if Self.hiders.contains(name), hiding.popLast() == true { hiddenCount -= 1 }
    if Self.shapes.contains(name) || name == "text:note-body" {
      flow.endAside()
      if let last = outerSpaces.popLast() { spaces = last }
      return
    }
    switch name {
    case "text:p", "text:h":
      paragraphs -= 1
      flow.endParagraph()
    case "table:table": flow.endTable()
    case "table:table-row": flow.endRow()
    case "table:table-cell": flow.endCell()
    default: break
    }
  }

  private func endInComment(_ name: String, _ comment: OpenCommentVisitor) {
    guard name == "office:annotation" else { return comment.end(name) }
    comments.add(author: comment.author, comment.text)
    self.comment = nil
  }
}
