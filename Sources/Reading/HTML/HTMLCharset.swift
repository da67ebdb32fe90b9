import Foundation

/// The charset that a page names in its `meta` elements or XML declaration.
enum HTMLCharset {
  private static let headSize = 4_096

  /// The first word behind `charset=` or `encoding=`; `nil` where the page names none.
  static func label(in bytes: Data) -> String? {
    let head = Array(bytes.prefix(headSize))
    for key in ["charset", "encoding"] {
      let key = Array(key.utf8)
      var index = 0
      while index + key.count < head.count {
        if matches(key, head, at: index), let label = value(in: head, from: index + key.count) {
          return label
        }
        index += 1
      }
    }
    return nil
  }

  private static func matches(_ key: [UInt8], _ head: [UInt8], at index: Int) -> Bool {
    key.indices.allSatisfy { head[index + $0] | 0x20 == key[$0] }
  }

  private static func value(in head: [UInt8], from start: Int) -> String? {
    var rest = head[start...].drop { $0 <= 0x20 }
    guard rest.first == UInt8(ascii: "=") else { return nil }
    rest = rest.dropFirst().drop {
      $0 <= 0x20 || $0 == UInt8(ascii: "\"") || $0 == UInt8(ascii: "'")
    }
    let label = rest.prefix { byte in
      byte > 0x20 && !"\"'>;/?".utf8.contains(byte)
    }.prefix(40)
    return label.isEmpty ? nil : String(decoding: label, as: UTF8.self)
  }
}
