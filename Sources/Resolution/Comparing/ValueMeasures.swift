/// Short texts of any kind: places, occupations, codes.
struct TextMeasure: ValueMeasure {
  let name: String
  let circumstance: Comparison.Circumstance

  var comparison: Comparison {
    Comparison(
      name: name, circumstance: circumstance,
      levels: [
        .init(label: "same", match: 0.7, chance: 0.02, usesFrequency: true),
        .init(label: "nearly the same", match: 0.1, chance: 0.005),
        .init(label: "different", match: 0.2, chance: 0.97),
      ])
  }

  func level(_ left: Similarity.Bytes, _ right: Similarity.Bytes) -> UInt8 {
    if min(left.count, right.count) >= 4,
      Similarity.editDistance(left, right, limit: left.count >= 10 ? 2 : 1) != nil
        || Similarity.areAlike(left, right, atLeast: 0.93)
    {
      return 2
    }
    return 3
  }
}

/// Codes of few values: region, gender.
struct CodeMeasure: ValueMeasure {
  let name: String
  let circumstance: Comparison.Circumstance

  var comparison: Comparison {
    Comparison(
      name: name, circumstance: circumstance,
      levels: [
        .init(label: "same", match: 0.9, chance: 0.1, usesFrequency: true),
        .init(label: "different", match: 0.1, chance: 0.9),
      ])
  }

  func level(_ left: Similarity.Bytes, _ right: Similarity.Bytes) -> UInt8 { 2 }
}

/// Numbers that name one thing: registrations, tax and social security numbers.
struct NumberMeasure: ValueMeasure {
  let name: String
  let circumstance: Comparison.Circumstance

  var comparison: Comparison {
    Comparison(
      name: name, circumstance: circumstance,
      levels: [
        .init(label: "same", match: 0.8, chance: 0.0005, usesFrequency: true),
        .init(label: "one mistake", match: 0.1, chance: 0.0005),
        .init(label: "different", match: 0.1, chance: 1),
      ])
  }

  func level(_ left: Similarity.Bytes, _ right: Similarity.Bytes) -> UInt8 {
    min(left.count, right.count) >= 6
      && Similarity.editDistance(left, right, limit: 1) != nil ? 2 : 3
  }
}

/// Telephone numbers, national digits.
struct PhoneMeasure: ValueMeasure {
  let circumstance: Comparison.Circumstance

  var comparison: Comparison {
    Comparison(
      name: "phone", circumstance: circumstance,
      levels: [
        .init(label: "same", match: 0.6, chance: 0.0005, usesFrequency: true),
        .init(label: "one mistake", match: 0.06, chance: 0.0005),
        .init(label: "another extension", match: 0.04, chance: 0.001),
        .init(label: "different", match: 0.3, chance: 1),
      ])
  }

  /// Numbers that differ in their last two digits only are two lines of one exchange, not one
  /// number with a mistake.
  func level(_ left: Similarity.Bytes, _ right: Similarity.Bytes) -> UInt8 {
    let shorter = min(left.count, right.count)
    guard shorter >= 7 else { return 4 }
    if left.count == right.count,
      left.prefix(shorter - 2).elementsEqual(right.prefix(shorter - 2))
    {
      return 3
    }
    return Similarity.editDistance(left, right, limit: 1) != nil ? 2 : 4
  }
}

/// Postcodes without spaces.
struct PostcodeMeasure: ValueMeasure {
  var comparison: Comparison {
    Comparison(
      name: "postcode", circumstance: .town,
      levels: [
        .init(label: "same", match: 0.7, chance: 0.002, usesFrequency: true),
        .init(label: "one mistake", match: 0.1, chance: 0.004),
        .init(label: "same area", match: 0.05, chance: 0.01),
        .init(label: "different", match: 0.15, chance: 0.98),
      ])
  }

  func level(_ left: Similarity.Bytes, _ right: Similarity.Bytes) -> UInt8 {
    if Similarity.editDistance(left, right, limit: 1) != nil { return 2 }
    return left.count >= 4 && right.count >= 4 && left.prefix(3).elementsEqual(right.prefix(3))
      ? 3 : 4
  }
}

/// Dates as `YYYYMMDD`.
struct DateMeasure: ValueMeasure {
  let name: String

  var comparison: Comparison {
    Comparison(
      name: name, circumstance: .identity,
      levels: [
        .init(label: "same day", match: 0.8, chance: 0.0001, usesFrequency: true),
        .init(label: "one mistake, or day and month swapped", match: 0.08, chance: 0.001),
        .init(label: "two of day, month and year", match: 0.04, chance: 0.01),
        .init(label: "same year", match: 0.03, chance: 0.015),
        .init(label: "within ten years", match: 0.03, chance: 0.2),
        .init(label: "different", match: 0.02, chance: 0.78),
      ])
  }

  func level(_ left: Similarity.Bytes, _ right: Similarity.Bytes) -> UInt8 {
    guard left.count == 8, right.count == 8 else { return 6 }
    let sameYear = left[0..<4].elementsEqual(right[0..<4])
    let sameMonth = left[4..<6].elementsEqual(right[4..<6])
    let sameDay = left[6..<8].elementsEqual(right[6..<8])
    if sameYear, left[4..<6].elementsEqual(right[6..<8]), left[6..<8].elementsEqual(right[4..<6]) {
      return 2
    }
    if Similarity.editDistance(left, right, limit: 1) != nil { return 2 }
    let same = [sameYear, sameMonth, sameDay].count { $0 }
    if same == 2 { return 3 }
    if sameYear { return 4 }
    return abs(Self.year(left) - Self.year(right)) <= 10 ? 5 : 6
  }

  private static func year(_ date: Similarity.Bytes) -> Int {
    date[0..<4].reduce(0) { $0 * 10 + Int($1) - 48 }
  }
}
