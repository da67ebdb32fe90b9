/// Reads the slides of an OpenDocument presentation.
final class OpenSlideVisitor: XMLVisitor {
  struct Slide {
    let text: [SlideShape]
    let notes: [SlideShape]
  }

  private(set) var links = LinkTargets()
  private(set) var comments: CommentList
  private let limit: Int
  private let receiver: (Slide) -> Void
  private var styles: OpenStyles
  private var isOnPage = false
  private var isHidden = false
  private var isInNotes = false
  private var shape: OpenTextVisitor?
  private var depth = 0
  private var position = SlidePosition()
  private var shapes: [SlideShape] = []
  private var notes: [SlideShape] = []
  private var comment: OpenCommentVisitor?

  /// `receiver` is given each slide as soon as it is read.
  init(limit: Int, styles: OpenStyles, receiver: @escaping (Slide) -> Void) {
    self.limit = limit
    self.styles = styles
    self.receiver = receiver
    comments = CommentList(limit: limit)
  }

  func begin(_ element: XMLElement) {
    if let comment { return comment.begin(element) }
    if let shape {
      depth += 1
      return shape.begin(element)
    }
    switch element.name {
    case "draw:page":
      isOnPage = true
      isHidden = element["draw:style-name"].map(styles.hidden.contains) ?? false
      (shapes, notes) = ([], [])
    case "presentation:notes": isInNotes = true
    case "office:annotation": if isOnPage { comment = OpenCommentVisitor(limit: limit) }
    case _ where element.name == "draw:frame" || OpenTextVisitor.shapes.contains(element.name):
      if isOnPage { beginShape(element) }
    default: styles.begin(element)
    }
  }

  private func beginShape(_ element: XMLElement) {
    position = SlidePosition(
      x: Self.length(element["svg:x"]), y: Self.length(element["svg:y"]),
      width: Self.length(element["svg:width"]), height: Self.length(element["svg:height"]))
    let visitor = OpenTextVisitor(limit: limit, styles: styles, isHidden: isHidden)
    shape = visitor
    depth = 1
    visitor.begin(element)
  }

  /// In EMU, as `SlidePosition` counts; 0 for what is no length.
  private static func length(_ text: String?) -> Double {
    guard let text else { return 0 }
    let digits = text.prefix { $0.isNumber || $0 == "." || $0 == "-" }
    let unit = String(text[digits.endIndex...])
    let perUnit = ["cm": 360_000.0, "mm": 36_000, "in": 914_400, "pt": 12_700, "pc": 152_400]
    guard let number = Double(digits), number.isFinite else { return 0 }
    return number * (perUnit[unit] ?? 9_525)
  }

  func append(_ text: String) {
    if let comment { return comment.append(text) }
    shape?.append(text)
  }

  func end(_ name: String) {
    if let comment { return endInComment(name, comment) }
    if let shape { return endInShape(name, shape) }
    switch name {
    case "presentation:notes": isInNotes = false
    case "draw:page":
      isOnPage = false
      receiver(Slide(text: shapes, notes: notes))
    default: break
    }
  }

  private func endInShape(_ name: String, _ shape: OpenTextVisitor) {
    shape.end(name)
    depth -= 1
    guard depth == 0 else { return }
    let ended = SlideShape(position: position, text: shape.flow.finish())
    if isInNotes { notes.append(ended) } else { shapes.append(ended) }
    links.add(shape.links)
    self.shape = nil
  }

  private func endInComment(_ name: String, _ comment: OpenCommentVisitor) {
    guard name == "office:annotation" else { return comment.end(name) }
    comments.add(author: comment.author, comment.text)
    self.comment = nil
  }
}
