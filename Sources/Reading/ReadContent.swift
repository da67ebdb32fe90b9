import LeadModel

/// What a reader has read so far.
struct ReadContent {
  private(set) var pages: [Page] = []
  /// Children so far; they are handed on, not kept.
  private(set) var childCount = 0
  var diagnostics: [Diagnostic] = []
  private let mediaType: String
  let limits: ReadingLimits
  private let observer: (ReadingEvent) -> Void

  /// What pages are recognised with.
  let engines: WarmEngines

  /// `observer` is told of each page and child as soon as it is read.
  init(
    mediaType: String, limits: ReadingLimits, engines: WarmEngines,
    observer: @escaping (ReadingEvent) -> Void
  ) {
    self.mediaType = mediaType
    self.limits = limits
    self.engines = engines
    self.observer = observer
  }

  /// Adds a page that has been read; `total` is how many the document has, as far as is known.
  ///
  /// What is beyond the limit of text is cut off and named in a diagnostic.
  mutating func add(_ page: Page, of total: Int) {
    let limit = limits.textScalarsPerPage
    let isTooLong = page.text.utf8.count > limit && page.text.unicodeScalars.count > limit
    if isTooLong { noteTextLimit(page: page.number) }
    let page = isTooLong ? page.cut(to: limit) : page
    pages.append(page)
    observer(.page(page, total: max(total, pages.count), mediaType: mediaType))
  }

  mutating func note(
    _ severity: Diagnostic.Severity, _ code: String, page: Int? = nil, _ message: String
  ) {
    diagnostics.append(
      Diagnostic(severity: severity, code: code, page: page, message: message))
  }

  /// Hands a child on, or adds a diagnostic where a limit is reached.
  mutating func add(_ child: ChildDocument) {
    if childCount >= limits.children {
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
      childCount += 1
      observer(.child(child))
    }
  }

  mutating func noteTextLimit(page: Int) {
    note(
      .error, "text-limit", page: page,
      "the page has more than \(limits.textScalarsPerPage) characters; the others were left out, "
        + "raise the limit to read them")
  }
}
