import Foundation
import LeadModel

/// Reads documents of one format.
protocol FormatReader {
  init(settings: ReadingSettings, limits: ReadingLimits)

  /// Adds pages, children and diagnostics to `content`, each page as soon as it is read.
  ///
  /// Throws when nothing, or nothing more, can be read: the pages that were added stay, and the
  /// document is then partial. What is missing otherwise stands in the diagnostics, those of
  /// severity `error` wherever text is missing.
  func read(_ bytes: Data, into content: inout ReadContent) throws(ExtractionReport.Failure)
}
