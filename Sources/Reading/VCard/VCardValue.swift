import Foundation

/// Values of vCard properties: transfer encoding, escapes, structure.
enum VCardValue {
  /// The value without its transfer encoding; escapes stay.
  static func decoded(_ line: VCardLine) -> String {
    guard line.isQuotedPrintable else { return line.value }
    let bytes = quotedPrintable(line.value)
    let label = line.values(of: "CHARSET").first
    return TextDecoding(Data(bytes), label: label).text
  }

  private static func quotedPrintable(_ value: String) -> [UInt8] {
    let bytes = Array(value.utf8)
    var result: [UInt8] = []
    var index = 0
    while index < bytes.count {
      if bytes[index] == UInt8(ascii: "="), index + 2 < bytes.count,
        let byte = hexadecimal(bytes[index + 1], bytes[index + 2])
      {
        result.append(byte)
        index += 3
      } else {
        result.append(bytes[index])
        index += 1
      }
    }
    return result
  }

  static func hexadecimal(_ high: UInt8, _ low: UInt8) -> UInt8? {
    guard let high = Character(Unicode.Scalar(high)).hexDigitValue,
      let low = Character(Unicode.Scalar(low)).hexDigitValue
    else { return nil }
    return UInt8(high * 16 + low)
  }

  /// The components of a structured value (`N`, `ADR`, `ORG`), each a list; every item unescaped
  /// and on one line.
  static func components(_ value: String) -> [[String]] {
    split(value, at: UInt8(ascii: ";")).map { component in
      split(component, at: UInt8(ascii: ",")).map { unescaped($0).onOneLine }
        .filter { !$0.isEmpty }
    }
  }

  /// The lines of a text value: escaped line feeds are line ends.
  static func lines(_ value: String) -> [String] {
    unescaped(value).utf8.split { $0 == 0x0A || $0 == 0x0D }
      .map { String(decoding: $0, as: UTF8.self).onOneLine }.filter { !$0.isEmpty }
  }

  /// Splits where the separator is not escaped; escapes stay.
  private static func split(_ value: String, at separator: UInt8) -> [String] {
    var pieces: [[UInt8]] = [[]]
    var isEscaped = false
    for byte in value.utf8 {
      if byte == separator, !isEscaped {
        pieces.append([])
      } else {
        pieces[pieces.count - 1].append(byte)
      }
      isEscaped = byte == UInt8(ascii: "\\") && !isEscaped
    }
    return pieces.map { String(decoding: $0, as: UTF8.self) }
  }

  static func unescaped(_ value: String) -> String {
    guard value.utf8.contains(UInt8(ascii: "\\")) else { return value }
    var result: [UInt8] = []
    var isEscaped = false
    for byte in value.utf8 {
      if isEscaped {
        let isLineFeed = byte == UInt8(ascii: "n") || byte == UInt8(ascii: "N")
        result.append(isLineFeed ? 0x0A : byte)
        isEscaped = false
      } else if byte == UInt8(ascii: "\\") {
        isEscaped = true
      } else {
        result.append(byte)
      }
    }
    return String(decoding: result, as: UTF8.self)
  }

  /// A URI's readable part: without `tel:`, `mailto:` and percent encoding; an extension as
  /// people write it.
  static func withoutScheme(_ value: String) -> String {
    let lower = value.lowercased()
    guard let scheme = ["tel:", "mailto:", "fax:"].first(where: lower.hasPrefix) else {
      return value
    }
    let pieces = value.dropFirst(scheme.utf8.count).split(separator: ";")
    let head = pieces.first.map { $0.removingPercentEncoding ?? String($0) } ?? ""
    let end = pieces.dropFirst().first { $0.lowercased().hasPrefix("ext=") }
    return end.map { head + " ext. " + $0.dropFirst(4) } ?? head
  }
}
