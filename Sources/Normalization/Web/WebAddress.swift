import Foundation

/// A web address in the one form that is compared: host in lower case without `www.`, then the
/// path as printed, without scheme, query, fragment and closing slash.
package struct WebAddress: Hashable, Sendable {
  package let host: String
  /// Begins with a slash, or is empty.
  package let path: String

  package var normalized: String { host + path }

  /// `nil` when what is left of the scheme has no host with a dot.
  package init?(_ text: String) {
    var rest = Substring(text)
    if let scheme = rest.range(of: "://") { rest = rest[scheme.upperBound...] }
    if let cut = rest.firstIndex(where: { $0 == "?" || $0 == "#" }) { rest = rest[..<cut] }
    let slash = rest.firstIndex(of: "/") ?? rest.endIndex
    var host = rest[..<slash].lowercased()
    if let user = host.lastIndex(of: "@") { host = String(host[host.index(after: user)...]) }
    if let port = host.firstIndex(of: ":") { host = String(host[..<port]) }
    if host.hasPrefix("www.") { host.removeFirst(4) }
    while host.hasSuffix(".") { host.removeLast() }
    guard host.contains("."), !host.hasPrefix(".") else { return nil }
    var path = String(rest[slash...])
    while path.hasSuffix("/") { path.removeLast() }
    self.host = host
    self.path = path
  }
}
