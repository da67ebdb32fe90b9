import LeadModel

/// Comments of one part: who wrote them, and what.
struct CommentList {
  private var values: LabelledValues

  init(limit: Int) { values = LabelledValues(limit: limit) }

  var text: PageText { values.text }

  mutating func add(author: String?, _ text: String) {
    let author = author?.split(whereSeparator: \.isWhitespace).joined(separator: " ") ?? ""
    values.add(author, text, .annotation, name: "comment")
  }
}
