/// Styles of an OpenDocument file that hide what they are given to.
struct OpenStyles {
  /// Names of hidden text and paragraph styles, tables and slides.
  private(set) var hidden: Set<String> = []
  private var name: String?

  mutating func begin(_ element: XMLElement) {
    switch element.name {
    case "style:style":
      name = element["style:name"]
      if let parent = element["style:parent-style-name"], hidden.contains(parent), let name {
        hidden.insert(name)
      }
    case "style:text-properties": if element["text:display"] == "none" { hide() }
    case "style:table-properties": if element["table:display"] == "false" { hide() }
    case "style:drawing-page-properties":
      if element["presentation:visibility"] == "hidden" { hide() }
    default: break
    }
  }

  private mutating func hide() { if let name { hidden.insert(name) } }
}
