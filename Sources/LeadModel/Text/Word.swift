/// One word of a page with geometry.
package struct Word: Hashable, Sendable, Codable {
  package enum Source: String, Hashable, Sendable, Codable {
    case native, ocr
  }

  /// Half-open range of Unicode scalars in the page's canonical text; never holds white space.
  package let start: Int
  package let end: Int
  package let quad: Quad
  package let source: Source
  /// OCR confidence 0…1; `nil` for native text.
  package let confidence: Double?

  package init(
    start: Int, end: Int, quad: Quad, source: Source, confidence: Double? = nil
  ) {
    self.start = start
    self.end = end
    self.quad = quad
    self.source = source
    self.confidence = confidence
  }
}
