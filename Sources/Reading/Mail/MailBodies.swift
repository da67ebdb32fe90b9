import LeadModel

/// Chooses which parts of a message are its text and which are documents inside it.
struct MailBodies {
  private(set) var bodies: [Body] = []
  private(set) var files: [File] = []
  private(set) var tooDeepPaths: [String] = []
  private(set) var unreadable: [(path: String, reason: MailPart.Unreadable)] = []

  struct Body {
    let path: String
    let text: String
    let isHTML: Bool
  }

  /// A document inside the message, whose bytes are read when they are asked for.
  struct File {
    let path: String
    let name: String?
    let object: MIMEObject

    var document: ChildDocument { ChildDocument(path: path, name: name, bytes: object.bytes()) }
  }

  init(of root: MailPart) { add(root) }

  private mutating func add(_ part: MailPart) {
    switch part.content {
    case .text(let text):
      bodies.append(
        Body(path: part.path, text: text, isHTML: part.mediaType == "text/html"))
    case .file(let object):
      files.append(File(path: part.path, name: part.fileName, object: object))
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
      files += candidate.files
      tooDeepPaths += candidate.tooDeepPaths
      unreadable += candidate.unreadable
    }
  }

  private init() {}

  private static func saysSomething(_ text: String) -> Bool {
    text.unicodeScalars.contains { !$0.properties.isWhitespace }
  }
}
