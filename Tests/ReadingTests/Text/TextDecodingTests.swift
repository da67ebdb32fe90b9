import Foundation
import Testing

@testable import Reading

@Suite struct TextDecodingTests {
  @Test(
    arguments: [
      (Array("Größe\r\nzwei\rdrei\n".utf8), "Größe\nzwei\rdrei\n"),
      ([0xEF, 0xBB, 0xBF, 0x61], "a"),
      ([0x4D, 0xFC, 0x6C, 0x6C, 0x65, 0x72, 0x20, 0x80], "Müller €"),
      ([0x81, 0x41], "\u{FFFD}A"), ([0xFF, 0xFE, 0x41, 0x00, 0x0D, 0x00, 0x0A, 0x00], "A\n"),
      ([0xFE, 0xFF, 0x20, 0xAC, 0x00, 0x42], "€B"), ([0x61, 0x00, 0x62], "a\u{FFFD}b"),
      ([0x41, 0, 0x42, 0, 0x43, 0, 0x44, 0], "ABCD"),
      ([0, 0x41, 0, 0x42, 0, 0x43, 0, 0x44], "ABCD"),
      ([], ""), ([0x0D, 0x0D, 0x0A], "\r\n"),
    ] as [([UInt8], String)])
  func decodes(bytes: [UInt8], text: String) {
    let decoding = TextDecoding(Data(bytes))
    #expect(Array(decoding.text.unicodeScalars) == Array(text.unicodeScalars))
    #expect(decoding.invalidSequences == 0)
  }

  @Test func mostlyValidTextKeepsItsCharset() {
    let decoding = TextDecoding(Data(Array("Zürich – Genève ".utf8) + [0xC3, 0x20]))
    #expect(decoding.text == "Zürich – Genève \u{FFFD} ")
    #expect(decoding.invalidSequences == 1)
  }
}
