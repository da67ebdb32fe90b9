import LeadModel

/// One shape of a slide with its text.
struct SlideShape {
  /// What the layout of the slide calls the place that the shape fills.
  struct Placeholder: Hashable {
    let type: String
    let index: String

    var isTitle: Bool { type == "title" || type == "ctrTitle" }
  }

  var placeholder: Placeholder?
  var position: SlidePosition?
  var text: PageText
  /// Relationship of the diagram that the shape shows.
  var diagram: String?
}

/// Shapes in the order in which one reads them: from the top, those of one height from the left.
enum ReadingOrder {
  /// The texts of the shapes that hold some, a blank line between two.
  static func joined(_ shapes: [SlideShape], limit: Int) -> PageText {
    var page = PageText(limit: limit)
    for shape in shapes where !shape.text.isEmpty {
      if !page.isEmpty { page.append("\n\n") }
      page.append(contentsOf: shape.text)
    }
    return page
  }

  /// Shapes whose tops lie no farther apart stand beside each other: half an inch, or half the
  /// height of the first where that is less.
  private static let tolerance = 457_200.0

  static func sorted(_ shapes: [SlideShape]) -> [SlideShape] {
    let placed = shapes.enumerated().map { index, shape in
      (index: index, place: place(of: shape), shape: shape)
    }
    let byTop = placed.sorted { ($0.place.y, $0.index) < ($1.place.y, $1.index) }
    var result: [SlideShape] = []
    var rest = byTop[...]
    while let first = rest.first {
      let reach = first.place.y + min(tolerance, max(1, first.place.height / 2))
      let band = rest.prefix { $0.place.y < reach }
      rest = rest.dropFirst(max(1, band.count))
      result += band.sorted { ($0.place.x, $0.index) < ($1.place.x, $1.index) }.map(\.shape)
    }
    return result
  }

  /// A title without a place is on top, anything else at the end.
  private static func place(of shape: SlideShape) -> SlidePosition {
    if let position = shape.position { return position }
    let isTitle = shape.placeholder?.isTitle == true
    return SlidePosition(y: isTitle ? -1e15 : 1e15)
  }
}
