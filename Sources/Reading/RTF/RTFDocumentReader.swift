import Foundation
import LeadModel

/// Reads RTF: headers, text, footnotes and footers as one page of kind `text` with its tables'
/// cells, hidden text marked; targets of links and comments, where there are any, on `attribute`
/// pages; larger pictures as children.
struct RTFDocumentReader: FormatReader {
  let limits: ReadingLimits

  init(settings: ReadingSettings, limits: ReadingLimits) { self.limits = limits }

  func read(_ bytes: Data, into content: inout ReadContent) {
    let rtf = RTFParser.parse(bytes)
    let comments = rtf.stories[.annotation].map { !$0.isEmpty } ?? false
    let total = 1 + (rtf.links.isEmpty ? 0 : 1) + (comments ? 1 : 0)
    content.add(
      text(of: rtf).page(
        number: 1, kind: .text, reason: "rtf-text", in: &content, limits: limits), of: total)
    if !rtf.links.isEmpty {
      var links = PageText()
      for link in rtf.links {
        links.append(VCardValue.withoutScheme(link), field: Self.name(of: link))
        links.append("\n")
      }
      add(links, path: "field/HYPERLINK", reason: "rtf-links", of: total, to: &content)
    }
    if comments, let story = rtf.stories[.annotation] {
      var page = PageText()
      page.mark(.annotation, page.append(story.page.text), name: "comment")
      add(page, path: "annotation", reason: "rtf-comments", of: total, to: &content)
    }
    for (index, picture) in rtf.pictures.enumerated() {
      let child = ChildDocument(path: "pict/\(index + 1)", name: nil, bytes: picture.bytes)
      content.add(child)
    }
    if rtf.openGroups > 0 {
      content.note(
        .error, "rtf-truncated",
        "\(rtf.openGroups) groups are not closed: the file's end is missing; get it again")
    }
  }

  private func add(
    _ page: PageText, path: String, reason: String, of total: Int, to content: inout ReadContent
  ) {
    content.add(
      page.page(
        number: content.pages.count + 1, kind: .attribute, path: path, reason: reason,
        in: &content, limits: limits), of: total)
  }

  private static func name(of link: String) -> String {
    let lower = link.lowercased()
    return lower.hasPrefix("mailto:") ? "email" : lower.hasPrefix("tel:") ? "tel" : "href"
  }

  private func text(of rtf: RTFParser) -> PageText {
    var page = PageText()
    for story in [RTFGroup.Story.header, .body, .footnote, .footer] {
      guard let text = rtf.stories[story], !text.isEmpty else { continue }
      if page.count > 0, page.lastByte != 0x0A { page.append("\n") }
      page.append(contentsOf: text.page)
    }
    return page
  }
}
