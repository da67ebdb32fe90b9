/// One input of a learned model: a column, what is read of it, and the bins it falls into.
///
/// Bin 0 is a missing value. Numbers have a bin below the first cut, one between any two cuts and
/// one above the last; levels have a bin each, and one more for every other text.
public struct ModelFeature: Hashable, Sendable, Codable {
  /// What is read of a column's value.
  public enum Reading: String, Hashable, Sendable, Codable {
    case number
    /// A date as days since 1970.
    case day
    case weekday
    case hour
    /// The text itself, without case.
    case level
    /// What stands behind the `@` of a mail address, or the host of a web address.
    case host
    /// How many characters a free text has.
    case length
  }

  public let column: String
  public let reading: Reading
  public let numberStyle: NumberStyle
  public let dateStyle: DateStyle
  /// Ascending; only for numbers.
  public let cuts: [Double]
  /// Sorted; only for levels.
  public let levels: [String]

  public init(
    column: String, reading: Reading, numberStyle: NumberStyle = .point,
    dateStyle: DateStyle = .yearFirst, cuts: [Double] = [], levels: [String] = []
  ) {
    self.column = column
    self.reading = reading
    self.numberStyle = numberStyle
    self.dateStyle = dateStyle
    self.cuts = cuts
    self.levels = levels
  }

  /// The column, and what is read of it where that is not the whole.
  public var name: String {
    switch reading {
    case .number, .day, .level: column
    case .weekday, .hour, .host, .length: "\(column).\(reading.rawValue)"
    }
  }

  public var isNumeric: Bool {
    switch reading {
    case .number, .day, .length: true
    case .weekday, .hour, .level, .host: false
    }
  }

  public var binCount: Int { isNumeric ? cuts.count + 2 : levels.count + 2 }

  /// What bin a number falls into: that of the last cut that it reaches.
  public func bin(of number: Double) -> Int {
    var (low, high) = (0, cuts.count)
    while low < high {
      let middle = (low + high) / 2
      if number < cuts[middle] { high = middle } else { low = middle + 1 }
    }
    return low + 1
  }
}
