import Foundation
import LeadModel
import Testing

@testable import Reading

@Suite struct MailboxDocumentReaderTests {
  private static let mailbox = """
    From ada@millworks.example Mon Mar  2 10:15:00 2026
    From: Ada Byng <ada@millworks.example>
    To: jo@hill.example
    Subject: one

    >From the beginning:
    >>From twice
    From a line that no writer quoted

    From jo@hill.example Mon Mar  2 11:15:00 2026
    From: jo@hill.example
    To: ada@millworks.example
    Date: now

    two

    From here on it is prose
    and no header follows.

    """

  @Test(arguments: ["\n", "\r\n"])
  func messagesAreChildren(lineEnd: String) throws {
    let bytes = Data(Self.mailbox.replacing("\n", with: lineEnd).utf8)
    let result = try DocumentReader().read(DocumentInput(id: "a", bytes: bytes))
    #expect(result.document.mediaType == "application/mbox")
    #expect(result.document.pages.map(\.text) == ["Messages: 2\n"])
    #expect(result.children.map(\.path) == ["1", "2"])
    let texts = result.children.map {
      String(decoding: $0.bytes, as: UTF8.self).replacing("\r\n", with: "\n")
    }
    #expect(texts[0].hasPrefix("From: Ada Byng"))
    #expect(texts[0].contains("\nFrom the beginning:\n>From twice\nFrom a line that no"))
    #expect(texts[1].hasSuffix("and no header follows.\n"))
    let first = try DocumentReader().read(
      DocumentInput(id: "b", bytes: Data(result.children[0].bytes)))
    #expect(first.document.mediaType == "message/rfc822")
  }

  @Test func theLimitOfChildrenIsSaid() throws {
    let input = DocumentInput(id: "a", bytes: Data(Self.mailbox.utf8))
    let result = try DocumentReader(limits: ReadingLimits(children: 1)).read(input)
    #expect(result.children.count == 1)
    #expect(result.document.diagnostics.map(\.code) == ["child-limit"])
  }
}
