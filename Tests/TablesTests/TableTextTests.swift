import Foundation
import Tables
import Testing

@Suite struct TableTextTests {
  static let files: [([UInt8], String)] = [
    (Array("a;ü".utf8), "a;ü"), ([0x61, 0x3B, 0xFC], "a;ü"),
    ([0xFF, 0xFE, 0x61, 0, 0xFC, 0], "aü"), ([0xFE, 0xFF, 0, 0x61, 0, 0xFC], "aü"), ([], ""),
  ]

  @Test(arguments: files)
  func bytesBecomeUTF8(bytes: [UInt8], text: String) {
    #expect(String(decoding: TableText.utf8(Data(bytes)), as: UTF8.self) == text)
  }

  @Test func quotedFieldsHoldWhatTheyLike() {
    var reader = CSVReader(Array("a,\"b\n\"\"c\"\",\"\r\n\r\n1,2\n".utf8))
    var rows: [[String]] = []
    var row: [String] = []
    while reader.nextRow({ row.append(String(decoding: $1, as: UTF8.self)) }) {
      rows.append(row)
      row = []
    }
    #expect(rows == [["a", "b\n\"c\","], ["1", "2"]])
  }
}
