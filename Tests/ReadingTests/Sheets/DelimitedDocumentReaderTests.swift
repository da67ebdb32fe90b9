import Foundation
import LeadModel
import Testing

@testable import Reading

@Suite struct DelimitedDocumentReaderTests {
  private func read(_ text: String, limits: ReadingLimits = .init()) throws -> Document {
    try DocumentReader(limits: limits).read(DocumentInput(id: "a", bytes: Data(text.utf8)))
      .document
  }

  static let tables: [(text: String, expected: String)] = [
    (
      "Name,Company,Phone\nAda Byng,Mill Works,+44 1632 960001\nJo Hill,\"Hill, Son\",+44 1632 960002\n",
      "Name\tCompany\tPhone\nAda Byng\tMill Works\t+44 1632 960001\nJo Hill\tHill, Son\t+44 1632 960002"
    ),
    ("a;b;c\r\n1,5;2;3\r\n4,5;5;6\r\n", "a\tb\tc\n1,5\t2\t3\n4,5\t5\t6"),
    ("sep=;\na;b;c\n1;2;3\n4;5;6\n", "a\tb\tc\n1\t2\t3\n4\t5\t6"),
    ("a|b|c\n1|2|3\n4|5|6", "a\tb\tc\n1\t2\t3\n4\t5\t6"),
    ("id\tname\n1\tAda\n2\tJo\n3\tKim\n", "id\tname\n1\tAda\n2\tJo\n3\tKim"),
    (
      "Attendees of the fair\n\nName,City,Age\nAda,Leeds,30\nJo,York,31\n",
      "Attendees of the fair\n\nName\tCity\tAge\nAda\tLeeds\t30\nJo\tYork\t31"
    ),
    ("List;;\n;;\na;b;c\n1;2;3\n4;5;6\n", "List\n\na\tb\tc\n1\t2\t3\n4\t5\t6"),
    (
      "a,b,c\n\"x \"\"y\"\"\",\"two\nlines\",z\n1,2,3\n",
      "a\tb\tc\nx \"y\"\ttwo lines\tz\n1\t2\t3"
    ),
    ("a,b,c\n1,2,3\n4,,\n,5,6\n7,8,9\n", "a\tb\tc\n1\t2\t3\n4\n5\t6\n7\t8\t9"),
    ("a,b,c\n1,2,3\n4,5,6\n7,\"8,9\n", "a\tb\tc\n1\t2\t3\n4\t5\t6\n7\t\"8\t9"),
  ]

  @Test(arguments: tables.indices)
  func tablesAreRead(index: Int) throws {
    let document = try read(Self.tables[index].text)
    #expect(document.pages.map(\.kind) == [.sheet])
    #expect(document.pages.first?.text == Self.tables[index].expected)
  }

  @Test func cellsKeepTheirPlace() throws {
    let page = try #require(
      try read("Name,E-Mail\nAda Byng,ada@x.example\nJo,jo@x.example\nKim,k@x.example\n").pages
        .first)
    let scalars = Array(page.text.unicodeScalars)
    let cells = page.cells.map { cell in
      "\(cell.row).\(cell.column) "
        + String(String.UnicodeScalarView(scalars[cell.start..<cell.end]))
    }
    #expect(cells.prefix(4) == ["1.1 Name", "1.2 E-Mail", "2.1 Ada Byng", "2.2 ada@x.example"])
    #expect(page.marks == [])
  }

  @Test(arguments: [
    "Dear Ms Byng,\n\nthank you, as always, for your letter.\nWe will, of course, reply soon,\nand call.\n",
    "Milk, eggs, bread\nButter, jam\nTea\n",
    "Ada Byng, Head of Sales, Mill Works\nJo Hill, Buyer, Hill Ltd\nKim Lake, Clerk, Lake Ltd\n",
    "int main(int argc, char **argv) {\n  foo(1, 2);\n  bar(3, 4);\n  return 0;\n}\n",
    "body {\n  color: red;\n  margin: 0;\n  padding: 1;\n}\n",
    "let a = f(1,2);\nlet b = f(3,4);\nlet c = f(5,6);\nlet d = f(7,8);\n",
    "2026-03-02 10:15:00,123 INFO server started on port 80\n2026-03-02 10:15:01,456 WARN disk is nearly full\n2026-03-02 10:15:02,789 INFO request was served in time\n2026-03-02 10:15:03,001 INFO request was served in time\n",
    "{\n  \"a\": 1,\n  \"b\": 2,\n  \"c\": 3,\n  \"d\": 4\n}\n",
    "12,50\n13,20\n14,80\n15,10\n",
    "# Title\n\n| a | b |\n|---|---|\n| 1 | 2 |\n| 3 | 4 |\n",
    "name: Ada\nroles:\n  - buyer\n  - seller\n",
    "\tindented\n\ttext\n\tof a letter\n\tgoes here\n",
    "one line only, with a comma",
  ])
  func whatIsNoTableIsPlainText(text: String) throws {
    let document = try read(text)
    #expect(document.mediaType == "text/plain")
    #expect(document.pages.map(\.text) == [text])
    #expect(document.pages.first?.cells == [])
  }

  @Test func aLongTableGoesOnOnFurtherPages() throws {
    let rows = (1...100).map { "\($0),name \($0),city \($0)\n" }.joined()
    let document = try read("id,name,city\n" + rows, limits: ReadingLimits(textScalarsPerPage: 800))
    #expect(document.pages.count > 2)
    #expect(document.diagnostics == [])
    let text = document.pages.map(\.text).joined()
    #expect(text.hasSuffix("100\tname 100\tcity 100"))
    #expect(document.pages.last?.cells.last?.row == 101)
  }
}
