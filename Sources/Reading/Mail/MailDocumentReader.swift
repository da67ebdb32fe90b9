import Foundation
import LeadModel

/// Reads an e-mail message: its headers as an `attribute` page, each text body as a `mime-part`
/// page, everything else as children.
struct MailDocumentReader: FormatReader {
  let limits: ReadingLimits

  init(settings: ReadingSettings, limits: ReadingLimits) { self.limits = limits }

  func read(_ bytes: Data, into content: inout ReadContent) throws(ExtractionReport.Failure) {
    guard let message = MailParser(depthLimit: limits.mimeDepth).message(in: bytes) else {
      throw ExtractionReport.Failure(
        code: .damaged, message: "no e-mail message can be read; export it again as .eml")
    }
    let parts = message.root.map(MailBodies.init)
    let total = 1 + (parts?.bodies.count ?? 0)
    content.add(headerPage(message.headers), of: total)
    for body in parts?.bodies ?? [] where content.pages.count < limits.pages {
      content.add(page(of: body, into: &content), of: total)
    }
    for child in parts?.children ?? [] { content.add(child, limits: limits) }
    note(parts, in: &content)
  }

  private func headerPage(_ headers: [(name: String, value: String)]) -> Page {
    var text = ""
    var marks: [Page.Mark] = []
    var offset = 0
    for (name, value) in headers {
      text += "\(name): \(value)\n"
      let start = offset + name.unicodeScalars.count + 2
      let end = start + value.unicodeScalars.count
      marks.append(Page.Mark(role: .header, start: start, end: end, name: name.lowercased()))
      offset = end + 1
    }
    return Page(
      number: 1, kind: .attribute, source: .native, reason: "mail-headers", text: text,
      marks: marks)
  }

  private func page(of body: MailBodies.Body, into content: inout ReadContent) -> Page {
    let number = content.pages.count + 1
    let visible =
      body.isHTML ? HTMLText(Data(body.text.utf8), charset: "UTF-8").text : body.text
    let text = content.limited(visible, page: number, limits: limits)
    return Page(
      number: number, kind: .mimePart, path: body.path, source: .native,
      reason: body.isHTML ? "html-body" : "text-body", text: text,
      marks: MailMarks(text: text).marks)
  }

  private func note(_ parts: MailBodies?, in content: inout ReadContent) {
    for path in parts?.tooDeepPaths ?? [] {
      content.note(
        .error, "mime-depth-limit",
        "part \(path) nests deeper than \(limits.mimeDepth) levels and was not read")
    }
    if let parts, parts.bodies.count + 1 > limits.pages {
      content.note(
        .error, "page-limit",
        "the message has more than \(limits.pages) text parts; raise the limit to read them all")
    }
  }
}
