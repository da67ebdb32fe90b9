/// Reads one comment of an OpenDocument file.
final class OpenCommentVisitor: XMLVisitor {
  private(set) var author: String?
  private var page: PageText
  private var spaces = SpaceCollapser()
  private var paragraphs = 0
  private var isAuthor = false

  init(limit: Int) { page = PageText(limit: limit) }

  var text: String { page.text }

  func begin(_ element: XMLElement) {
    switch element.name {
    case "dc:creator":
      isAuthor = true
      author = ""
    case "text:p", "text:h":
      paragraphs += 1
      spaces.beginParagraph()
    case "text:line-break": page.append("\n")
    case "text:s", "text:tab": if paragraphs > 0 { page.append(" ") }
    default: break
    }
  }

  func append(_ text: String) {
    if isAuthor { author?.append(text) }
    if paragraphs > 0 { page.append(spaces.collapse(text)) }
  }

  func end(_ name: String) {
    if name == "dc:creator" { isAuthor = false }
    if name == "text:p" || name == "text:h" {
      paragraphs -= 1
      page.append("\n")
    }
  }
}
