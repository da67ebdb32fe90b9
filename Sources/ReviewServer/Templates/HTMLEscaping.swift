/// Escapes text for HTML byte by byte: what has to be escaped is ASCII. Going by characters, as
/// templating libraries do, lets a quotation mark with a combining accent through, which is enough to
/// leave an attribute.
enum HTMLEscaping {
  static func escaped(_ text: String) -> String {
    var bytes: [UInt8] = []
    escape(text, into: &bytes)
    return String(decoding: bytes, as: UTF8.self)
  }

  /// Appends UTF-8.
  static func escape(_ text: String, into html: inout [UInt8]) {
    var text = text
    text.withUTF8 { bytes in
      var start = 0
      for (place, byte) in bytes.enumerated() {
        guard let replacement = replacement(of: byte) else { continue }
        html.append(contentsOf: bytes[start..<place])
        replacement.withUTF8Buffer { html.append(contentsOf: $0) }
        start = place + 1
      }
      html.append(contentsOf: bytes[start...])
    }
  }

  private static func replacement(of byte: UInt8) -> StaticString? {
    switch byte {
    case UInt8(ascii: "&"): "&amp;"
    case UInt8(ascii: "<"): "&lt;"
    case UInt8(ascii: ">"): "&gt;"
    case UInt8(ascii: "\""): "&quot;"
    case UInt8(ascii: "'"): "&#39;"
    // Not allowed in HTML: would end up as something else in each browser.
    case 0x00...0x08, 0x0B, 0x0C, 0x0E...0x1F, 0x7F: "\u{FFFD}"
    default: nil
    }
  }
}
