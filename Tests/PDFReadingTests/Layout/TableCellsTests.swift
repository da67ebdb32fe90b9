import LeadModel
import Testing

@testable import PDFReading

@Suite struct TableCellsTests {
  private static let people = [
    ["Name", "Position", "Company"], ["Ada Thornbury", "Buyer", "Mill Works Ltd"],
    ["Bernard Oak", "", "Oak Pumps GmbH"], ["Clara Winter", "Head of Sales", "Winter AG"],
    ["Dmitri Volk", "Engineer", "Volk Trading"],
  ]

  private func expected(_ rows: [[String]]) -> [[Int: String]] {
    rows.map { row in
      Dictionary(
        uniqueKeysWithValues: row.enumerated().filter { !$1.isEmpty }.map { ($0 + 1, $1) })
    }
  }

  @Test(arguments: [12.0, 18, 30])
  func rowsAreLinesAndCellsAreRanges(pitch: Double) {
    let sketch = Sketch(columns: [50, 200, 350], pitch: pitch, rows: Self.people)
    #expect(
      sketch.lines == Self.people.map { $0.filter { !$0.isEmpty }.joined(separator: "\t") })
    #expect(sketch.layer.table == expected(Self.people))
  }

  @Test func wrappedCellsBelongToTheirRow() {
    var lines = Sketch.lines(columns: [50, 200, 350], pitch: 40, rows: Self.people)
    lines.removeAll { $0.text == "Head of Sales" }
    lines += [(200, 214, "Head of Sales and"), (200, 226, "Marketing")]
    var rows = Self.people
    rows[3][1] = "Head of Sales and Marketing"
    #expect(Sketch(lines).layer.table == expected(rows))
  }

  @Test func wrappedCellsWithoutSpaceBetweenRows() {
    var lines = Sketch.lines(columns: [50, 200, 350], pitch: 12, rows: Self.people)
    for index in lines.indices where lines[index].y > 140 { lines[index].y += 12 }
    lines.append((200, 148, "and Marketing"))
    var rows = Self.people
    rows[3][1] = "Head of Sales and Marketing"
    #expect(Sketch(lines).layer.table == expected(rows))
  }

  @Test func numbersMayStandToTheRight() {
    let rows = [["Item", "Qty", "Amount"], ["Pump", "7", "12.50"], ["Valve", "112", "1,402.00"]]
    let lines = Sketch.lines(columns: [50, 300, 500], rows: rows).map { line -> Sketch.Line in
      line.x == 50 ? line : (line.x - 5 * Double(line.text.count), line.y, line.text)
    }
    #expect(Sketch(lines).layer.table == expected(rows))
  }

  @Test func tablesAreCountedInTextOrder() {
    let heading: Sketch.Line = (
      50, 300, "A heading that runs across all of the columns of both of the tables"
    )
    let lines =
      Sketch.lines(columns: [70, 220, 370], top: 330, rows: Self.people)
      + Sketch.lines(columns: [50, 200, 350], rows: Self.people)
    let cells = Sketch(lines + [heading]).layer.cells
    #expect(Set(cells.map { $0.table }) == [1, 2])
    #expect(cells.map { $0.start } == cells.map { $0.start }.sorted())
  }

  @Test(arguments: [
    (0..<8).map { ["A heading of some words", "\($0 * 7)"] },
    (0..<8).map { ["Label \($0):", "value \($0)"] },
  ])
  func contentsAndFormsAreNoTables(rows: [[String]]) {
    let layer = Sketch(columns: [50, 450], rows: rows).layer
    #expect(layer.cells.isEmpty)
    #expect(layer.text == rows.map { $0.joined(separator: "\t") }.joined(separator: "\n"))
  }

  @Test func twoColumnsOfProseAreNoTable() {
    let line = "some words that fill a line of this column"
    let rows = (0..<12).map { _ in [line, line] }
    #expect(Sketch(columns: [50, 320], pitch: 12, rows: rows).layer.cells.isEmpty)
  }

  @Test func addressesThatBreakInACellAreWhole() {
    var rows = Self.people
    rows = rows.map { $0 + [$0[0] == "Name" ? "E-mail" : "x@y.example"] }
    var lines = Sketch.lines(columns: [50, 200, 330, 450], pitch: 40, rows: rows)
    lines.removeAll { $0.x == 450 && $0.y == 140 }
    lines += [(450, 140, "ada.thornbury@millworks."), (450, 152, "example")]
    #expect(Sketch(lines).layer.cell(row: 2, column: 4) == "ada.thornbury@millworks.example")
  }

  @Test func indexesAreNoTables() {
    let entries = (0..<16).map { "entry number \($0), 12\($0)" }
    var lines = Sketch.lines(columns: [50, 300], pitch: 12, rows: entries.map { [$0, $0] })
    for index in lines.indices where index % 6 > 2 { lines[index].x += 15 }
    let sketch = Sketch(lines)
    #expect(sketch.layer.cells.isEmpty)
    #expect(sketch.lines == entries + entries)
  }

  /// A line that had room for the next word was ended on purpose.
  @Test func linesOfACellStayLines() {
    var lines = Sketch.lines(columns: [50, 200, 350], pitch: 40, rows: Self.people)
    lines += [(350, 272, "Leeds")]
    lines[2].text = "Company or organisation"
    #expect(Sketch(lines).layer.cell(row: 5, column: 3) == "Volk Trading\nLeeds")
  }

  @Test func signaturesBelowATableAreNoPartOfIt() {
    let rows = [["No", "Type", "Place"]] + (1...5).map { ["\($0)", "Pump \($0)", "Hall \($0)"] }
    let table = Sketch.lines(columns: [50, 80, 300], pitch: 14, rows: rows)
    let names = [["For the Contractor", "For the Customer"], ["Ada Thornbury", "Tove Brack"]]
    let signatures = Sketch.lines(
      columns: [50, 300], top: 230, pitch: 12, rows: names + [["Director", "Works Manager"]])
    let heading: Sketch.Line = (50, 86, "Schedule of all pumps")
    let sketch = Sketch([heading] + table + signatures)
    #expect(sketch.layer.table == expected(rows))
    #expect(sketch.lines.suffix(6).contains("Tove Brack"))
  }
}
