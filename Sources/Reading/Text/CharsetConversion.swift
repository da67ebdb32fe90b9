import CGMime
import Foundation

/// Conversion to UTF-8 by iconv.
enum CharsetConversion {
  /// Opens every converter, so that none has to be loaded later: glibc's iconv takes each charset
  /// but the Unicode ones from a file of its own. To be called before a document is seen, in a
  /// process that may not open files afterwards; costs some milliseconds, once.
  static func warmUp() { _ = isWarm }

  // Left open: a converter's file stays loaded as long as one descriptor uses it.
  private static let isWarm: Bool = {
    for name in Charset.all.map(\.name) + foreignNames {
      _ = g_iconv_open("UTF-8", name)
    }
    return true
  }()

  /// Under which GMime asks for charsets in headers, as far as they need other files.
  private static let foreignNames = [
    "ISO-8859-1", "ISO-8859-9", "EUC-CN", "GBK", "EUC-KR", "SJIS", "BIG5", "TIS-620",
  ]

  /// The text, with U+FFFD for each byte that is not valid in the charset, and how many there
  /// were; `nil` when the converter is not to be had.
  static func decode(_ bytes: Data, from charset: Charset) -> (text: String, invalid: Int)? {
    if charset == .windows1252 { return (Windows1252.decode(bytes), 0) }
    guard let converter = g_iconv_open("UTF-8", charset.name), Int(bitPattern: converter) != -1
    else { return nil }
    defer { g_iconv_close(converter) }
    var result: [UInt8] = []
    result.reserveCapacity(bytes.count * 3 / 2)
    let invalid = bytes.withUnsafeBytes { convert($0, with: converter, into: &result) }
    return (String(decoding: result, as: UTF8.self), invalid)
  }

  private static let chunk = 1 << 16

  /// iconv stops at each invalid byte (EILSEQ), at an incomplete character at the end (EINVAL)
  /// and when the output is full (E2BIG); see iconv(3).
  private static func convert(
    _ bytes: UnsafeRawBufferPointer, with converter: GIConv, into result: inout [UInt8]
  ) -> Int {
    var invalid = 0
    var input = UnsafeMutablePointer(
      mutating: bytes.bindMemory(to: CChar.self).baseAddress)
    var inputLeft = gsize(bytes.count)
    var buffer = [CChar](repeating: 0, count: chunk)
    while true {
      let isFlush = inputLeft == 0
      let (status, code, count) = buffer.withUnsafeMutableBufferPointer { output in
        var position = output.baseAddress
        var left = gsize(output.count)
        errno = 0
        let status =
          isFlush
          ? g_iconv(converter, nil, nil, &position, &left)
          : g_iconv(converter, &input, &inputLeft, &position, &left)
        return (status, errno, output.count - Int(left))
      }
      result.append(contentsOf: buffer[..<count].lazy.map { UInt8(bitPattern: $0) })
      if isFlush { return invalid }
      if status == gsize.max, code != E2BIG {
        invalid += 1
        result += [0xEF, 0xBF, 0xBD]
        input = input.map { $0 + 1 }
        inputLeft -= 1
      }
    }
  }
}
