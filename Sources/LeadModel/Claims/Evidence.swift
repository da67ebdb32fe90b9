/// One sighting of a value: ordered parts, none crossing a page. Coded as an array of parts.
///
/// Law: re-reading each part's range in its page's canonical text gives exactly its `text`.
public struct Evidence: Hashable, Sendable, Codable {
  public let parts: [Part]

  /// Programmer's mistake when `parts` is empty: nothing is claimed without evidence.
  public init(parts: [Part]) {
    precondition(!parts.isEmpty, "evidence has at least one part")
    self.parts = parts
  }

  public init(from decoder: any Decoder) throws {
    let container = try decoder.singleValueContainer()
    parts = try container.decode([Part].self)
    guard !parts.isEmpty else {
      throw DecodingError.dataCorruptedError(
        in: container, debugDescription: "evidence has at least one part")
    }
  }

  public func encode(to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    try container.encode(parts)
  }

  /// The parts' texts joined by one space.
  public var raw: String { parts.map(\.text).joined(separator: " ") }

  public struct Part: Hashable, Sendable, Codable {
    /// Page number from 1.
    public let page: Int
    /// Half-open range of Unicode scalars in the page's canonical text.
    public let start: Int
    public let end: Int
    public let text: String
    /// One quad per word of the range; empty on pages without geometry.
    public let quads: [Quad]
    /// Lowest confidence (0…1) of the OCR words in the range; `nil` for native text.
    public let ocrConfidence: Double?

    public init(
      page: Int, start: Int, end: Int, text: String, quads: [Quad] = [],
      ocrConfidence: Double? = nil
    ) {
      self.page = page
      self.start = start
      self.end = end
      self.text = text
      self.quads = quads
      self.ocrConfidence = ocrConfidence
    }
  }
}
