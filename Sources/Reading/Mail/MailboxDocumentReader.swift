import Foundation
import LeadModel

/// Reads an mbox file: each message is a child, its path the message's number; one `attribute` page
/// says how many there are.
struct MailboxDocumentReader: FormatReader {
  let limits: ReadingLimits

  init(settings: ReadingSettings, limits: ReadingLimits) { self.limits = limits }

  func read(_ bytes: Data, into content: inout ReadContent) {
    let bytes = [UInt8](bytes)
    let messages = MailboxMessages.ranges(in: bytes)
    let page = Page(
      number: 1, kind: .attribute, source: .native, reason: "mailbox",
      text: "Messages: \(messages.count)\n")
    content.add(page, of: 1)
    for (index, range) in messages.enumerated() {
      let message = MailboxMessages.unquoted(bytes[range])
      content.add(
        ChildDocument(path: String(index + 1), name: nil, bytes: message))
      if index > limits.children { return }
    }
  }
}
