/// One line of a document's page ledger: what was done for the page and why.
public struct PageSummary: Hashable, Sendable, Codable {
  /// Counted from 1.
  public let number: Int
  public let kind: String
  public let path: String?
  public let widthPt: Double?
  public let heightPt: Double?
  /// `native`, `ocr`, `mixed` or `none`.
  public let source: String
  /// Stable code of why that source was taken.
  public let reason: String
  /// Mean OCR confidence 0…1.
  public let ocrConfidence: Double?
  /// What the OCR words were read with, in tesseract's names (`deu+eng`).
  public let ocrLanguage: String?
  /// Unicode scalars of canonical text.
  public let chars: Int
  /// Those of them that recognition read.
  public let ocrChars: Int
  /// The canonical text; only when asked for with `--text`, and for storing.
  public var text: String?
  /// Words with quads; only when asked for with `--words`.
  public var words: [WordBox]?
  /// Ranges with a known role, and the cells of tables; only with `--text` or `--words`, and where
  /// there are any.
  public var marks: [Mark]?
  public var cells: [Cell]?

  package init(_ page: Page, text: Bool, words: Bool) {
    number = page.number
    kind = page.kind.rawValue
    path = page.path
    widthPt = page.widthInPoints
    heightPt = page.heightInPoints
    source = page.source.rawValue
    reason = page.reason
    ocrConfidence = page.ocrConfidence
    ocrLanguage = page.ocrLanguage
    chars = page.text.unicodeScalars.count
    ocrChars = page.words.reduce(0) { $1.source == .ocr ? $0 + $1.end - $1.start : $0 }
    self.text = text ? page.text : nil
    self.words = words ? page.words.map(WordBox.init) : nil
    let hasRanges = text || words
    marks = hasRanges && !page.marks.isEmpty ? page.marks.map(Mark.init) : nil
    cells = hasRanges && !page.cells.isEmpty ? page.cells.map(Cell.init) : nil
  }

  /// A line of the ledger as it was stored, without words.
  package init(
    number: Int, kind: String, path: String?, widthPt: Double?, heightPt: Double?,
    source: String, reason: String, ocrConfidence: Double?, ocrLanguage: String?, chars: Int,
    ocrChars: Int, text: String?
  ) {
    self.number = number
    self.kind = kind
    self.path = path
    self.widthPt = widthPt
    self.heightPt = heightPt
    self.source = source
    self.reason = reason
    self.ocrConfidence = ocrConfidence
    self.ocrLanguage = ocrLanguage
    self.chars = chars
    self.ocrChars = ocrChars
    self.text = text
  }

  /// A word as `--words` prints it.
  public struct WordBox: Hashable, Sendable, Codable {
    public let start: Int
    public let end: Int
    public let quad: Quad
    /// `native` or `ocr`.
    public let source: String
    public let confidence: Double?

    package init(_ word: Word) {
      start = word.start
      end = word.end
      quad = word.quad
      source = word.source.rawValue
      confidence = word.confidence
    }
  }

  /// A range of the text whose role the format tells.
  public struct Mark: Hashable, Sendable, Codable {
    /// `quoted-reply`, `signature` and the like.
    public let role: String
    /// Half-open range of Unicode scalars.
    public let start: Int
    public let end: Int
    /// The header's, field's or property's name, else `nil`.
    public let name: String?

    package init(_ mark: Page.Mark) {
      role = mark.role.rawValue
      start = mark.start
      end = mark.end
      name = mark.name
    }
  }

  /// A table's cell; table, row and column are counted from 1.
  public struct Cell: Hashable, Sendable, Codable {
    public let table: Int
    public let row: Int
    public let column: Int
    /// Half-open range of Unicode scalars.
    public let start: Int
    public let end: Int

    package init(_ cell: Page.Cell) {
      table = cell.table
      row = cell.row
      column = cell.column
      start = cell.start
      end = cell.end
    }
  }

  private enum CodingKeys: CodingKey {
    case number, kind, path, widthPt, heightPt, source, reason, ocrConfidence, ocrLanguage, chars
    case ocrChars, text, words, marks, cells
  }

  /// Everything but what was asked for is always written, as `null` when unknown.
  public func encode(to encoder: any Encoder) throws {
    var container = encoder.container(keyedBy: CodingKeys.self)
    try container.encode(number, forKey: .number)
    try container.encode(kind, forKey: .kind)
    try container.encode(path, forKey: .path)
    try container.encode(widthPt, forKey: .widthPt)
    try container.encode(heightPt, forKey: .heightPt)
    try container.encode(source, forKey: .source)
    try container.encode(reason, forKey: .reason)
    try container.encode(ocrConfidence, forKey: .ocrConfidence)
    try container.encode(ocrLanguage, forKey: .ocrLanguage)
    try container.encode(chars, forKey: .chars)
    try container.encode(ocrChars, forKey: .ocrChars)
    try container.encodeIfPresent(text, forKey: .text)
    try container.encodeIfPresent(words, forKey: .words)
    try container.encodeIfPresent(marks, forKey: .marks)
    try container.encodeIfPresent(cells, forKey: .cells)
  }
}
