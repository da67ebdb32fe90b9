import Foundation
import LeadModel
import Testing

@testable import Reading

@Suite struct PDFFormTests {
  /// A form of two text fields, the second with these flags.
  private func form(flags: Int, text: String, xfa: String = "") throws -> Document {
    let field = { (name: String, value: String, flags: Int, y: Int) in
      "<</Type/Annot/Subtype/Widget/FT/Tx/T(\(name))/V(\(value))/Ff \(flags)"
        + "/Rect[20 \(y) 120 \(y + 16)]/P 3 0 R>>"
    }
    let bytes = TestPDF.page(
      "BT /F1 12 Tf 20 100 Td (\(text)) Tj ET",
      catalog: "/AcroForm<</Fields[6 0 R 7 0 R]\(xfa)>>", page: "/Annots[6 0 R 7 0 R]",
      [field("user", "Ada", 0, 60), field("key", "open sesame", flags, 20)])
    return try DocumentReader().read(DocumentInput(id: "a", bytes: bytes)).document
  }

  private func values(_ document: Document) -> [String] {
    document.pages.filter { $0.kind == .attribute }.flatMap(\.markTexts)
  }

  @Test func whatIsTypedIntoAPasswordFieldIsNotRead() throws {
    #expect(
      values(try form(flags: 0, text: "Order")) == ["field user Ada", "field key open sesame"])
    let document = try form(flags: 1 << 13, text: "Order")
    #expect(values(document) == ["field user Ada"])
    #expect(!document.pages.contains { $0.text.contains("sesame") })
  }

  @Test(arguments: [
    ("Order of pumps", "", [String]()), ("Order of pumps", "/XFA(x)", ["note xfa-form"]),
    ("Please wait", "/XFA(x)", ["error xfa-form"]),
  ])
  func formsOfASecondKindAreNamed(text: String, xfa: String, codes: [String]) throws {
    let document = try form(flags: 0, text: text, xfa: xfa)
    #expect(document.diagnostics.map { "\($0.severity.rawValue) \($0.code)" } == codes)
  }
}
