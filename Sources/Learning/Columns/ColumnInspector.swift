import Scoring

/// Finds out what a column holds by looking at it, in the rows for training only.
struct ColumnInspector {
  let rows: [Int]

  /// What nearly all values must have in common: some are always mistyped.
  private static let nearlyAll = 0.95

  func kind(of column: LeadColumn) -> ColumnKind {
    let census = ColumnCensus(column, rows: rows)
    guard census.filled > 0, census.distinct > 1 || census.filled < census.rows else {
      return .leftOut(.constant)
    }
    if namesASplit(census) { return .leftOut(.split) }
    if isIdentifier(census) { return .leftOut(.identifier) }
    if let date = dateStyle(census) { return date }
    if census.distinct > 2, !isCode(census), let style = numberStyle(census) {
      return .number(style)
    }
    if census.share(Self.isAddress) >= Self.nearlyAll { return .address }
    let isMostlyOwn = census.distinct > 50 && census.distinct * 2 > census.filled
    return isMostlyOwn ? .text : .category
  }

  /// Parts for training and measuring, as tables of others name them.
  private func namesASplit(_ census: ColumnCensus) -> Bool {
    census.distinct > 1 && census.share { HoldoutPart(named: $0) != nil } == 1
  }

  /// A value of its own in nearly every row, of the kind that machines give out: a word without
  /// spaces, or whole numbers that only grow, or that the column's name calls numbers.
  private func isIdentifier(_ census: ColumnCensus) -> Bool {
    guard census.filled >= 20, Double(census.distinct) >= Self.nearlyAll * Double(census.filled)
    else { return false }
    if dateStyle(census) != nil { return false }
    let whole = census.share { Int($0) != nil }
    if whole >= Self.nearlyAll {
      return IdentifierName.matches(census.column.name) || isSteady(census)
    }
    if numberStyle(census) != nil { return false }
    return census.share { !$0.contains(" ") && !Self.isAddress($0) } >= Self.nearlyAll
  }

  /// Whole numbers that rise, or fall, from row to row: they count the rows.
  private func isSteady(_ census: ColumnCensus) -> Bool {
    let numbers = rows.compactMap { Int(census.column.text($0)) }
    let steps = zip(numbers, numbers.dropFirst())
    return steps.allSatisfy { $0 < $1 } || steps.allSatisfy { $0 > $1 }
  }

  /// Digits that are a code: they begin with zeros.
  private func isCode(_ census: ColumnCensus) -> Bool {
    census.share { text in
      text.utf8.count > 1 && text.utf8.first == UInt8(ascii: "0")
        && text.utf8.allSatisfy { (48...57).contains($0) }
    } > 0.02
  }

  private static func isAddress(_ text: String) -> Bool {
    if text.contains("://") || text.hasPrefix("www.") { return true }
    let parts = text.split(separator: "@", omittingEmptySubsequences: false)
    return parts.count == 2 && !parts[0].isEmpty && parts[1].contains(".")
      && !text.contains(" ")
  }

  func numberStyle(_ census: ColumnCensus) -> NumberStyle? {
    let point = census.share { NumberStyle.point.number(in: $0) != nil }
    // Nearly all columns are decided by the first look.
    if point == 1 { return .point }
    let comma = census.share { NumberStyle.comma.number(in: $0) != nil }
    guard max(point, comma) >= Self.nearlyAll else { return nil }
    return comma > point ? .comma : .point
  }

  /// Of two readings that fit equally, the day comes first with points, the month with slashes.
  func dateStyle(_ census: ColumnCensus) -> ColumnKind? {
    guard census.share({ $0.utf8.count >= 6 && $0.utf8.count <= 35 }) >= Self.nearlyAll
    else { return nil }
    let slashes = census.share { $0.contains("/") } > 0.5
    let order: [DateStyle] =
      slashes ? [.yearFirst, .monthFirst, .dayFirst] : [.yearFirst, .dayFirst, .monthFirst]
    var best: (style: DateStyle, share: Double)?
    for style in order {
      let share = census.share { style.seconds(in: $0) != nil }
      if share >= Self.nearlyAll, share > best?.share ?? 0 { best = (style, share) }
    }
    guard let best else { return nil }
    let hasTime = census.share {
      best.style.seconds(in: $0).map { $0.truncatingRemainder(dividingBy: 86_400) != 0 } ?? false
    }
    return .date(best.style, hasTime: hasTime > 0.5)
  }
}
