extension Evidence {
  /// Reads evidence where the cursor stands.
  init(_ cursor: inout JSONCursor) throws {
    let parts = try cursor.list { try Part(&$0) }
    guard !parts.isEmpty else { throw JSONCursor.Failure() }
    self.init(parts: parts)
  }
}

extension Evidence.Part {
  fileprivate init(_ cursor: inout JSONCursor) throws {
    var (page, start, end) = (Int?.none, Int?.none, Int?.none)
    var text: String?
    var quads: [Quad]?
    var ocrConfidence: Double?
    try cursor.object { key, cursor in
      switch key {
      case "page": page = try cursor.integer()
      case "start": start = try cursor.integer()
      case "end": end = try cursor.integer()
      case "text": text = try cursor.string()
      case "quads": quads = try cursor.list { try Quad(&$0) }
      case "ocrConfidence": ocrConfidence = try cursor.isNull() ? nil : cursor.number()
      default: try cursor.skip()
      }
    }
    guard let page, let start, let end, let text, let quads else { throw JSONCursor.Failure() }
    self.init(
      page: page, start: start, end: end, text: text, quads: quads, ocrConfidence: ocrConfidence)
  }
}

extension Quad {
  fileprivate init(_ cursor: inout JSONCursor) throws {
    var corners = SIMD8<Double>()
    var count = 0
    _ = try cursor.list { cursor in
      guard count < 8 else { throw JSONCursor.Failure() }
      corners[count] = try cursor.number()
      count += 1
    }
    guard count == 8 else { throw JSONCursor.Failure() }
    self.init(asCoded: corners)
  }
}
