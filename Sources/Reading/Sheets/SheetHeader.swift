/// Whether a table's first row names its columns.
enum SheetHeader {
  /// The names in lower case, empty where a column has none; `nil` when the row is one of data.
  static func names(of row: [String], before data: [[String]]) -> [String]? {
    let names = row.map { $0.trimmed.lowercased() }
    let filled = names.filter { !$0.isEmpty }
    guard filled.count >= 2, filled.count * 3 >= names.count * 2, Set(filled).count == filled.count,
      filled.allSatisfy(isName), !data.isEmpty
    else { return nil }
    let isDistinct = names.indices.contains { column in
      let values = data.prefix(20).compactMap { column < $0.count ? $0[column].trimmed : nil }
        .filter { !$0.isEmpty }
      let typed = values.filter { !isName($0.lowercased()) }.count
      return !values.isEmpty && typed * 2 > values.count
    }
    return isDistinct ? names : nil
  }

  /// Short, with letters, and with nothing that only values have.
  private static func isName(_ text: String) -> Bool {
    guard text.utf8.count <= 48, !text.contains("@"), !text.contains("://") else { return false }
    var digits = 0
    var letters = 0
    for scalar in text.unicodeScalars {
      if scalar.properties.isAlphabetic { letters += 1 }
      if (0x30...0x39).contains(scalar.value) { digits += 1 }
    }
    return letters > 0 && digits <= 1
  }
}
