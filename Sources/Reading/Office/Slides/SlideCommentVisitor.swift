/// Reads the comments on a slide, in the old form and in that of conversations.
final class SlideCommentVisitor: XMLVisitor {
  private(set) var comments: CommentList
  private let authors: [String: String]
  private var author: String?
  private var text = ""
  private var collects = false

  init(limit: Int, authors: [String: String]) {
    comments = CommentList(limit: limit)
    self.authors = authors
  }

  func begin(_ element: XMLElement) {
    switch element.name {
    case "p:cm", "p188:cm", "p188:reply":
      finish()
      author = element["authorId"]
    case "p:text", "a:t": collects = true
    case "a:br": text += "\n"
    default: break
    }
  }

  func append(_ piece: String) { if collects, text.utf8.count < 1 << 20 { text += piece } }

  func end(_ name: String) {
    switch name {
    case "p:text", "a:t": collects = false
    case "a:p": text += "\n"
    case "p:cm", "p188:cm", "p188:reply": finish()
    default: break
    }
  }

  private func finish() {
    comments.add(author: author.flatMap { authors[$0] }, text)
    text = ""
  }
}

/// Reads who wrote the comments of a presentation.
final class CommentAuthorVisitor: XMLVisitor {
  private(set) var names: [String: String] = [:]

  func begin(_ element: XMLElement) {
    guard element.name == "p:cmAuthor" || element.name == "p188:author", let id = element["id"]
    else { return }
    names[id] = element["name"]
  }

  func end(_ name: String) {}
  func append(_ text: String) {}
}
