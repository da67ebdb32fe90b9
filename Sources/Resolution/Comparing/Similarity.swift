/// How alike two short texts are, on their bytes.
///
/// Texts are folded before; what remains outside ASCII is compared byte by byte, which overstates
/// a difference and never hides one. Both measures look at the first 64 bytes.
enum Similarity {
  typealias Bytes = UnsafeBufferPointer<UInt8>

  /// The optimal string alignment distance (insertions, deletions, substitutions and swaps of
  /// neighbours), or `nil` when it is more than `limit`.
  ///
  /// Hyyrö, "A bit-vector algorithm for computing Levenshtein and Damerau edit distances" (2003).
  static func editDistance(_ left: Bytes, _ right: Bytes, limit: Int) -> Int? {
    let (short, long) = left.count <= right.count ? (left, right) : (right, left)
    guard long.count - short.count <= limit, short.count <= 64 else { return nil }
    guard !short.isEmpty else { return long.count }
    return withMasks { masks in
      for index in 0..<short.count { masks[Int(short[index])] |= 1 << UInt64(index) }
      defer { for index in 0..<short.count { masks[Int(short[index])] = 0 } }
      let distance = bitVectorDistance(short.count, long, masks)
      return distance <= limit ? distance : nil
    }
  }

  private static func bitVectorDistance(
    _ count: Int, _ text: Bytes, _ masks: UnsafeMutablePointer<UInt64>
  ) -> Int {
    var positive = ~UInt64(0)
    var negative: UInt64 = 0
    var diagonal: UInt64 = 0
    var before: UInt64 = 0
    var distance = count
    let last = UInt64(1) << UInt64(count - 1)
    for byte in text {
      let mask = masks[Int(byte)]
      let swap = (((~diagonal) & mask) << 1) & before
      diagonal = (((mask & positive) &+ positive) ^ positive) | mask | negative | swap
      let rise = negative | ~(diagonal | positive)
      let fall = diagonal & positive
      if rise & last != 0 { distance += 1 }
      if fall & last != 0 { distance -= 1 }
      let shifted = (rise << 1) | 1
      positive = (fall << 1) | ~(diagonal | shifted)
      negative = diagonal & shifted
      before = mask
    }
    return distance
  }

  /// Jaro–Winkler similarity, 0…1, with the usual prefix bonus of 0.1 for up to four letters.
  ///
  /// Winkler, "String Comparator Metrics and Enhanced Decision Rules" (1990).
  static func jaroWinkler(_ left: Bytes, _ right: Bytes) -> Double {
    let (short, long) = left.count <= right.count ? (left, right) : (right, left)
    let (shortCount, longCount) = (min(short.count, 64), min(long.count, 64))
    guard shortCount > 0 else { return longCount == 0 ? 1 : 0 }
    let window = max(longCount / 2 - 1, 0)
    var usedInLong: UInt64 = 0
    var usedInShort: UInt64 = 0
    var matches = 0
    for index in 0..<shortCount {
      let low = max(0, index - window)
      let high = min(longCount - 1, index + window)
      guard low <= high else { continue }
      for other in low...high where long[other] == short[index] && usedInLong & (1 << other) == 0 {
        usedInLong |= 1 << other
        usedInShort |= 1 << index
        matches += 1
        break
      }
    }
    guard matches > 0 else { return 0 }
    let swaps = transpositions(short, long, usedInShort, usedInLong)
    let common = Double(matches)
    let jaro =
      (common / Double(shortCount) + common / Double(longCount) + (common - swaps) / common) / 3
    var prefix = 0
    while prefix < min(4, shortCount), short[prefix] == long[prefix] { prefix += 1 }
    return jaro + Double(prefix) * 0.1 * (1 - jaro)
  }

  /// Whether the Jaro–Winkler similarity is at least so much; quick where lengths and first letters
  /// rule it out.
  static func areAlike(_ left: Bytes, _ right: Bytes, atLeast least: Double) -> Bool {
    let (short, long) = left.count <= right.count ? (left, right) : (right, left)
    guard !short.isEmpty else { return false }
    var prefix = 0
    while prefix < min(4, short.count), short[prefix] == long[prefix] { prefix += 1 }
    let greatest = (2 + Double(min(short.count, 64)) / Double(min(long.count, 64))) / 3
    guard greatest + Double(prefix) * 0.1 * (1 - greatest) >= least else { return false }
    return jaroWinkler(left, right) >= least
  }

  private static func transpositions(
    _ short: Bytes, _ long: Bytes, _ usedInShort: UInt64, _ usedInLong: UInt64
  ) -> Double {
    var (left, right) = (usedInShort, usedInLong)
    var different = 0
    while left != 0 {
      if short[left.trailingZeroBitCount] != long[right.trailingZeroBitCount] { different += 1 }
      left &= left - 1
      right &= right - 1
    }
    return Double(different) / 2
  }

  /// Whether the digits of two texts are the same, whatever stands between them.
  static func haveSameDigits(_ left: Similarity.Bytes, _ right: Similarity.Bytes) -> Bool {
    var other = 0
    for byte in left where isDigit(byte) {
      while other < right.count, !isDigit(right[other]) { other += 1 }
      guard other < right.count, right[other] == byte else { return false }
      other += 1
    }
    return !right.dropFirst(other).contains(where: isDigit)
  }

  static func isDigit(_ byte: UInt8) -> Bool { byte >= 48 && byte <= 57 }

  static func equal(_ left: Bytes, _ right: Bytes) -> Bool {
    left.count == right.count && left.elementsEqual(right)
  }

  private static func withMasks<Result>(
    _ body: (UnsafeMutablePointer<UInt64>) -> Result
  ) -> Result {
    withUnsafeTemporaryAllocation(of: UInt64.self, capacity: 256) { masks in
      masks.initialize(repeating: 0)
      guard let base = masks.baseAddress else { preconditionFailure("a buffer of 256 words") }
      return body(base)
    }
  }
}
