/// Properties of hCard (`class="vcard"`) and h-card.
enum Microformat {
  static func isRoot(_ node: HTMLNode) -> Bool {
    guard let classes = node["class"] else { return false }
    return classes.split(whereSeparator: \.isWhitespace).contains {
      $0 == "vcard" || $0 == "h-card"
    }
  }

  static func properties(of node: HTMLNode) -> [(name: String, value: String)] {
    guard let classes = node["class"] else { return [] }
    var found: [(name: String, value: String)] = []
    for word in classes.split(whereSeparator: \.isWhitespace) {
      guard let name = names[word], !found.contains(where: { $0.name == name }) else { continue }
      let value = StructuredValue.value(of: node, name)
      found.append(name == "tel" ? telephone(node, value) : (name, value))
    }
    return found
  }

  /// A number can stand beside its type: `<span class="type">fax</span>`.
  private static func telephone(
    _ node: HTMLNode, _ value: String
  ) -> (name: String, value: String) {
    (value.lowercased().contains("fax") ? "fax" : "tel", value)
  }

  private static let names: [Substring: String] = {
    var names: [Substring: String] = [:]
    for name in [
      "fn", "org", "organization-name", "organization-unit", "tel", "email", "title", "role", "url",
      "street-address", "locality", "region", "postal-code", "country-name", "given-name",
      "family-name", "honorific-prefix", "honorific-suffix", "post-office-box",
    ] {
      names[Substring(name)] = name
      names[Substring("p-" + name)] = name
      names[Substring("u-" + name)] = name
    }
    names["p-name"] = "fn"
    names["p-job-title"] = "title"
    return names
  }()
}
