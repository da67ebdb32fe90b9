/// What of all records is compared under one heading: for each record no, one or several values,
/// as numbers of distinct normalised texts.
struct Attribute: Sendable {
  private(set) var texts = TextPool()
  /// Where the values of record `r` begin; one more than there are records.
  private(set) var starts: [Int32] = [0]
  private(set) var values: [Int32] = []
  /// How many records hold each value.
  private(set) var counts: [Int32] = [0]
  /// How many records hold any value.
  private(set) var filled = 0

  /// A model's frequencies in place of this table's own.
  var pinned: TermFrequencies?
  /// The same for the single words of names.
  var pinnedWords: TermFrequencies?

  var isEmpty: Bool { filled == 0 }

  @inline(__always)
  func range(_ record: Int) -> Range<Int> { Int(starts[record])..<Int(starts[record + 1]) }

  @inline(__always)
  func first(_ record: Int) -> Int32 {
    let start = starts[record]
    return start < starts[record + 1] ? values[Int(start)] : 0
  }

  /// How likely another record is to hold this value, too. A table counts as if it had fifty more
  /// records of other values: what two of six records share is not held by a third of mankind.
  func frequency(_ value: Int32) -> Double {
    if let pinned { return pinned.frequency(of: texts[value]) }
    return Double(max(counts[Int(value)] - 1, 1)) / Double(filled + 50)
  }

  mutating func number(of text: String) -> Int32 {
    let number = texts.number(of: text)
    if Int(number) == counts.count { counts.append(0) }
    return number
  }

  /// Appends the next record; the empty text's number is no value, and none counts twice.
  mutating func append(_ record: some Collection<Int32>) {
    let start = values.count
    for value in record where value != 0 && !values[start...].contains(value) {
      values.append(value)
      counts[Int(value)] += 1
    }
    if values.count > start { filled += 1 }
    starts.append(Int32(values.count))
  }

  /// Appends the next record by its normalised texts.
  mutating func add(_ texts: [String]) { append(texts.map { number(of: $0) }) }

  /// Reads columns: each distinct cell text is normalised once.
  init(_ columns: [RecordTable.Column], rows: Int, normalize: (String) -> [String]) {
    var known = columns.map { [[Int32]?](repeating: nil, count: $0.texts.count) }
    starts.reserveCapacity(rows + 1)
    for row in 0..<rows {
      var numbers: [Int32] = []
      for (index, column) in columns.enumerated() {
        let cell = column.cells[row]
        guard cell != 0 else { continue }
        if let values = known[index][Int(cell)] {
          numbers += values
        } else {
          let values = normalize(column.texts.string(cell)).map { number(of: $0) }
          known[index][Int(cell)] = values
          numbers += values
        }
      }
      append(numbers)
    }
  }

  init() {}
}
