import Testing

@testable import PDFReading

@Suite struct WhiteSpaceTests {
  @Test func agreesWithUnicodeOnEveryScalar() {
    for value in UInt32(0)...0x10FFFF {
      guard let scalar = Unicode.Scalar(value) else { continue }
      let utf8 = Array(String(scalar).utf8)
      let (isSpace, length) = utf8.withUnsafeBufferPointer { WhiteSpace.classify($0, at: 0) }
      if isSpace != scalar.properties.isWhitespace || length != utf8.count {
        Issue.record("U+\(String(value, radix: 16)) is taken for \(isSpace), \(length) bytes")
      }
    }
  }
}
