/// Reads the text of any part in DrawingML, in the order of the file: drawings on sheets, diagrams,
/// titles of charts.
final class DrawingVisitor: XMLVisitor {
  let flow: TextFlow
  private var alternatives = AlternateContent()
  private var skipped = 0
  private var isText = false

  init(limit: Int) { flow = TextFlow(limit: limit) }

  func begin(_ element: XMLElement) {
    if skipped > 0 {
      skipped += 1
    } else if alternatives.skips(element.name) {
      skipped = 1
    } else {
      switch element.name {
      case "a:p": flow.beginParagraph()
      case "a:br": flow.breakLine()
      case "a:t": isText = true
      default: break
      }
    }
  }

  func append(_ text: String) { if isText, skipped == 0 { flow.append(text) } }

  func end(_ name: String) {
    if skipped > 0 {
      skipped -= 1
      return
    }
    alternatives.end(name)
    if name == "a:p" { flow.endParagraph() }
    if name == "a:t" { isText = false }
  }
}
