import Scoring

extension LeadTable {
  /// The columns of a list of names with commas between them; a name may hold commas itself.
  ///
  /// - Throws: `TrainingError.noColumn` for a name that is in no header.
  func columns(named list: String) throws -> [Int] {
    let parts = list.split(separator: ",", omittingEmptySubsequences: false)
    var found: [Int] = []
    var start = 0
    while start < parts.count {
      // The longest name that begins here.
      let match = (start + 1...parts.count).reversed().lazy.compactMap { end in
        column(named: LevelText.trimmed(parts[start..<end].joined(separator: ",")))
          .map { (column: $0, end: end) }
      }.first
      let name = LevelText.trimmed(String(parts[start]))
      if let match, !name.isEmpty {
        found.append(match.column)
        start = match.end
      } else if name.isEmpty {
        start += 1
      } else {
        throw TrainingError.noColumn(name)
      }
    }
    return found
  }
}
