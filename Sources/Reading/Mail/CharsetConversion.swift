import CGMime

/// Conversion by iconv, under the charset names that mail uses.
enum CharsetConversion {
  /// `nil` when the charset is not known or the bytes are not valid in it.
  static func utf8(_ bytes: [UInt8], from charset: String) -> String? {
    var length: gsize = 0
    let name = g_mime_charset_iconv_name(charset).map { String(cString: $0) } ?? charset
    let converted = bytes.withUnsafeBytes {
      g_convert(
        $0.bindMemory(to: CChar.self).baseAddress, gssize($0.count), "UTF-8", name, nil, &length,
        nil)
    }
    guard let converted else { return nil }
    defer { g_free(converted) }
    let buffer = UnsafeRawBufferPointer(start: converted, count: Int(length))
    return String(decoding: buffer, as: UTF8.self)
  }
}
