import Foundation
import LeadModel
import Testing

@testable import Reading

@Suite struct MailDocumentReaderTests {
  private func read(_ message: String, limits: ReadingLimits = .init()) throws -> ReadResult {
    let bytes = Data(message.replacing("\n", with: "\r\n").utf8)
    return try DocumentReader(limits: limits).read(DocumentInput(id: "a", bytes: bytes))
  }

  private static let head = """
    From: =?UTF-8?Q?J=C3=B6rg_Weber?= <j.weber@weber-pumpen.example>
    To: "Overbrook, Matilda" <matilda@harbourlane.example>,
     sales@harbourlane.example
    Date: Mon, 2 Mar 2026 10:15:00 +0100
    Subject: =?ISO-8859-1?Q?Anfrage_f=FCr?= =?ISO-8859-1?Q?_Pumpen?=
    MIME-Version: 1.0

    """

  @Test func headersAreDecodedAndMarked() throws {
    let page = try #require(
      try read(Self.head + "Content-Type: text/plain\n\nhi\n").document.pages.first)
    #expect(page.kind == .attribute)
    #expect(
      page.text == """
        From: Jörg Weber <j.weber@weber-pumpen.example>
        To: "Overbrook, Matilda" <matilda@harbourlane.example>, sales@harbourlane.example
        Date: Mon, 2 Mar 2026 10:15:00 +0100
        Subject: Anfrage für Pumpen

        """)
    let scalars = Array(page.text.unicodeScalars)
    let values = page.marks.map {
      String(String.UnicodeScalarView(scalars[$0.start..<$0.end]))
    }
    #expect(page.marks.map(\.name) == ["from", "to", "date", "subject"])
    #expect(page.marks.allSatisfy { $0.role == .header })
    #expect(values.first == "Jörg Weber <j.weber@weber-pumpen.example>")
    #expect(values.last == "Anfrage für Pumpen")
  }

  @Test(arguments: [
    ("text/plain; charset=utf-8", "8bit", "Größe", "Größe"),
    ("text/plain; charset=utf-8", "quoted-printable", "Gr=C3=B6=C3=9Fe", "Größe"),
    ("text/plain; charset=iso-8859-15", "base64", "pCA1", "€ 5"),
    ("text/plain; charset=windows-1252", "quoted-printable", "=80 5", "€ 5"),
    ("text/plain; charset=koi8-r", "base64", "8NLJ18XU", "Привет"),
    ("text/plain; charset=no-such", "quoted-printable", "=C3=B6", "ö"),
    (
      "text/html; charset=iso-8859-1", "quoted-printable", "<p>Gr=F6=DFe &amp; Preis</p>",
      "Größe & Preis"
    ),
  ])
  func bodiesAreDecoded(type: String, encoding: String, body: String, text: String) throws {
    let message =
      Self.head + "Content-Type: \(type)\nContent-Transfer-Encoding: \(encoding)\n\n\(body)\n"
    let page = try #require(try read(message).document.pages.last)
    #expect(page.kind == .mimePart)
    #expect(page.path == "1")
    #expect(page.text.trimmingCharacters(in: .whitespacesAndNewlines) == text)
  }

  private static let nested =
    head + """
      Content-Type: multipart/mixed; boundary=outer

      --outer
      Content-Type: multipart/alternative; boundary=inner

      --inner
      Content-Type: text/plain; charset=utf-8

      The plain body
      --inner
      Content-Type: text/html; charset=utf-8

      <p>The rich body</p>
      --inner--
      --outer
      Content-Type: application/pdf; name="a.pdf"
      Content-Disposition: attachment; filename*=UTF-8''Gr%C3%B6%C3%9Fe.pdf
      Content-Transfer-Encoding: base64

      JVBERi0=
      --outer
      Content-Type: text/plain
      Content-Disposition: attachment; filename=notes.txt

      attached notes
      --outer
      Content-Type: message/rfc822

      From: inner@harbourlane.example
      To: other@harbourlane.example
      Subject: enclosed

      enclosed body
      --outer--

      """

  @Test func attachmentsAndEnclosedMessagesAreChildren() throws {
    let result = try read(Self.nested)
    #expect(result.document.pages.map(\.path) == [nil, "1.1"])
    #expect(result.document.pages.last?.text.contains("The plain body") == true)
    #expect(result.children.map(\.path) == ["2", "3", "4"])
    #expect(result.children.map(\.name) == ["Größe.pdf", "notes.txt", nil])
    #expect(result.children.first?.bytes == Array("%PDF-".utf8))
    let last = try #require(result.children.last)
    let enclosed = try DocumentReader().read(
      DocumentInput(id: "b", bytes: Data(last.bytes)))
    #expect(enclosed.document.mediaType == "message/rfc822")
    #expect(enclosed.document.pages.last?.text.contains("enclosed body") == true)
  }

  @Test func richBodyIsReadWhereThePlainOneIsEmpty() throws {
    let message = Self.nested.replacing("The plain body", with: " ")
    let page = try #require(try read(message).document.pages.last)
    #expect(page.path == "1.2")
    #expect(page.reason == "html-body")
    #expect(page.text == "The rich body")
  }

  @Test func limitsAreSaid() throws {
    let few = try read(Self.nested, limits: ReadingLimits(children: 1))
    #expect(few.children.map(\.path) == ["2"])
    #expect(few.document.diagnostics.map(\.code) == ["child-limit"])
    let small = try read(Self.nested, limits: ReadingLimits(childBytes: 20))
    #expect(small.children.map(\.path) == ["2", "3"])
    #expect(small.document.diagnostics.map(\.code) == ["child-too-large"])
    let flat = try read(Self.nested, limits: ReadingLimits(mimeDepth: 1))
    #expect(flat.document.diagnostics.map(\.code) == ["mime-depth-limit"])
    #expect(flat.children.count == 3)
  }
}
