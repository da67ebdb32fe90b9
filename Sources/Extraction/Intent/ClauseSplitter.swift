import LeadModel
import Normalization

/// Cuts folded text into sentences: at newlines, which `FoldedText` keeps only where a sentence
/// ends, and at full stops, question and exclamation marks.
struct ClauseSplitter {
  private let bytes: [UInt8]
  /// Offsets at which sentences end, ascending; the last is the end of the text.
  private let ends: [Int]

  init(bytes: [UInt8]) {
    self.bytes = bytes
    let ends = bytes.indices.filter { bytes[$0] == 10 || Self.isStop(bytes, at: $0) }
    self.ends = ends + [bytes.count]
  }

  /// The sentence in which `offset` lies, without its final full stop.
  func sentence(at offset: Int) -> Range<Int> {
    let index = ends.dropLast().partitioningIndex { $0 >= offset }
    var start = index == 0 ? 0 : ends[index - 1] + 1
    while start < ends[index], bytes[start] <= 0x20 { start += 1 }
    return min(start, offset)..<max(ends[index], offset)
  }

  /// Whether a full stop, question or exclamation mark ends a sentence here.
  private static func isStop(_ bytes: [UInt8], at offset: Int) -> Bool {
    let byte = bytes[offset]
    guard byte == UInt8(ascii: ".") || byte == UInt8(ascii: "!") || byte == UInt8(ascii: "?") else {
      return false
    }
    var next = offset + 1
    while next < bytes.count, "\"')*_".utf8.contains(bytes[next]) { next += 1 }
    guard next < bytes.count else { return true }
    guard bytes[next] <= 0x20 else { return false }
    guard byte == UInt8(ascii: ".") else { return true }
    while next < bytes.count, bytes[next] <= 0x20 { next += 1 }
    guard next < bytes.count, !(97...122).contains(bytes[next]) else { return false }
    return !isAbbreviation(bytes, before: offset) && !isDay(bytes, before: offset, month: next)
  }

  /// "bis 1. September": an ordinal before a month's name.
  private static func isDay(_ bytes: [UInt8], before offset: Int, month: Int) -> Bool {
    let digits = bytes[..<offset].reversed().prefix { (48...57).contains($0) }.count
    guard (1...2).contains(digits) else { return false }
    let letters = bytes[month...].prefix { $0 | 0x20 >= 97 && $0 | 0x20 <= 122 || $0 >= 0x80 }
    return MonthNames.month(String(decoding: letters, as: UTF8.self).lowercased()) != nil
  }

  private static let abbreviations: Set<String> = [
    "mr", "mrs", "ms", "dr", "prof", "st", "no", "nr", "inc", "ltd", "co", "corp", "approx", "est",
    "dept", "etc", "vs", "fig", "art", "bzw", "ca", "z", "b", "d", "h", "u", "s", "mio", "mrd",
    "tel",
    "str", "jan", "feb", "mar", "apr", "jun", "jul", "aug", "sep", "sept", "oct", "nov", "dec", "p",
    "i", "e", "g", "mme",
  ]

  private static func isAbbreviation(_ bytes: [UInt8], before offset: Int) -> Bool {
    var start = offset
    while start > 0, bytes[start - 1] | 0x20 >= 97, bytes[start - 1] | 0x20 <= 122 { start -= 1 }
    guard start < offset, offset - start <= 6 else { return false }
    return abbreviations.contains(
      String(decoding: bytes[start..<offset], as: UTF8.self).lowercased())
  }
}
