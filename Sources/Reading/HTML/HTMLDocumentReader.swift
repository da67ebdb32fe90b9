import Foundation
import LeadModel

/// Reads an HTML file: its visible text as a page of kind `text`; the addresses behind `mailto:`
/// and `tel:` links, where there are any, as an `attribute` page.
struct HTMLDocumentReader: FormatReader {
  let limits: ReadingLimits

  init(settings: ReadingSettings, limits: ReadingLimits) { self.limits = limits }

  func read(_ bytes: Data, into content: inout ReadContent) {
    let html = HTMLText(bytes, charset: nil)
    let text = content.limited(html.text, page: 1, limits: limits)
    let total = html.links.isEmpty ? 1 : 2
    content.add(
      Page(number: 1, kind: .text, source: .native, reason: "html-text", text: text), of: total)
    if !html.links.isEmpty {
      let lines = html.links.map { "\($0.scheme): \($0.target)\n" }.joined()
      content.add(
        Page(
          number: 2, kind: .attribute, path: "a/@href", source: .native, reason: "html-links",
          text: content.limited(lines, page: 2, limits: limits)),
        of: total)
    }
  }
}
