import LeadModel

/// Puts flowing text together: paragraphs on lines, the cells of a row beside each other with
/// tabs between them, text boxes behind the paragraph that they hang on.
///
/// A blank line stands where the document has an empty paragraph. Tabs stand between those cells
/// of a row that hold something, one for each column on the way; a line break inside a cell stays
/// one.
final class TextFlow {
  /// One text box deeper is written where it stands.
  private static let asideDepth = 16
  /// A wide gap is no wider in the text.
  static let tabLimit = 16

  struct OpenTable {
    let number: Int
    var row = 0
    var column = 0
    /// Columns that the open cell spans.
    var span = 1
    /// Columns between the last cell that holds something and the open one.
    var tabs = 0
    var rowHasText = false
    var cellStart: Int?
  }

  /// The page, or a text box on it.
  struct Layer {
    var text: PageText
    var tables: [OpenTable] = []
    var tableCount = 0
    var pendingLineFeeds = 0
    var asides: [PageText] = []
    /// Paragraphs that are open: a box may hang on one inside another.
    var openParagraphs = 0
  }

  private let limit: Int
  private(set) var layers: [Layer]

  init(limit: Int) {
    self.limit = limit
    layers = [Layer(text: PageText(limit: limit))]
  }

  /// What was put together; text boxes that still wait are at its end.
  func finish() -> PageText {
    while layers.count > 1 { endAside() }
    while !layers[0].tables.isEmpty { endTable() }
    flushAsides()
    return layers[0].text
  }

  var isCut: Bool { layers[0].text.isCut }
  var isEmpty: Bool { layers.allSatisfy { $0.text.isEmpty && $0.asides.isEmpty } }

  func update<Result>(_ change: (inout Layer) -> Result) -> Result {
    change(&layers[layers.count - 1])
  }

  func append(_ text: String, hidden: Bool = false) {
    guard !text.isEmpty else { return }
    update { layer in
      let before = layer.text.count
      layer.openText()
      let range = layer.text.append(text)
      if hidden { layer.text.markInvisible(range, after: before) }
    }
  }

  /// A line break inside a paragraph.
  func breakLine() { update { $0.pendingLineFeeds = min(2, $0.pendingLineFeeds + 1) } }

  func beginParagraph() { update { $0.openParagraphs += 1 } }

  /// `joinsNext` where the mark that ends the paragraph was deleted.
  func endParagraph(joinsNext: Bool = false) {
    update { layer in
      layer.openParagraphs = max(0, layer.openParagraphs - 1)
      if !joinsNext { layer.pendingLineFeeds = min(2, layer.pendingLineFeeds + 1) }
    }
    if update({ $0.openParagraphs == 0 }) { flushAsides() }
  }

  /// Begins a text box, a note or whatever else does not belong where it stands.
  func beginAside() {
    if layers.count <= Self.asideDepth {
      layers.append(Layer(text: PageText(limit: limit)))
    } else {
      update { $0.openParagraphs += 1 }
    }
    deferred += 1
  }

  private var deferred = 0

  func endAside() {
    guard deferred > 0 else { return }
    deferred -= 1
    guard deferred < layers.count - 1 else { return endParagraph() }
    while update({ !$0.tables.isEmpty }) { endTable() }
    flushAsides()
    let aside = layers.removeLast().text
    if !aside.isEmpty { update { $0.asides.append(aside) } }
  }

  private func flushAsides() {
    update { layer in
      let asides = layer.asides
      layer.asides = []
      for aside in asides { layer.add(aside) }
    }
  }
}
