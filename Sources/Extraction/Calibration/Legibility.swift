import LeadModel

/// How surely the text of a piece of evidence is what its page shows, 0.5…1.
///
/// The one place where recognition and distrust of a text layer lower a confidence.
struct Legibility {
  let pages: [ScannedPage]

  /// The least of the parts'.
  func share(of evidence: Evidence, at spans: [Span]) -> Double {
    zip(evidence.parts, spans).map { part, span in
      part.ocrConfidence.map { 0.5 + 0.5 * $0 } ?? trust(in: pages[span.page].page, at: part)
    }.min() ?? 1
  }

  /// Of text that was not recognised here.
  private func trust(in page: Page, at part: Evidence.Part) -> Double {
    // Somebody else's recognition lies unseen under a scan.
    let layer =
      switch page.reason {
      case "hidden-layer-unclear": 0.85
      case "hidden-layer-agrees": 0.95
      default: 1.0
      }
    let isInvisible = page.marks.contains {
      $0.role == .invisible && $0.start < part.end && part.start < $0.end
    }
    return isInvisible ? layer * 0.8 : layer
  }
}
