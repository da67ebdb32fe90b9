import LeadModel

/// What a reader has read so far.
struct ReadContent {
  private(set) var pages: [Page] = []
  private(set) var children: [ChildDocument] = []
  var diagnostics: [Diagnostic] = []
  private let observer: (Page, _ pagesTotal: Int) -> Void

  /// What pages are recognised with.
  let engines: WarmEngines

  /// `observer` is told of each page as soon as it is read, and how many are known of.
  init(
    engines: WarmEngines = WarmEngines(),
    observer: @escaping (Page, _ pagesTotal: Int) -> Void = { _, _ in }
  ) {
    self.engines = engines
    self.observer = observer
  }

  /// Adds a page that has been read; `total` is how many the document has, as far as is known.
  mutating func add(_ page: Page, of total: Int) {
    pages.append(page)
    observer(page, max(total, pages.count))
  }

  mutating func note(
    _ severity: Diagnostic.Severity, _ code: String, page: Int? = nil, _ message: String
  ) {
    diagnostics.append(
      Diagnostic(severity: severity, code: code, page: page, message: message))
  }

  /// Adds a child, or a diagnostic where a limit is reached.
  mutating func add(_ child: ChildDocument, limits: ReadingLimits) {
    if children.count >= limits.children {
      if !diagnostics.contains(where: { $0.code == "child-limit" }) {
        note(
          .error, "child-limit",
          "more than \(limits.children) embedded documents; raise the limit to read the others")
      }
    } else if child.bytes.count > limits.childBytes {
      note(
        .error, "child-too-large",
        "the embedded document at \(child.path) has \(child.bytes.count) bytes, "
          + "the limit is \(limits.childBytes)")
    } else if !child.bytes.isEmpty {
      children.append(child)
    }
  }

  /// The text up to the limit; what is cut off is named in a diagnostic.
  mutating func limited(_ text: String, page: Int, limits: ReadingLimits) -> String {
    let limit = limits.textScalarsPerPage
    guard text.utf8.count > limit, text.unicodeScalars.count > limit else { return text }
    noteTextLimit(limits, page: page)
    return String(String.UnicodeScalarView(text.unicodeScalars.prefix(limit)))
  }

  mutating func noteTextLimit(_ limits: ReadingLimits, page: Int) {
    note(
      .error, "text-limit", page: page,
      "the page has more than \(limits.textScalarsPerPage) characters; the others were left out, "
        + "raise the limit to read them")
  }
}
