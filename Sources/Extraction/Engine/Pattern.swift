import CPCRE2

/// A compiled PCRE2 pattern (UTF, JIT). Not shared between threads: the match data is its own.
final class Pattern {
  private let code: OpaquePointer
  private let data: OpaquePointer
  private let context: OpaquePointer
  /// Group numbers by name.
  private let names: [String: Int]

  /// Steps of one match attempt before it is given up; bounds the time of a hostile text.
  private static let matchLimit: UInt32 = 200_000

  /// Matches nowhere.
  static var never: Pattern {
    guard let pattern = try? Pattern("(?!)") else { preconditionFailure("PCRE2 is out of memory") }
    return pattern
  }

  init(_ source: String) throws(PatternError) {
    var errorCode: Int32 = 0
    var errorOffset = 0
    let options = PCRE2_UTF | PCRE2_NO_UTF_CHECK | UInt32(PCRE2_USE_OFFSET_LIMIT)
    let compiled = Array(source.utf8).withUnsafeBufferPointer {
      pcre2_compile_8($0.baseAddress, $0.count, options, &errorCode, &errorOffset, nil)
    }
    guard let compiled else {
      throw PatternError(offset: errorOffset, reason: Self.message(errorCode))
    }
    pcre2_jit_compile_8(compiled, UInt32(PCRE2_JIT_COMPLETE))
    guard let data = pcre2_match_data_create_from_pattern_8(compiled, nil),
      let context = pcre2_match_context_create_8(nil)
    else {
      pcre2_code_free_8(compiled)
      throw PatternError(offset: 0, reason: "out of memory")
    }
    pcre2_set_match_limit_8(context, Self.matchLimit)
    names = Self.names(of: compiled)
    self.data = data
    self.context = context
    code = compiled
  }

  deinit {
    pcre2_match_context_free_8(context)
    pcre2_match_data_free_8(data)
    pcre2_code_free_8(code)
  }

  /// All matches from left to right, not overlapping, in `range` of `bytes` (the whole when
  /// `nil`). Look-behind sees the text before the range. `exhausted` says that the match limit
  /// ended the search early.
  func matches(in bytes: [UInt8], range: Range<Int>? = nil) -> (matches: [Match], exhausted: Bool) {
    let range = range ?? bytes.indices
    var found: [Match] = []
    var exhausted = false
    bytes.withUnsafeBufferPointer { buffer in
      var start = range.lowerBound
      exhausted = !search(buffer, range.upperBound, from: &start, into: &found)
    }
    return (found, exhausted)
  }

  /// All matches that begin in one of the windows, which are ascending and apart from each other.
  func matches(
    in bytes: [UInt8], beginningIn windows: [Range<Int>]
  ) -> (matches: [Match], exhausted: Bool) {
    var found: [Match] = []
    var isExhausted = false
    bytes.withUnsafeBufferPointer { buffer in
      var start = 0
      for window in windows {
        start = max(start, window.lowerBound)
        while start > 0, start < buffer.count, buffer[start] & 0xC0 == 0x80 { start -= 1 }
        guard start < window.upperBound else { continue }
        pcre2_set_offset_limit_8(context, window.upperBound - 1)
        if !search(buffer, buffer.count, from: &start, into: &found) {
          isExhausted = true
          break
        }
      }
      pcre2_set_offset_limit_8(context, Self.noLimit)
    }
    return (found, isExhausted)
  }

  private static let noLimit = Int(bitPattern: UInt.max)

  /// Takes matches up to `end` one after the other; `false` when the match limit ended it.
  /// Afterwards `start` is where a further search would go on.
  private func search(
    _ buffer: UnsafeBufferPointer<UInt8>, _ end: Int, from start: inout Int,
    into found: inout [Match]
  ) -> Bool {
    guard let base = buffer.baseAddress else { return true }
    while start <= end {
      let result = pcre2_match_8(
        code, base, end, start, UInt32(PCRE2_NO_UTF_CHECK), data, context)
      guard result > 0 else { return result == PCRE2_ERROR_NOMATCH }
      let match = match(groups: Int(result))
      found.append(match)
      start = max(match.range.upperBound, start)
      if match.range.isEmpty {
        start += 1
        while start < end, buffer[start] & 0xC0 == 0x80 { start += 1 }
      }
    }
    return true
  }

  func firstMatch(in bytes: [UInt8], range: Range<Int>? = nil) -> Match? {
    let range = range ?? bytes.indices
    return bytes.withUnsafeBufferPointer { buffer in
      guard let base = buffer.baseAddress else { return nil }
      let result = pcre2_match_8(
        code, base, range.upperBound, range.lowerBound, UInt32(PCRE2_NO_UTF_CHECK), data, context)
      return result > 0 ? match(groups: Int(result)) : nil
    }
  }

  func firstMatch(in text: String) -> Match? { firstMatch(in: Array(text.utf8)) }

  private func match(groups: Int) -> Match {
    guard let offsets = pcre2_get_ovector_pointer_8(data) else {
      return Match(groups: [0..<0], names: names)
    }
    let ranges = (0..<groups).map { group -> Range<Int>? in
      let (start, end) = (offsets[2 * group], offsets[2 * group + 1])
      // An unset group is PCRE2_UNSET (all bits one); \K can put a start behind its end.
      return start <= end && end != Int.max && start != ~0 ? Int(start)..<Int(end) : nil
    }
    return Match(groups: ranges, names: names)
  }

  private static func message(_ code: Int32) -> String {
    var buffer = [UInt8](repeating: 0, count: 160)
    let length = pcre2_get_error_message_8(code, &buffer, buffer.count)
    return String(decoding: buffer.prefix(max(0, Int(length))), as: UTF8.self)
  }

  /// The name table: entries of a fixed size, each a big-endian group number and a name that
  /// ends with a zero byte (pcre2api(3), PCRE2_INFO_NAMETABLE).
  private static func names(of code: OpaquePointer) -> [String: Int] {
    var count: UInt32 = 0
    var size: UInt32 = 0
    var table: UnsafePointer<UInt8>?
    pcre2_pattern_info_8(code, UInt32(PCRE2_INFO_NAMECOUNT), &count)
    pcre2_pattern_info_8(code, UInt32(PCRE2_INFO_NAMEENTRYSIZE), &size)
    pcre2_pattern_info_8(code, UInt32(PCRE2_INFO_NAMETABLE), &table)
    guard let table else { return [:] }
    var names: [String: Int] = [:]
    for entry in 0..<Int(count) {
      let start = table + entry * Int(size)
      let name = UnsafeBufferPointer(start: start + 2, count: Int(size) - 2).prefix { $0 != 0 }
      names[String(decoding: name, as: UTF8.self)] = Int(start[0]) << 8 | Int(start[1])
    }
    return names
  }
}

/// One match: the byte ranges of its groups.
struct Match {
  /// Group 0 is the whole match; groups that took no part are `nil`.
  let groups: [Range<Int>?]
  let names: [String: Int]

  var range: Range<Int> { groups[0] ?? 0..<0 }

  subscript(_ name: String) -> Range<Int>? {
    guard let number = names[name], number < groups.count else { return nil }
    return groups[number]
  }
}

/// A pattern that PCRE2 does not accept.
struct PatternError: Error {
  /// Byte in the pattern.
  let offset: Int
  let reason: String
}
