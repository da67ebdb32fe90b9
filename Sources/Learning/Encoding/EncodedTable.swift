import Scoring

/// The rows of a table as a model's parts look at them.
struct EncodedTable {
  let reader: ModelReader
  let rowCount: Int
  /// Row by row, the bin of each feature.
  let bins: [UInt16]
  /// For each feature its numbers, row by row; empty where it has none.
  let numbers: [[Float]]

  var features: [ModelFeature] { reader.features }

  /// - Parameter rows: rows of the table; row `i` here is `rows[i]` there.
  init(_ table: LeadTable, features: [ModelFeature], rows: [Int]) {
    let reader = ModelReader(features: features)
    self.reader = reader
    rowCount = rows.count
    let width = features.count
    var bins = [UInt16](repeating: 0, count: rows.count * width)
    var numbers: [[Float]] = features.map { _ in [] }
    let columns = features.map { feature in
      table.columns.first { $0.name == feature.column }
    }
    for (index, column) in columns.enumerated() {
      guard let column else { continue }
      // Each distinct text is read once.
      let read = column.texts.map { reader.read(ModelValue(cell: $0), feature: index) }
      for (position, row) in rows.enumerated() {
        bins[position * width + index] = UInt16(read[Int(column.cells[row])].bin)
      }
      if features[index].isNumeric {
        numbers[index] = rows.map { read[Int(column.cells[$0])].number }
      }
    }
    self.bins = bins
    self.numbers = numbers
  }

  /// Some of the rows.
  func rows(_ rows: [Int]) -> EncodedTable {
    EncodedTable(
      reader: reader, rowCount: rows.count,
      bins: rows.flatMap { bins[$0 * features.count..<($0 + 1) * features.count] },
      numbers: numbers.map { numbers in numbers.isEmpty ? [] : rows.map { numbers[$0] } })
  }

  private init(reader: ModelReader, rowCount: Int, bins: [UInt16], numbers: [[Float]]) {
    self.reader = reader
    self.rowCount = rowCount
    self.bins = bins
    self.numbers = numbers
  }

  func bin(_ row: Int, _ feature: Int) -> Int { Int(bins[row * features.count + feature]) }

  func input(_ row: Int) -> ModelInput {
    ModelInput(
      bins: features.indices.map { bin(row, $0) },
      numbers: numbers.map { $0.isEmpty ? .nan : $0[row] })
  }
}
