import LeadModel

@testable import PDFReading

/// A page put together from lines of text at given places, as poppler would hand it over: one box
/// for each character, 5 points wide and 10 high, in the order of the lines.
struct Sketch {
  static let width = 600.0
  static let height = 800.0
  private(set) var raw = ""
  private(set) var boxes: [PageRectangle] = []

  /// A line of text with its left and top edges.
  typealias Line = (x: Double, y: Double, text: String)

  init(_ lines: [Line], turn: Int = 0) {
    for line in lines { add(line.text, line.x, line.y, turn) }
  }

  /// Rows of cells that begin at `columns`.
  init(columns: [Double], top: Double = 100, pitch: Double = 18, rows: [[String]]) {
    self.init(Self.lines(columns: columns, top: top, pitch: pitch, rows: rows))
  }

  static func lines(
    columns: [Double], top: Double = 100, pitch: Double = 18, rows: [[String]]
  ) -> [Line] {
    var lines: [Line] = []
    for (number, row) in rows.enumerated() {
      for (x, text) in zip(columns, row) where !text.isEmpty {
        lines.append((x, top + pitch * Double(number), text))
      }
    }
    return lines
  }

  private mutating func add(_ text: String, _ x: Double, _ y: Double, _ turn: Int) {
    if !raw.isEmpty {
      raw += "\n"
      boxes.append(PageRectangle(x0: x, y0: y, x1: x, y1: y))
    }
    raw += text
    for index in 0..<text.unicodeScalars.count {
      let left = x + 5 * Double(index)
      boxes.append(Self.turned(left, y, left + 5, y + 10, turn))
    }
  }

  /// Quarter turns clockwise, as text on the page, not of the page.
  private static func turned(
    _ x0: Double, _ y0: Double, _ x1: Double, _ y1: Double, _ turn: Int
  ) -> PageRectangle {
    switch turn {
    case 1: PageRectangle(x0: width - y1, y0: x0, x1: width - y0, y1: x1)
    case 2: PageRectangle(x0: width - x1, y0: height - y1, x1: width - x0, y1: height - y0)
    case 3: PageRectangle(x0: y0, y0: height - x1, x1: y1, y1: height - x0)
    default: PageRectangle(x0: x0, y0: y0, x1: x1, y1: y1)
    }
  }

  var layer: TextLayer {
    TextLayerBuilder(boxes: boxes, width: Self.width, height: Self.height).layer(of: raw)
  }

  var lines: [String] { layer.text.split(separator: "\n").map(String.init) }
}

extension TextLayer {
  func text(_ range: Range<Int>) -> String {
    let scalars = Array(text.unicodeScalars)
    return String(String.UnicodeScalarView(scalars[range]))
  }

  /// The text of each cell, by row and column.
  var table: [[Int: String]] {
    var rows: [[Int: String]] = []
    for cell in cells {
      while rows.count < cell.row { rows.append([:]) }
      rows[cell.row - 1][cell.column] = text(cell.start..<cell.end)
    }
    return rows
  }

  func cell(row: Int, column: Int) -> String? {
    let table = table
    return row <= table.count ? table[row - 1][column] : nil
  }
}
