/// Reads the comments part: each comment's text with its author.
final class WordCommentVisitor: XMLVisitor {
  private(set) var comments: CommentList
  private let limit: Int
  private let hiddenStyles: Set<String>
  private var comment: WordVisitor?
  private var author: String?

  init(limit: Int, hiddenStyles: Set<String>) {
    comments = CommentList(limit: limit)
    self.limit = limit
    self.hiddenStyles = hiddenStyles
  }

  func begin(_ element: XMLElement) {
    if element.name == "w:comment" {
      comment = WordVisitor(limit: limit, hiddenStyles: hiddenStyles)
      author = element["w:author"]
    } else {
      comment?.begin(element)
    }
  }

  func append(_ text: String) { comment?.append(text) }

  func end(_ name: String) {
    guard name == "w:comment" else {
      comment?.end(name)
      return
    }
    if let text = comment?.flow.finish().text { comments.add(author: author, text) }
    comment = nil
  }
}
