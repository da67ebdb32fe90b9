import Foundation

/// Addresses behind a page's links, in document order, each once.
struct HTMLLinks {
  private(set) var links: [Link] = []
  private var known: Set<Link> = []

  struct Link: Hashable {
    /// `mailto` or `tel`.
    let scheme: String
    let target: String
  }

  mutating func read(_ node: HTMLNode, _ name: String) {
    if let code = node["data-cfemail"] { addProtected(code) }
    guard name == "a" || name == "area", let href = node["href"] else { return }
    for scheme in ["mailto", "tel"] where href.lowercased().hasPrefix(scheme + ":") {
      let raw = href.dropFirst(scheme.count + 1).prefix { $0 != "?" }
      add(Link(scheme: scheme, target: String(raw).removingPercentEncoding ?? String(raw)))
    }
    if let hash = href.firstIndex(of: "#"), href[..<hash].hasSuffix("/email-protection") {
      addProtected(String(href[href.index(after: hash)...]))
    }
  }

  private mutating func add(_ link: Link) {
    let link = Link(scheme: link.scheme, target: link.target.onOneLine)
    guard !link.target.isEmpty, links.count < 20_000, known.insert(link).inserted else { return }
    links.append(link)
  }

  /// Cloudflare hides addresses of mail from harvesters: hexadecimal bytes, each combined with the
  /// first by exclusive or.
  private mutating func addProtected(_ code: String) {
    let digits = Array(code.utf8)
    guard digits.count % 2 == 0, (4...1_024).contains(digits.count) else { return }
    let bytes = stride(from: 0, to: digits.count, by: 2).compactMap {
      VCardValue.hexadecimal(digits[$0], digits[$0 + 1])
    }
    guard bytes.count == digits.count / 2, let key = bytes.first else { return }
    let address = String(decoding: bytes.dropFirst().map { $0 ^ key }, as: UTF8.self)
    if address.contains("@") { add(Link(scheme: "mailto", target: address)) }
  }
}
