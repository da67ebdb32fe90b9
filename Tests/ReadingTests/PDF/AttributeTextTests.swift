import LeadModel
import Testing

@testable import Reading

@Suite struct AttributeTextTests {
  @Test func valuesAreMarkedByTheirNames() {
    var text = AttributeText()
    text.append("Contact Name", " Ada Größe ", role: .field)
    text.append("Address", "Quay Street 7\r\nLittle Hampton\r", role: .field)
    text.append("Empty", " \n ", role: .field)
    text.append("", "a\u{0}b", role: .annotation)
    #expect(
      text.text == "Contact Name: Ada Größe\nAddress: Quay Street 7\nLittle Hampton\nab\n")
    let scalars = Array(text.text.unicodeScalars)
    let values = text.marks.map {
      String(String.UnicodeScalarView(scalars[$0.start..<$0.end]))
    }
    #expect(values == ["Ada Größe", "Quay Street 7\nLittle Hampton", "ab"])
    #expect(text.marks.map(\.name) == ["contact name", "address", nil])
    #expect(text.marks.map(\.role) == [.field, .field, .annotation])
  }
}
