import LeadModel

/// Writes a page as compact bytes: little-endian numbers, strings behind their length.
struct PageEncoder {
  private(set) var bytes: [UInt8] = []

  mutating func page(_ page: Page) {
    bytes.reserveCapacity(bytes.count + page.text.utf8.count + page.words.count * 44 + 128)
    number(page.number)
    string(page.kind.rawValue)
    optional(page.path) { $0.string($1) }
    optional(page.widthInPoints) { $0.double($1) }
    optional(page.heightInPoints) { $0.double($1) }
    string(page.source.rawValue)
    string(page.reason)
    optional(page.ocrConfidence) { $0.double($1) }
    optional(page.ocrLanguage) { $0.string($1) }
    string(page.text)
    list(page.words) { $0.word($1) }
    optional(page.rejectedText) { $0.string($1) }
    list(page.marks) { $0.mark($1) }
    list(page.cells) { $0.cell($1) }
  }

  /// Whole numbers from 0 to 4,294,967,295, which no page reaches.
  mutating func number(_ value: Int) {
    withUnsafeBytes(of: UInt32(clamping: value).littleEndian) { bytes.append(contentsOf: $0) }
  }

  mutating func string(_ text: String) {
    number(text.utf8.count)
    bytes.append(contentsOf: text.utf8)
  }

  private mutating func double(_ value: Double) {
    withUnsafeBytes(of: value.bitPattern.littleEndian) { bytes.append(contentsOf: $0) }
  }

  private mutating func optional<Value>(
    _ value: Value?, _ write: (inout PageEncoder, Value) -> Void
  ) {
    bytes.append(value == nil ? 0 : 1)
    if let value { write(&self, value) }
  }

  private mutating func list<Value>(
    _ values: [Value], _ write: (inout PageEncoder, Value) -> Void
  ) {
    number(values.count)
    for value in values { write(&self, value) }
  }

  private mutating func word(_ word: Word) {
    number(word.start)
    number(word.end)
    bytes.append(word.source == .native ? 0 : 1)
    optional(word.confidence) { $0.double($1) }
    quad(word.quad)
  }

  /// Coordinates are hundredths of a point: 32 bits hold them on any page that a PDF may have.
  private mutating func quad(_ quad: Quad) {
    var isSmall = true
    quad.forEachCorner { if !($0.magnitude < 20_000_000) { isSmall = false } }
    bytes.append(isSmall ? 0 : 1)
    quad.forEachCorner {
      if isSmall {
        let hundredths = Int32(($0 * 100).rounded())
        withUnsafeBytes(of: hundredths.littleEndian) { bytes.append(contentsOf: $0) }
      } else {
        double($0)
      }
    }
  }

  private mutating func mark(_ mark: Page.Mark) {
    string(mark.role.rawValue)
    number(mark.start)
    number(mark.end)
    optional(mark.name) { $0.string($1) }
  }

  private mutating func cell(_ cell: Page.Cell) {
    for value in [cell.table, cell.row, cell.column, cell.start, cell.end] { number(value) }
  }
}
