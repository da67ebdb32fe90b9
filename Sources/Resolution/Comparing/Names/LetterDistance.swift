/// Distances of two short words of letters, without `String`: compared names come by the million.
enum LetterDistance {
  /// Insertions, deletions, substitutions and swaps of neighbours (optimal string alignment).
  static func edits(_ left: [UInt32], _ right: [UInt32]) -> Int {
    if left == right { return 0 }
    if left.isEmpty || right.isEmpty { return max(left.count, right.count) }
    let width = right.count + 1
    return withUnsafeTemporaryAllocation(of: Int.self, capacity: width * 3) { rows in
      for column in 0..<width { rows[column] = column }
      var (before, previous, current) = (2 * width, 0, width)
      for row in left.indices {
        rows[current] = row + 1
        for column in right.indices {
          let same = left[row] == right[column]
          var cost = min(
            rows[previous + column] + (same ? 0 : 1), rows[previous + column + 1] + 1,
            rows[current + column] + 1)
          if row > 0, column > 0, left[row] == right[column - 1], left[row - 1] == right[column] {
            cost = min(cost, rows[before + column - 1] + 1)
          }
          rows[current + column + 1] = cost
        }
        (before, previous, current) = (previous, current, before)
      }
      return rows[previous + width - 1]
    }
  }

  /// Jaro-Winkler similarity with the prefix scale of 0.1 over four letters.
  static func jaroWinkler(_ left: [UInt32], _ right: [UInt32]) -> Double {
    let similarity = jaro(left, right)
    let prefix = zip(left.prefix(4), right.prefix(4)).prefix { $0 == $1 }.count
    return similarity + Double(prefix) * 0.1 * (1 - similarity)
  }

  private static func jaro(_ left: [UInt32], _ right: [UInt32]) -> Double {
    if left.isEmpty || right.isEmpty { return 0 }
    let reach = max(max(left.count, right.count) / 2 - 1, 0)
    var (leftHits, rightHits) = (UInt64(0), UInt64(0))
    var matches = 0
    for row in left.indices.prefix(64) {
      for column in max(
        0, row - reach)..<max(min(right.count, row + reach + 1, 64), max(0, row - reach))
      where rightHits & (1 << column) == 0 && left[row] == right[column] {
        leftHits |= 1 << row
        rightHits |= 1 << column
        matches += 1
        break
      }
    }
    guard matches > 0 else { return 0 }
    var (transposed, column) = (0, 0)
    for row in left.indices.prefix(64) where leftHits & (1 << row) != 0 {
      while rightHits & (1 << column) == 0 { column += 1 }
      if left[row] != right[column] { transposed += 1 }
      column += 1
    }
    let found = Double(matches)
    return
      (found / Double(left.count) + found / Double(right.count)
      + (found - Double(transposed) / 2) / found) / 3
  }
}
