import CXML2
import Foundation
import LeadModel

/// The visible text of an HTML page, and what it says without showing it.
struct HTMLText {
  let page: PageText
  /// `mailto:` and `tel:` targets without their scheme, in document order, each once.
  let links: [HTMLLinks.Link]
  let head: HTMLHead
  /// Microdata, microformats and JSON-LD.
  let items: [StructuredItem]

  var text: String { page.text }

  /// Parses with libxml2, which mends what is not well formed. `charset` overrides what the page
  /// says of itself; bytes that are UTF-8 are read as such whatever is said.
  init(_ bytes: Data, charset: String?) {
    var walk = HTMLWalk()
    let label = charset ?? HTMLCharset.label(in: bytes)
    Self.withDocument(TextDecoding(bytes, label: label).text) { document in
      walk.visit(HTMLNode(xmlDocGetRootElement(document)))
    }
    page = walk.layout.page
    links = walk.links.links
    head = walk.head
    items = walk.items.items
  }

  /// As `htmlReadMemory` does, but without libxml2's limit of 256 levels, behind which it drops
  /// the rest of the page (`XML_PARSE_HUGE` is no option of the HTML reading functions).
  private static func withDocument(
    _ text: String, _ body: (UnsafeMutablePointer<xmlDoc>) -> Void
  ) {
    var text = text
    text.withUTF8 { buffer in
      buffer.withMemoryRebound(to: CChar.self) { chars in
        guard
          let context = htmlCreateMemoryParserCtxt(chars.baseAddress, Int32(clamping: chars.count))
        else { return }
        defer { htmlFreeParserCtxt(context) }
        htmlCtxtUseOptions(context, options)
        context.pointee.options |= Int32(XML_PARSE_HUGE.rawValue)
        if let handler = xmlFindCharEncodingHandler("UTF-8") {
          xmlSwitchToEncoding(context, handler)
          // Named here, the page's own `meta` no longer counts; freed with the input.
          context.pointee.input?.pointee.encoding = UnsafePointer(xmlStrdup("UTF-8"))
        }
        htmlParseDocument(context)
        guard let document = context.pointee.myDoc else { return }
        body(document)
        xmlFreeDoc(document)
      }
    }
  }

  private static let options = Int32(
    HTML_PARSE_RECOVER.rawValue | HTML_PARSE_NOERROR.rawValue | HTML_PARSE_NOWARNING.rawValue
      | HTML_PARSE_NONET.rawValue)
}
