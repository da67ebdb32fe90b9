import Foundation
import LeadModel

/// Reads an e-mail message: its headers as an `attribute` page, each text body as a `mime-part`
/// page, everything else as children.
struct MailDocumentReader: FormatReader {
  let limits: ReadingLimits

  init(settings: ReadingSettings, limits: ReadingLimits) { self.limits = limits }

  func read(_ bytes: Data, into content: inout ReadContent) throws(ExtractionReport.Failure) {
    let isMessage: Void? = MailParser(depthLimit: limits.mimeDepth).withMessage(in: bytes) {
      read($0, into: &content)
    }
    guard isMessage != nil else {
      throw ExtractionReport.Failure(
        code: .damaged, message: "no e-mail message can be read; export it again as .eml")
    }
  }

  private func read(_ message: MailMessage, into content: inout ReadContent) {
    let parts = message.root.map(MailBodies.init)
    let total = 1 + (parts?.bodies.count ?? 0)
    content.add(headerPage(message.headers), of: total)
    for body in parts?.bodies ?? [] where content.pages.count < limits.pages {
      add(body, of: total, to: &content)
    }
    for file in parts?.files ?? [] { content.add(file.document) }
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

  /// Adds the body's page and, for HTML, what it says without showing it.
  private func add(_ body: MailBodies.Body, of total: Int, to content: inout ReadContent) {
    guard body.isHTML else {
      content.add(
        page(PageText(body.text), of: body, reason: "text-body", in: &content), of: total)
      return
    }
    let html = HTMLText(Data(body.text.utf8), charset: "UTF-8")
    content.add(page(html.page, of: body, reason: "html-body", in: &content), of: total)
    for (path, reason, text) in HTMLDocumentReader.attributePages(of: html)
    where content.pages.count < limits.pages && path != "head" {
      content.add(
        text.page(
          number: content.pages.count + 1, kind: .attribute, path: "\(body.path)/\(path)",
          reason: reason, in: &content, limits: limits), of: total)
    }
  }

  private func page(
    _ text: PageText, of body: MailBodies.Body, reason: String, in content: inout ReadContent
  ) -> Page {
    let page = text.page(
      number: content.pages.count + 1, kind: .mimePart, path: body.path, reason: reason,
      in: &content, limits: limits)
    return Page(
      number: page.number, kind: page.kind, path: page.path, source: page.source,
      reason: page.reason, text: page.text,
      marks: MailMarks(text: page.text, known: page.marks).marks, cells: page.cells)
  }

  private func note(_ parts: MailBodies?, in content: inout ReadContent) {
    for path in parts?.tooDeepPaths ?? [] {
      content.note(
        .error, "mime-depth-limit",
        "part \(path) nests deeper than \(limits.mimeDepth) levels and was not read")
    }
    for (path, reason) in parts?.unreadable ?? [] {
      content.note(reason.severity, reason.code, "part \(path) \(reason.message)")
    }
    if let parts, parts.bodies.count + 1 > limits.pages {
      content.note(
        .error, "page-limit",
        "the message has more than \(limits.pages) text parts; raise the limit to read them all")
    }
  }
}

extension MailPart.Unreadable {
  fileprivate var code: String {
    switch self {
    case .encrypted: "mail-encrypted"
    case .signedInOnePiece: "mail-signed"
    case .partial: "mail-partial"
    case .external: "mail-external"
    }
  }

  /// What stands elsewhere is no part of this message: all that is here was read.
  fileprivate var severity: Diagnostic.Severity { self == .external ? .warning : .error }

  fileprivate var message: String {
    switch self {
    case .encrypted: "is encrypted; save the message decrypted and give it again"
    case .signedInOnePiece:
      "is signed in one piece (S/MIME); save the message without its signature and give it again"
    case .partial: "is one piece of a message that was sent in several; join them into one .eml"
    case .external: "stands elsewhere and was not fetched; save it and give it as a file"
    }
  }
}
