/// Finds the styles whose text is hidden.
final class WordStyles: XMLVisitor {
  private var parents: [String: String] = [:]
  private var hides: [String: Bool] = [:]
  private var style: String?

  func begin(_ element: XMLElement) {
    switch element.name {
    case "w:style": style = element["w:styleId"]
    case "w:basedOn": if let style { parents[style] = element["w:val"] }
    case "w:vanish": if let style { hides[style] = element.isOn }
    default: break
    }
  }

  func end(_ name: String) { if name == "w:style" { style = nil } }
  func append(_ text: String) {}

  /// The styles themselves, and those based on them that do not say otherwise.
  var hidden: Set<String> {
    var hidden = Set(hides.filter(\.value).keys)
    guard !hidden.isEmpty else { return hidden }
    for style in parents.keys.sorted() where isHidden(style) { hidden.insert(style) }
    return hidden
  }

  private func isHidden(_ style: String) -> Bool {
    var next: String? = style
    // Styles may be based on each other in a ring.
    for _ in 0..<100 {
      guard let style = next else { return false }
      if let hides = hides[style] { return hides }
      next = parents[style]
    }
    return false
  }
}
