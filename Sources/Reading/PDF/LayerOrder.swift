import Foundation

/// The list in which a PDF puts its layers (`/Order` of its optional content).
///
/// Labels belong to nested lists (ISO 32000-1, table 101). Poppler 22.12 ends the process at one that
/// stands in the outer list (`get_optional_content_items_sorted` in poppler-document.cc).
enum LayerOrder {
  /// Bytes of a list that are looked at.
  private static let longestList = 4_096

  /// Whether a label stands where it must not; lists in compressed objects are not seen.
  static func hasLooseLabel(_ bytes: Data) -> Bool {
    bytes.withUnsafeBytes { file in
      var rest = file[...]
      while let name = firstName(in: rest) {
        rest = rest[(name + 1)...]
        if rest.starts(with: order), isLoose(rest.dropFirst(order.count)) { return true }
      }
      return false
    }
  }

  private static let order = Array("Order".utf8)

  /// Where the next slash is.
  private static func firstName(in bytes: Slice<UnsafeRawBufferPointer>) -> Int? {
    let part = UnsafeRawBufferPointer(rebasing: bytes)
    guard let start = part.baseAddress,
      let found = memchr(start, Int32(UInt8(ascii: "/")), part.count)
    else { return nil }
    return bytes.startIndex + (UnsafeRawPointer(found) - start)
  }

  /// Whether a string begins in the outer list that follows.
  private static func isLoose(_ bytes: Slice<UnsafeRawBufferPointer>) -> Bool {
    let list = bytes.prefix(longestList).drop { $0 <= 0x20 }
    guard list.first == UInt8(ascii: "[") else { return false }
    var depth = 0
    var index = list.startIndex
    while index < list.endIndex {
      switch list[index] {
      case UInt8(ascii: "["): depth += 1
      case UInt8(ascii: "]"): depth -= 1
      case UInt8(ascii: "("), UInt8(ascii: "<"):
        if depth == 1 { return true }
        index = end(ofString: index, in: list)
      default: break
      }
      if depth == 0 { return false }
      index += 1
    }
    return false
  }

  /// The last byte of the string that begins at `start`.
  private static func end(
    ofString start: Int, in list: Slice<UnsafeRawBufferPointer>
  ) -> Int {
    guard list[start] == UInt8(ascii: "(") else {
      return list[start...].firstIndex(of: UInt8(ascii: ">")) ?? list.endIndex
    }
    var depth = 0
    var index = start
    while index < list.endIndex {
      switch list[index] {
      case UInt8(ascii: "\\"): index += 1
      case UInt8(ascii: "("): depth += 1
      case UInt8(ascii: ")"): depth -= 1
      default: break
      }
      if depth == 0 { return index }
      index += 1
    }
    return list.endIndex
  }
}
