import LeadModel

/// Chooses which parts of a message are its text and which are documents inside it.
struct MailBodies {
  private(set) var bodies: [Body] = []
  private(set) var children: [ChildDocument] = []
  private(set) var tooDeepPaths: [String] = []
  private(set) var unreadable: [(path: String, reason: MailPart.Unreadable)] = []

  struct Body {
    let path: String
    let text: String
    let isHTML: Bool
  }

  init(of root: MailPart) { add(root) }

  private mutating func add(_ part: MailPart) {
    switch part.content {
    case .text(let text):
      bodies.append(
        Body(path: part.path, text: text, isHTML: part.mediaType == "text/html"))
    case .bytes(let bytes):
      children.append(ChildDocument(path: part.path, name: part.fileName, bytes: bytes))
    case .parts(let parts) where part.mediaType == "multipart/alternative":
      addAlternative(of: parts)
    case .parts(let parts):
      for part in parts { add(part) }
    case .tooDeep:
      tooDeepPaths.append(part.path)
    case .unreadable(let reason):
      unreadable.append((part.path, reason))
    case .ignored: break
    }
  }

  /// Of several renderings (RFC 2046, 5.1.4) the first in plain text that says something, else
  /// the last; files that come with the others are kept.
  private mutating func addAlternative(of parts: [MailPart]) {
    let candidates = parts.map { part in
      var bodies = MailBodies()
      bodies.add(part)
      return bodies
    }
    let chosen =
      candidates.firstIndex { $0.bodies.contains { !$0.isHTML && Self.saysSomething($0.text) } }
      ?? candidates.lastIndex { $0.bodies.contains { Self.saysSomething($0.text) } }
    for (index, candidate) in candidates.enumerated() {
      if index == chosen { bodies += candidate.bodies }
      children += candidate.children
      tooDeepPaths += candidate.tooDeepPaths
      unreadable += candidate.unreadable
    }
  }

  private init() {}

  private static func saysSomething(_ text: String) -> Bool {
    text.unicodeScalars.contains { !$0.properties.isWhitespace }
  }
}
