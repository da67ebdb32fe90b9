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

  @Test(arguments: [
    ("Subject: =?utf-8?Q?Gr=C3=B6=C3=9Fe", "Subject: =?utf-8?Q?Gr=C3=B6=C3=9Fe"),
    ("Subject: =?utf-8?Q?Gr=C3=B6?==?utf-8?Q?=C3=9Fe?=", "Subject: Größe"),
    ("Subject: =?no-such?Q?abc?=", "Subject: abc"), ("Subject: Größe", "Subject: Größe"),
    ("Organization: Mill Works", "Organization: Mill Works"),
    ("Bcc: k@x.example", "Bcc: k@x.example"), ("Sender: k@x.example", "Sender: k@x.example"),
  ])
  func oddHeadersAreRead(header: String, expected: String) throws {
    let page = try #require(
      try read("From: a@b.example\nTo: c@d.example\n\(header)\nDate: now\n\nx\n").document.pages
        .first)
    #expect(page.text.contains(expected + "\n"))
  }

  @Test func headersInEightBitsAreReadByLook() throws {
    let subject: [UInt8] = [0xCF, 0xF0, 0xE8, 0xE2, 0xE5, 0xF2, 0x20, 0xE2, 0xF1, 0xE5, 0xEC]
    let bytes =
      Data("From: a@b.example\nTo: c@d.example\nSubject: ".utf8) + subject + Data("\n\nx\n".utf8)
    let document = try DocumentReader().read(DocumentInput(id: "a", bytes: bytes)).document
    #expect(document.pages.first?.text.contains("Привет всем") == true)
  }

  @Test func partsThatCannotBeReadAreNamed() throws {
    for (type, code) in [
      ("multipart/encrypted; boundary=b", "mail-encrypted"),
      ("application/pkcs7-mime; smime-type=enveloped-data", "mail-encrypted"),
      ("application/pkcs7-mime; smime-type=signed-data", "mail-signed"),
      ("message/partial; id=a; number=1; total=2", "mail-partial"),
      ("message/external-body; access-type=url", "mail-external"),
    ] {
      let document = try read(Self.head + "Content-Type: \(type)\n\n--b--\n").document
      #expect(document.diagnostics.map(\.code) == [code])
      #expect(
        document.diagnostics.map(\.severity) == [code == "mail-external" ? .warning : .error])
    }
  }

  @Test func signaturesAndSmallPicturesAreNoChildren() throws {
    let message =
      Self.head + """
        Content-Type: multipart/signed; boundary=b

        --b
        Content-Type: multipart/related; boundary=c

        --c
        Content-Type: text/html

        <p>Hello</p><a href="tel:+4930231250">call</a>
        --c
        Content-Type: image/png
        Content-ID: <a>

        tiny
        --c--
        --b
        Content-Type: application/pgp-signature

        signature
        --b--

        """
    let result = try read(message)
    #expect(result.children.isEmpty)
    #expect(result.document.pages.map(\.path) == [nil, "1.1", "1.1/a/@href"])
    #expect(result.document.pages.last?.text == "tel: +4930231250\n")
  }

  @Test func cardsAndInvitationsAreChildren() throws {
    let message =
      Self.head + """
        Content-Type: multipart/mixed; boundary=b

        --b
        Content-Type: text/plain

        see the card
        --b
        Content-Type: text/vcard

        BEGIN:VCARD
        --b
        Content-Type: text/calendar

        BEGIN:VCALENDAR
        --b
        Content-Type: message/delivery-status

        Reporting-MTA: dns; x.example

        --b--

        """
    let result = try read(message)
    #expect(result.children.map(\.path) == ["2", "3"])
    #expect(result.document.pages.last?.text.contains("Reporting-MTA") == true)
  }

  @Test func quotesOfRichBodiesAreMarked() throws {
    let message =
      Self.head + """
        Content-Type: text/html

        <div>Yes.</div><div class="gmail_signature">Ada Byng</div>
        <div class="gmail_quote">On Monday Jo wrote:<blockquote>old text</blockquote></div>

        """
    let page = try #require(try read(message).document.pages.last)
    let scalars = Array(page.text.unicodeScalars)
    let marks = page.marks.map { mark in
      mark.role.rawValue + ": "
        + String(String.UnicodeScalarView(scalars[mark.start..<mark.end]))
        .replacing("\n", with: "/")
    }
    #expect(marks.map { $0.prefix(30) }.first == "signature: Ada Byng")
    #expect(marks.last?.contains("On Monday Jo wrote://old text") == true)
    #expect(marks.last?.hasPrefix("quoted-reply") == true)
  }
}
