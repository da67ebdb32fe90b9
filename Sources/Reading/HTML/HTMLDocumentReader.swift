import Foundation
import LeadModel

/// Reads an HTML file: its visible text as a page of kind `text`; what it says without showing it,
/// where there is any, on `attribute` pages: the addresses behind links, its title and the texts
/// of its pictures, microdata and the like.
struct HTMLDocumentReader: FormatReader {
  let limits: ReadingLimits

  init(settings: ReadingSettings, limits: ReadingLimits) { self.limits = limits }

  func read(_ bytes: Data, into content: inout ReadContent) {
    let html = HTMLText(bytes, charset: nil)
    let attributes = Self.attributePages(of: html)
    let total = 1 + attributes.count
    content.add(
      html.page.page(
        number: 1, kind: .text, reason: "html-text", in: &content, limits: limits), of: total)
    for (path, reason, page) in attributes {
      content.add(
        page.page(
          number: content.pages.count + 1, kind: .attribute, path: path, reason: reason,
          in: &content, limits: limits), of: total)
    }
  }

  static func attributePages(
    of html: HTMLText
  ) -> [(path: String, reason: String, page: PageText)] {
    var links = PageText()
    for link in html.links {
      links.append("\(link.scheme): ")
      links.append(link.target, field: link.scheme == "tel" ? "tel" : "email")
      links.append("\n")
    }
    var head = PageText()
    for (name, value) in html.head.entries {
      head.append("\(name): ")
      head.append(value, field: name == "title" ? "document.title" : name)
      head.append("\n")
    }
    var items = PageText()
    for item in html.items { item.write(to: &items) }
    return [
      ("a/@href", "html-links", links), ("head", "html-head", head),
      ("itemscope", "html-items", items),
    ].filter { $0.2.count > 0 }
  }
}
