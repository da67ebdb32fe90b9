/// What a page says of itself without showing it: title, descriptions, the texts of pictures.
struct HTMLHead {
  /// Names and values in document order, each once.
  private(set) var entries: [(name: String, value: String)] = []
  private var known: Set<String> = []

  mutating func read(_ node: HTMLNode, _ name: String) {
    switch name {
    case "title": if node.parent?.name == "head" { add("title", node.shortText()) }
    case "img", "area": if let alt = node["alt"] { add("alt", alt.onOneLine) }
    case "meta":
      guard let key = (node["property"] ?? node["name"])?.lowercased(), Self.kept.contains(key)
      else { return }
      add(key, (node["content"] ?? "").onOneLine)
    default: break
    }
  }

  private mutating func add(_ name: String, _ value: String) {
    guard !value.isEmpty, entries.count < 5_000, known.insert(name + "\n" + value).inserted
    else { return }
    entries.append((name, value))
  }

  private static let kept: Set = [
    "description", "author", "publisher", "copyright", "og:site_name", "og:title",
    "og:description", "og:email", "og:phone_number", "og:fax_number", "og:street-address",
    "og:locality", "og:region", "og:postal-code", "og:country-name", "geo.placename",
  ]
}
