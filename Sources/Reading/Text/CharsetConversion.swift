import CGMime
import Foundation

/// Conversion to UTF-8 by iconv.
enum CharsetConversion {
  /// Loads the list of converters; to be called before a document is seen. The converters, each a
  /// file of its own, are loaded when a document needs one: held open they would make every copy
  /// of this process dearer. Their folder must stay readable.
  static func warmUp() { _ = isWarm }

  // Left open, so that the list stays loaded.
  private static let isWarm: Bool = {
    Int(bitPattern: g_iconv_open("UTF-8", "UTF-16LE")) != -1
  }()

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
