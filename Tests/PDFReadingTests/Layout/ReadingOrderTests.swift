import LeadModel
import Testing

@testable import PDFReading

@Suite struct ReadingOrderTests {
  private static let prose = [
    "The works stand by the harbour and", "have been there for many years now",
    "because nobody wanted to move them", "to a place that is far from water",
    "or from the people who work there", "and from those who buy from them",
  ]

  private func column(_ x: Double, _ y: Double, _ word: String, pitch: Double = 12)
    -> [Sketch.Line]
  {
    Self.prose.enumerated().map { (x, y + pitch * Double($0), "\(word) \($1)") }
  }

  /// The first words of the lines, without repetition.
  private func order(_ sketch: Sketch) -> [String] {
    var words: [String] = []
    for line in sketch.lines {
      let word = String(line.split(separator: " ")[0])
      if words.last != word { words.append(word) }
    }
    return words
  }

  @Test(arguments: [0.0, 3, 6])
  func columnsAreReadOneAfterTheOther(offset: Double) {
    let heading: Sketch.Line = (50, 60, "Heading that runs across both of the columns of this page")
    let foot: Sketch.Line = (50, 700, "Foot that runs across both of the columns of this page, too")
    let (left, right) = (column(50, 100, "Left"), column(310, 100 + offset, "Right"))
    let mixed = zip(left, right).flatMap { [$0, $1] }
    #expect(
      order(Sketch(mixed + [foot, heading])) == ["Heading", "Left", "Right", "Foot"])
  }

  @Test func headingBetweenColumnsCutsThem() {
    let middle: Sketch.Line = (
      50, 200, "Middle heading that runs across both of the columns of a page"
    )
    let sketch = Sketch(
      column(50, 100, "A") + column(310, 100, "B") + [middle] + column(50, 230, "C")
        + column(310, 230, "D"))
    #expect(order(sketch) == ["A", "B", "Middle", "C", "D"])
  }

  @Test func threeColumnsAreReadFromLeftToRight() {
    let lines = Self.prose.enumerated().flatMap { index, text in
      [("C", 410.0), ("A", 10), ("B", 210)].map { word, x -> Sketch.Line in
        (x, 100 + 12 * Double(index), "\(word) \(text.prefix(30))")
      }
    }
    #expect(order(Sketch(lines)) == ["A", "B", "C"])
  }

  @Test func sidebarIsReadBehindTheText() {
    let address = ["Quay Pumps Ltd", "1 Dock Road", "Little Hampton", "01632 960101"]
    let side = address.enumerated().map { index, text -> Sketch.Line in
      (480, 100 + 12 * Double(index), "S \(text)")
    }
    let body = (0..<20).map { index -> Sketch.Line in
      (50, 100 + 12 * Double(index), "Body of a letter with lines as long as they get \(index)")
    }
    #expect(order(Sketch(side + body)) == ["Body", "S"])
  }

  @Test func headAndFootAreLinesOfTheirOwn() {
    let lines: [Sketch.Line] = [
      (50.0, 20.0, "Quay Pumps"), (500.0, 20.0, "Page 3"), (50.0, 780.0, "Left foot"),
      (500.0, 780.0, "Right foot"),
    ]
    let sketch = Sketch(column(50, 100, "A") + column(310, 100, "B") + lines)
    #expect(sketch.lines.first == "Quay Pumps\tPage 3")
    #expect(sketch.lines.last == "Left foot\tRight foot")
    #expect(order(sketch) == ["Quay", "A", "B", "Left"])
  }

  @Test func footOfALetterIsReadByColumns() {
    let columns = [
      ["Quay Pumps GmbH", "Hafenweg 7", "12345 Musterstadt"],
      ["Telefon 030 23125 200", "Fax 030 23125 299", "info@quay.example"],
      ["Musterbank", "IBAN DE00 0000", "BIC MUSTDEXX"],
    ]
    let foot = columns.enumerated().flatMap { column, lines in
      lines.enumerated().map { index, text -> Sketch.Line in
        (50 + 180 * Double(column), 740 + 12 * Double(index), text)
      }
    }
    let sketch = Sketch(column(50, 100, "Letter") + foot)
    #expect(sketch.lines.suffix(9) == columns.flatMap(\.self)[...])
    #expect(sketch.layer.cells.isEmpty)
  }

  @Test func formsAreReadByLines() {
    let rows = [
      ["Name:", "Ada Thornbury"], ["Company:", "Mill Works Ltd"], ["City:", "Little Hampton"],
      ["Phone:", "01632 960101"],
    ]
    let sketch = Sketch(columns: [50, 150], pitch: 12, rows: rows)
    #expect(sketch.lines == rows.map { $0.joined(separator: "\t") })
    #expect(sketch.layer.cells.isEmpty)
  }

  @Test func addressesSideBySideAreReadOneAfterTheOther() {
    let rows = [
      ["Invoice to:", "Deliver to"], ["Mill Works Ltd", "Mill Works Gate 4"],
      ["12 Quay Street", "7 Dock Road"], ["Little Hampton", "Little Hampton"],
    ].map { [$0[0].replacing(":", with: ""), $0[1]] }
    let sketch = Sketch(columns: [50, 330], pitch: 12, rows: rows)
    #expect(sketch.lines == rows.map { $0[0] } + rows.map { $0[1] })
  }

  @Test func whatWasDrawnTwiceStandsOnce() {
    let sketch = Sketch([(50, 100, "Bold heading"), (50.4, 100, "Bold heading")])
    #expect(sketch.lines == ["Bold heading"])
  }

  @Test func watermarkStandsBehindTheText() {
    let text = Sketch(column(50, 100, "Line", pitch: 14))
    var boxes = text.boxes
    for index in 0..<4 {
      let x = 100 + 30 * Double(index)
      let y = 190 - 30 * Double(index)
      boxes.append(PageRectangle(x0: x, y0: y, x1: x, y1: y))
      boxes.append(PageRectangle(x0: x, y0: y, x1: x + 30, y1: y + 30))
    }
    let layer = TextLayerBuilder(boxes: boxes, width: 600, height: 800)
      .layer(of: text.raw + "\nC\nO\nP\nY")
    #expect(layer.text == text.layer.text + "\nCOPY")
    #expect(layer.words.suffix(4).map { $0.end - $0.start } == [1, 1, 1, 1])
  }

  @Test(arguments: 0...3)
  func turnedTextReadsAsUpright(turn: Int) {
    let lines = column(50, 100, "Left") + column(310, 100, "Right")
    let upright = Sketch(lines).layer
    let turned = Sketch(lines, turn: turn).layer
    #expect(turned.text == upright.text)
    for word in turned.words where word.end - word.start > 1 {
      let corners = word.quad.corners
      let (dx, dy) = (corners[2] - corners[0], corners[3] - corners[1])
      #expect([dx > 0, dy > 0, dx < 0, dy < 0] == (0...3).map { $0 == turn })
    }
  }

  @Test func rightToLeftColumnsAndCellsBeginOnTheRight() {
    let words = ["שלום", "עולם", "מילה"]
    // Characters in reading order: each stands left of the one before.
    var raw = ""
    var boxes: [PageRectangle] = []
    for (row, x) in [(0, 400.0), (0, 200), (1, 400), (1, 200)] {
      for (index, character) in words[row].unicodeScalars.enumerated() {
        let right = x - 5 * Double(index)
        let y = 100 + 20 * Double(row)
        raw.unicodeScalars.append(character)
        boxes.append(PageRectangle(x0: right - 5, y0: y, x1: right, y1: y + 10))
      }
      raw += "\n"
      boxes.append(PageRectangle(x0: 0, y0: 0, x1: 0, y1: 0))
    }
    let layer = TextLayerBuilder(boxes: boxes, width: 600, height: 800).layer(of: raw)
    #expect(layer.text == "שלום\tשלום\nעולם\tעולם")
    #expect(layer.words.map(\.quad.maxX) == [400, 200, 400, 200])
    let areUpright = layer.words.allSatisfy { $0.quad.corners[0] < $0.quad.corners[2] }
    #expect(areUpright)
  }
}
