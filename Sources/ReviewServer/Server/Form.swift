import Foundation

/// The fields of a query or of a form (`application/x-www-form-urlencoded`).
struct Form: Sendable {
  private let fields: [String: String]

  /// Of a field that comes twice, the first counts.
  init(_ text: some StringProtocol) {
    var fields: [String: String] = [:]
    for pair in text.split(separator: "&") {
      let parts = pair.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
      let name = Self.decoded(String(parts[0]))
      let value = parts.count > 1 ? Self.decoded(String(parts[1])) : ""
      if fields[name] == nil { fields[name] = value }
    }
    self.fields = fields
  }

  /// `nil` when it is not there or has nothing but blanks in it.
  subscript(_ name: String) -> String? {
    let value = fields[name]?.trimmingCharacters(in: .whitespacesAndNewlines)
    return value == "" ? nil : value
  }

  /// As it came; `nil` when it is not there at all.
  func given(_ name: String) -> String? { fields[name] }

  /// As it came, blanks and all.
  func exact(_ name: String) -> String { fields[name] ?? "" }

  private static func decoded(_ text: String) -> String {
    let spaced = text.replacing("+", with: " ")
    return spaced.removingPercentEncoding ?? spaced
  }

  /// Letters, digits and `-._~` as they are, all else by its bytes: for every part of a link.
  static func encoded(_ text: String) -> String {
    if text.utf8.allSatisfy(isUnreserved) { return text }
    var bytes: [UInt8] = []
    for byte in text.utf8 {
      if isUnreserved(byte) {
        bytes.append(byte)
      } else {
        bytes += [UInt8(ascii: "%"), digits[Int(byte >> 4)], digits[Int(byte & 15)]]
      }
    }
    return String(decoding: bytes, as: UTF8.self)
  }

  private static let digits = Array("0123456789ABCDEF".utf8)

  private static func isUnreserved(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
      UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"), UInt8(ascii: "."),
      UInt8(ascii: "_"), UInt8(ascii: "~"):
      true
    default: false
    }
  }
}
