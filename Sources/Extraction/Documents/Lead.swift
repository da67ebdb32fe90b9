import LeadModel

extension ScannedPage {
  /// What stands before `offset`: the same text line, and the line above where the value begins its
  /// own line or nothing but punctuation stands before it.
  func lead(to offset: Int, limit: Int = 96) -> Range<Int> {
    let own = before(offset, limit: limit)
    let hasWords = bytes[own].contains { $0 >= 0x80 || ($0 | 0x20) >= 97 && ($0 | 0x20) <= 122 }
    guard !hasWords, own.lowerBound > 0, bytes[own.lowerBound - 1] == 10 else { return own }
    var end = own.lowerBound - 1
    while end > 0, bytes[end - 1] <= 0x20 { end -= 1 }
    return before(end, limit: limit).lowerBound..<offset
  }
}

extension Rule {
  /// Whether the pattern, which ends in `$`, matches the end of `range`.
  func ends(_ range: Range<Int>, on page: ScannedPage) -> Bool {
    !range.isEmpty && firstMatch(in: range, on: page) != nil
  }
}
