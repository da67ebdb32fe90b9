/// Addresses behind the links of a document, in document order, each once.
struct LinkTargets {
  private var lines: [String] = []
  private var known: Set<String> = []

  /// Adds an address if it leads out of the document to a person or a site.
  mutating func add(_ address: String) {
    guard let colon = address.firstIndex(of: ":") else { return }
    let scheme = address[..<colon].lowercased()
    let line: String
    switch scheme {
    case "mailto", "tel":
      let raw = address[address.index(after: colon)...].prefix { $0 != "?" }
      line = "\(scheme): \(Self.oneLine(String(raw).removingPercentEscapes))"
    case "http", "https": line = "link: \(Self.oneLine(address))"
    default: return
    }
    guard !line.hasSuffix(": "), known.insert(line).inserted else { return }
    lines.append(line)
  }

  /// The target of a `HYPERLINK` field or formula.
  mutating func addTarget(inField instruction: String) {
    let parts = instruction.split(separator: "\"", omittingEmptySubsequences: false)
    guard parts.count >= 2, parts[0].uppercased().contains("HYPERLINK") else { return }
    add(String(parts[1]))
  }

  mutating func add(_ other: LinkTargets) {
    for line in other.lines where known.insert(line).inserted { lines.append(line) }
  }

  mutating func add(_ relationships: [Relationship]) {
    for link in relationships where link.isExternal && link.type == "hyperlink" {
      add(link.target)
    }
  }

  func values(limit: Int) -> PageText? {
    guard !lines.isEmpty else { return nil }
    var page = PageText(limit: limit)
    for line in lines { page.append(line + "\n") }
    return page
  }

  private static func oneLine(_ text: String) -> String {
    text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
  }
}
