import LeadModel

/// The pages of one office file in their order, handed on as they are read.
struct PageList {
  let limits: ReadingLimits
  /// As far as is known.
  var total = 1

  /// Adds a page; one without text is left out unless it `isMain`.
  ///
  /// Throws nothing: what is cut off or beyond the limit of pages stands in a diagnostic.
  func add(
    _ text: PageText, _ kind: Page.Kind, path: String?, reason: String, isMain: Bool = false,
    to content: inout ReadContent
  ) {
    guard isMain || !text.isEmpty else { return }
    guard content.pages.count < limits.pages else { return noteLimit(in: &content) }
    content.add(
      text.page(
        number: content.pages.count + 1, kind: kind, path: path, reason: reason, in: &content,
        limits: limits), of: total)
  }

  private func noteLimit(in content: inout ReadContent) {
    guard !content.diagnostics.contains(where: { $0.code == "page-limit" }) else { return }
    content.note(
      .error, "page-limit",
      "the document has more than \(limits.pages) pages; raise the limit to read them all")
  }
}
