package import Foundation

/// The bytes of a table file as UTF-8, whatever they were written in.
package enum TableText {
  /// UTF-16 is known by its byte order mark; bytes that are no UTF-8 are taken for Windows-1252.
  package static func utf8(_ data: Data) -> [UInt8] {
    let bytes = Array(data)
    if bytes.starts(with: [0xFF, 0xFE]) || bytes.starts(with: [0xFE, 0xFF]) {
      return utf8FromUTF16(bytes)
    }
    if String(validating: bytes, as: UTF8.self) != nil { return bytes }
    return Array(
      String(data: data, encoding: .windowsCP1252)?.utf8
        ?? String(decoding: bytes, as: UTF8.self).utf8)
  }

  private static func utf8FromUTF16(_ bytes: [UInt8]) -> [UInt8] {
    let isLittle = bytes[0] == 0xFF
    let units = stride(from: 2, to: bytes.count - 1, by: 2).map { index in
      let (first, second) = (UInt16(bytes[index]), UInt16(bytes[index + 1]))
      return isLittle ? first | second << 8 : first << 8 | second
    }
    return Array(String(decoding: units, as: UTF16.self).utf8)
  }
}
