import CXML2
import Foundation

/// The visible text of an HTML page, and the addresses behind its links.
struct HTMLText {
  let text: String
  /// `mailto:` and `tel:` targets without their scheme, in document order, each once.
  let links: [Link]

  struct Link: Hashable {
    /// `mailto` or `tel`.
    let scheme: String
    let target: String
  }

  /// Parses with libxml2, which mends what is not well formed. `charset` overrides what the page
  /// says of itself; `nil` means UTF-8 if valid, else what the page says, else windows-1252.
  init(_ bytes: Data, charset: String?) {
    var walk = HTMLWalk()
    Self.withDocument(bytes, encoding: charset ?? Self.encoding(of: bytes)) { document in
      walk.visit(xmlDocGetRootElement(document))
    }
    text = walk.layout.text
    links = walk.links
  }

  /// As `htmlReadMemory` does, but without libxml2's limit of 256 levels, behind which it drops
  /// the rest of the page (`XML_PARSE_HUGE` is no option of the HTML reading functions).
  private static func withDocument(
    _ bytes: Data, encoding: String?, _ body: (UnsafeMutablePointer<xmlDoc>) -> Void
  ) {
    bytes.withUnsafeBytes { buffer in
      let start = buffer.bindMemory(to: CChar.self).baseAddress
      guard let context = htmlCreateMemoryParserCtxt(start, Int32(clamping: buffer.count))
      else { return }
      defer { htmlFreeParserCtxt(context) }
      htmlCtxtUseOptions(context, options)
      context.pointee.options |= Int32(XML_PARSE_HUGE.rawValue)
      if let encoding, let handler = xmlFindCharEncodingHandler(encoding) {
        xmlSwitchToEncoding(context, handler)
        // Named here, the page's own `meta` no longer counts; freed with the input.
        context.pointee.input?.pointee.encoding = UnsafePointer(xmlStrdup(encoding))
      }
      htmlParseDocument(context)
      guard let document = context.pointee.myDoc else { return }
      body(document)
      xmlFreeDoc(document)
    }
  }

  private static let options = Int32(
    HTML_PARSE_RECOVER.rawValue | HTML_PARSE_NOERROR.rawValue | HTML_PARSE_NOWARNING.rawValue
      | HTML_PARSE_NONET.rawValue)

  private static func encoding(of bytes: Data) -> String? {
    if bytes.starts(with: [0xFF, 0xFE]) { return "UTF-16LE" }
    if bytes.starts(with: [0xFE, 0xFF]) { return "UTF-16BE" }
    if String(validating: bytes, as: UTF8.self) != nil { return "UTF-8" }
    let head = String(decoding: bytes.prefix(2_048), as: UTF8.self).lowercased()
    return head.contains("charset=") ? nil : "windows-1252"
  }
}
