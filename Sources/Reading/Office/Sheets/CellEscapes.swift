import Foundation

/// `_x000D_` and its like: characters that XML does not allow (ISO 29500-1, 22.4.2.4).
enum CellEscapes {
  static func decode(_ text: String) -> String {
    guard text.utf8.contains(UInt8(ascii: "_")), text.contains("_x") else { return text }
    var result = ""
    var rest = text[...]
    while let start = rest.range(of: "_x") {
      result += rest[..<start.lowerBound]
      let digits = rest[start.upperBound...].prefix(4)
      let behind = rest[digits.endIndex...]
      if digits.count == 4, behind.first == "_", let value = UInt16(digits, radix: 16) {
        // Other control characters show nothing.
        if value >= 0x20 || value == 9 || value == 10 || value == 13,
          let scalar = Unicode.Scalar(value)
        {
          result.unicodeScalars.append(scalar)
        }
        rest = behind.dropFirst()
      } else {
        result += "_x"
        rest = rest[start.upperBound...]
      }
    }
    return result + rest
  }
}
