import CPoppler

extension PDFPage {
  /// At 36 dpi a word of 8 points is 4 pixels high: enough to see that it is there.
  private static let inkPixelsPerPoint = 0.5
  private static let inkPixelLimit = 1_000_000.0

  /// Where text shows; `nil` when that cannot be told. Draws the page once, with its images.
  package func glyphInk() -> GlyphInk? {
    guard hasUsableSize else { return nil }
    let scale = min(
      Self.inkPixelsPerPoint,
      (Self.inkPixelLimit / (widthInPoints * heightInPoints)).squareRoot())
    let width = max(1, Int((widthInPoints * scale).rounded(.up)))
    let height = max(1, Int((heightInPoints * scale).rounded(.up)))
    guard width < 32_000, height < 32_000,
      let recorder = GlyphRecorder(width: width, height: height)
    else { return nil }
    let ink = recorder.ink { context in
      cairo_scale(context, scale, scale)
      poppler_page_render(page, context)
    }
    return ink.map { GlyphInk(width: width, height: height, pixelsPerPoint: scale, ink: $0) }
  }
}
