import Foundation
import LeadModel

/// Reads an HTML file: its visible text as a page of kind `text`; the addresses behind `mailto:`
/// and `tel:` links, where there are any, as an `attribute` page.
struct HTMLDocumentReader {
  let limits: ReadingLimits

  func read(_ bytes: Data, heartbeat: (Int, Int) -> Void) -> ReadContent {
    var content = ReadContent()
    let html = HTMLText(bytes, charset: nil)
    let text = content.limited(html.text, page: 1, limits: limits)
    content.pages = [
      Page(number: 1, kind: .text, source: .native, reason: "html-text", text: text)
    ]
    if !html.links.isEmpty {
      let lines = html.links.map { "\($0.scheme): \($0.target)\n" }.joined()
      content.pages.append(
        Page(
          number: 2, kind: .attribute, path: "a/@href", source: .native, reason: "html-links",
          text: content.limited(lines, page: 2, limits: limits)))
    }
    heartbeat(content.pages.count, content.pages.count)
    return content
  }
}
