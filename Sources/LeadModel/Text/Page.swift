/// A unit of text: a PDF or image page, a MIME part, the whole of a text file.
///
/// `text` is the one canonical text; every offset in Galena counts its Unicode scalars.
package struct Page: Hashable, Sendable, Codable {
  /// What the unit is. `attribute` pages hold values that are not visible text (e-mail headers).
  package enum Kind: String, Hashable, Sendable, Codable {
    case page, image, text, slide, sheet
    case mimePart = "mime-part"
    case attribute
  }

  /// Where the canonical text comes from.
  package enum Source: String, Hashable, Sendable, Codable {
    case native, ocr, mixed, none
  }

  /// Counted from 1 in document order.
  package let number: Int
  package let kind: Kind
  /// Path inside the format where it has one (MIME part `1.2`, sheet name), else `nil`.
  package let path: String?
  /// Size in PDF points; `nil` for units without geometry.
  package let widthInPoints: Double?
  package let heightInPoints: Double?
  package let source: Source
  /// Stable code of why that source was taken, e.g. `native-text`, `no-native-text`.
  package let reason: String
  /// Mean confidence of the OCR words, 0…1; `nil` without OCR.
  package let ocrConfidence: Double?
  /// What the OCR words were read with, in tesseract's names (`deu+eng`); `nil` without OCR.
  package let ocrLanguage: String?
  package let text: String
  /// Words in text order; empty for units without geometry.
  package let words: [Word]
  /// A text layer that was not trusted; no offset points into it.
  package let rejectedText: String?
  /// Ranges with a known role (quoted reply, signature), in text order, possibly nested.
  package let marks: [Mark]
  /// The cells of the page's tables in text order; empty ranges are left out.
  package let cells: [Cell]

  package init(
    number: Int, kind: Kind, path: String? = nil, widthInPoints: Double? = nil,
    heightInPoints: Double? = nil, source: Source, reason: String,
    ocrConfidence: Double? = nil, ocrLanguage: String? = nil, text: String, words: [Word] = [],
    rejectedText: String? = nil, marks: [Mark] = [], cells: [Cell] = []
  ) {
    self.number = number
    self.kind = kind
    self.path = path
    self.widthInPoints = widthInPoints
    self.heightInPoints = heightInPoints
    self.source = source
    self.reason = reason
    self.ocrConfidence = ocrConfidence
    self.ocrLanguage = ocrLanguage
    self.text = text
    self.words = words
    self.rejectedText = rejectedText
    self.marks = marks
    self.cells = cells
  }

  /// Where a table's cell stands in the text. Cells of one page do not overlap.
  package struct Cell: Hashable, Sendable, Codable {
    /// Counted from 1 over the page's tables, in text order.
    package let table: Int
    /// Counted from 1; a cell that spans several has the first.
    package let row: Int
    package let column: Int
    /// Half-open range of Unicode scalars in the page's text.
    package let start: Int
    package let end: Int

    package init(table: Int, row: Int, column: Int, start: Int, end: Int) {
      self.table = table
      self.row = row
      self.column = column
      self.start = start
      self.end = end
    }
  }

  /// A range whose role the reader knows from the format.
  package struct Mark: Hashable, Sendable, Codable {
    package enum Role: String, Hashable, Sendable, Codable {
      case quotedReply = "quoted-reply"
      case forwardedHeader = "forwarded-header"
      case signature
      /// One header of a message on an `attribute` page; `name` is the header's.
      case header
      /// The value of a form field on an `attribute` page; `name` is the field's.
      case field
      /// The text of an annotation on an `attribute` page; `name` is its kind.
      case annotation
      /// In the text, but not shown on the page: drawn invisibly, or on a layer that is off.
      case invisible
    }

    package let role: Role
    /// Half-open range of Unicode scalars in the page's text.
    package let start: Int
    package let end: Int
    /// The header's, field's or property's name in lower case, else `nil`.
    package let name: String?

    package init(role: Role, start: Int, end: Int, name: String? = nil) {
      self.role = role
      self.start = start
      self.end = end
      self.name = name
    }
  }
}
