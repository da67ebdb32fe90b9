/// Reads the headers and footers among the styles of a text document.
final class OpenHeaderVisitor: XMLVisitor {
  /// Texts in file order, each once.
  private(set) var texts: [PageText] = []
  private(set) var links = LinkTargets()
  private(set) var styles = OpenStyles()
  private let limit: Int
  private var known: Set<String> = []
  private var current: OpenTextVisitor?

  private static let names: Set = [
    "style:header", "style:footer", "style:header-left", "style:footer-left",
    "style:header-first", "style:footer-first",
  ]

  init(limit: Int) { self.limit = limit }

  func begin(_ element: XMLElement) {
    if let current { return current.begin(element) }
    if Self.names.contains(element.name), element["style:display"] != "false" {
      current = OpenTextVisitor(limit: limit, styles: styles)
    } else {
      styles.begin(element)
    }
  }

  func append(_ text: String) { current?.append(text) }

  func end(_ name: String) {
    guard let current else { return }
    guard Self.names.contains(name) else { return current.end(name) }
    let text = current.flow.finish()
    if !text.isEmpty, known.insert(text.text).inserted { texts.append(text) }
    links.add(current.links)
    self.current = nil
  }
}
