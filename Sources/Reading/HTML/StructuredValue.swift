/// The value of a property's element (HTML standard, microdata, "Values").
enum StructuredValue {
  static func value(of node: HTMLNode, _ property: some StringProtocol) -> String {
    if let content = node["content"] { return content.onOneLine }
    switch node.name {
    case "a", "area", "link":
      let href = node["href"] ?? ""
      let lower = href.lowercased()
      if lower.hasPrefix("tel:") || lower.hasPrefix("mailto:") {
        return VCardValue.withoutScheme(String(href.prefix { $0 != "?" })).onOneLine
      }
      // A name or number that is also a link is meant as it is read.
      let isAddress = ["url", "sameas"].contains(property.lowercased())
      return isAddress ? href.onOneLine : node.shortText()
    case "img", "audio", "video", "source", "embed", "iframe", "track", "object": return ""
    case "time": return node["datetime"]?.onOneLine ?? node.shortText()
    case "data", "meter": return node["value"]?.onOneLine ?? node.shortText()
    default: return node.shortText()
    }
  }
}
