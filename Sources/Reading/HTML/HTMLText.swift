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
    let encoding = charset ?? Self.encoding(of: bytes)
    let options = Int32(
      HTML_PARSE_RECOVER.rawValue | HTML_PARSE_NOERROR.rawValue | HTML_PARSE_NOWARNING.rawValue
        | HTML_PARSE_NONET.rawValue)
    let size = Int32(clamping: bytes.count)
    let document = bytes.withUnsafeBytes {
      htmlReadMemory($0.bindMemory(to: CChar.self).baseAddress, size, nil, encoding, options)
    }
    var walk = HTMLWalk()
    if let document {
      walk.visit(xmlDocGetRootElement(document))
      xmlFreeDoc(document)
    }
    text = walk.layout.text
    links = walk.links
  }

  private static func encoding(of bytes: Data) -> String? {
    if bytes.starts(with: [0xFF, 0xFE]) { return "UTF-16LE" }
    if bytes.starts(with: [0xFE, 0xFF]) { return "UTF-16BE" }
    if String(validating: bytes, as: UTF8.self) != nil { return "UTF-8" }
    let head = String(decoding: bytes.prefix(2_048), as: UTF8.self).lowercased()
    return head.contains("charset=") ? nil : "windows-1252"
  }
}
