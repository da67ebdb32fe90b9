/// How a text that is a table is written; found by looking, and strictly: what might be prose, a
/// list, a log or source code is no table.
struct DelimitedDialect {
  let delimiter: UInt8
  /// Columns that nearly all records have.
  let columns: Int
  /// Records before the table: titles, notes, `sep=;`.
  let preamble: Int

  private static let delimiters = [UInt8]("\t;,|".utf8)
  private static let sampleSize = 1 << 16
  private static let sampleRecords = 400
  private static let longestPreamble = 12

  /// `nil` when the text is no table.
  init?(of text: some Collection<UInt8>) {
    let sample = Self.sample(of: text)
    let candidates = Self.delimiters.compactMap { Self.candidate($0, in: sample) }
    // Of equal consistency the one that makes more columns.
    guard
      let best = candidates.max(by: {
        ($0.consistency, $0.dialect.columns) < ($1.consistency, $1.dialect.columns)
      })
    else { return nil }
    self = best.dialect
  }

  private init(delimiter: UInt8, columns: Int, preamble: Int) {
    self.delimiter = delimiter
    self.columns = columns
    self.preamble = preamble
  }

  /// Whole lines from the beginning.
  private static func sample(of text: some Collection<UInt8>) -> [UInt8] {
    var sample = [UInt8](text.prefix(sampleSize + 1))
    guard sample.count > sampleSize else { return sample }
    sample.removeLast()
    let end = sample.lastIndex(of: 0x0A) ?? 0
    return Array(sample[..<end])
  }

  private static func candidate(
    _ delimiter: UInt8, in sample: [UInt8]
  ) -> (dialect: DelimitedDialect, consistency: Double)? {
    var reader = DelimitedRecords(sample[...], delimiter: delimiter)
    var records: [[DelimitedRecords.Cell]] = []
    while records.count < sampleRecords, let record = reader.next() {
      if filled(record) > 0 { records.append(record) }
    }
    if let first = records.first, isSeparatorNote(first) {
      records.removeFirst()
    }
    let preamble = records.prefix { filled($0) == 1 }.count
    guard preamble <= longestPreamble else { return nil }
    let table = TableEvidence(Array(records.dropFirst(preamble)), delimiter: delimiter)
    guard table.isTable else { return nil }
    return (
      DelimitedDialect(delimiter: delimiter, columns: table.columns, preamble: preamble),
      table.consistency
    )
  }

  /// `sep=;`, with which a file tells Excel its delimiter.
  static func isSeparatorNote(_ record: [DelimitedRecords.Cell]) -> Bool {
    guard record.count <= 2, let text = record.first?.text else { return false }
    return text.utf8.count <= 6 && text.lowercased().hasPrefix("sep=")
  }

  /// Cells that hold something.
  private static func filled(_ record: [DelimitedRecords.Cell]) -> Int {
    record.reduce(0) { $0 + ($1.text.trimmed.isEmpty ? 0 : 1) }
  }
}
