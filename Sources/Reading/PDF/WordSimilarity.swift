/// Two readings of the same print, compared word by word.
enum WordSimilarity {
  /// Share, by length, of the words of `one` that `other` has too, nearly letter by letter; each
  /// word of `other` counts once. `nil` when `one` has no word of two letters or digits.
  static func share(of one: [String], foundIn other: [String]) -> Double? {
    var remaining = other.map(plain)
    var total = 0
    var found = 0
    for word in one.map(plain) where word.count >= 2 {
      total += word.count
      if let index = remaining.firstIndex(where: { isSame(word, $0) }) {
        found += word.count
        remaining.remove(at: index)
      }
    }
    return total == 0 ? nil : Double(found) / Double(total)
  }

  /// Letters and digits in lower case.
  private static func plain(_ word: String) -> [Unicode.Scalar] {
    word.lowercased().unicodeScalars.filter {
      $0.properties.isAlphabetic || $0.properties.numericType != nil
    }
  }

  /// At most a quarter of the letters differs: recognition errs in single letters.
  private static func isSame(_ one: [Unicode.Scalar], _ other: [Unicode.Scalar]) -> Bool {
    let allowed = one.count / 4
    guard abs(one.count - other.count) <= allowed else { return false }
    return one == other || (allowed > 0 && distance(one, other) <= allowed)
  }

  /// Levenshtein's distance.
  private static func distance(_ one: [Unicode.Scalar], _ other: [Unicode.Scalar]) -> Int {
    var row = Array(0...other.count)
    for (i, a) in one.enumerated() {
      var diagonal = row[0]
      row[0] = i + 1
      for (j, b) in other.enumerated() {
        let next = min(row[j + 1] + 1, row[j] + 1, diagonal + (a == b ? 0 : 1))
        diagonal = row[j + 1]
        row[j + 1] = next
      }
    }
    return row[other.count]
  }
}
