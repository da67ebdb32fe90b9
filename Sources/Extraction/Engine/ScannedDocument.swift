import LeadModel

/// A document whose pages have been tokenised; what extractors read.
struct ScannedDocument {
  let id: DocumentID
  let mediaType: String
  let pages: [ScannedPage]
  let settings: ExtractionSettings
  /// `nil` unless it is one.
  var resume: Resume?

  init(
    _ document: Document, settings: ExtractionSettings = ExtractionSettings(),
    tables: TableReader, sieve: Sieve? = nil
  ) {
    self.settings = settings
    id = document.id
    mediaType = document.mediaType
    let forms = WordForms()
    let pages = document.pages.enumerated().map { index, page in
      var scanned = ScannedPage(page, index: index, forms: forms)
      scanned.glance = sieve?.glance(over: scanned.bytes)
      return scanned
    }
    self.pages = tables.readingTables(of: pages)
  }
}

/// A place in a document: a page's index and a byte range of its text.
struct Span: Hashable, Comparable {
  let page: Int
  let range: Range<Int>

  static func < (left: Span, right: Span) -> Bool {
    (left.page, left.range.lowerBound, left.range.upperBound)
      < (right.page, right.range.lowerBound, right.range.upperBound)
  }

  func overlaps(_ other: Span) -> Bool { page == other.page && range.overlaps(other.range) }
}
