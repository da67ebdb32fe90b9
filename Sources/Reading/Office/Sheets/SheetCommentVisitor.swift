/// Reads the comments on a sheet, in the old form and in that of conversations.
final class SheetCommentVisitor: XMLVisitor {
  private(set) var comments: CommentList
  /// Names by number or by id.
  private var authors: [String: String] = [:]
  private var author: String?
  private var text = ""
  private var collects = false

  /// `people` are the authors of conversations by id.
  init(limit: Int, people: [String: String]) {
    comments = CommentList(limit: limit)
    authors = people
  }

  func begin(_ element: XMLElement) {
    switch element.name {
    case "x:author", "x:t", "tc:text":
      if element.name != "x:t" { text = "" }
      collects = true
    case "x:comment":
      author = element["authorId"]
      text = ""
    case "tc:threadedComment": author = element["personId"]
    default: break
    }
  }

  func append(_ piece: String) { if collects, text.utf8.count < 1 << 20 { text += piece } }

  func end(_ name: String) {
    switch name {
    case "x:author":
      authors[String(authors.count)] = text
      collects = false
    case "x:t": collects = false
    case "tc:text", "x:comment":
      collects = false
      comments.add(author: author.flatMap { authors[$0] }, CellEscapes.decode(text))
    default: break
    }
  }
}

/// Reads who takes part in the conversations of a workbook.
final class PeopleVisitor: XMLVisitor {
  private(set) var names: [String: String] = [:]

  func begin(_ element: XMLElement) {
    if element.name == "tc:person", let id = element["id"] { names[id] = element["displayName"] }
  }

  func end(_ name: String) {}
  func append(_ text: String) {}
}
