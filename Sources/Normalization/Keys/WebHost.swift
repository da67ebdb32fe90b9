/// The host of a web address as documents write them.
package enum WebHost {
  /// `www.mill.example` of `https://www.mill.example:8080/contact`; a text without a scheme is
  /// taken to start with the host. Lower case.
  package static func host(of address: String) -> String {
    var rest = Substring(address.lowercased())
    if let scheme = rest.firstRange(of: "://") { rest = rest[scheme.upperBound...] }
    rest = rest.prefix { !"/?#".contains($0) }
    if let user = rest.lastIndex(of: "@") { rest = rest[rest.index(after: user)...] }
    return String(rest.prefix { $0 != ":" }).trimmingDots
  }

  /// An address without scheme, `www.`, and slash at the end: what of it tells pages apart.
  package static func key(of address: String) -> String {
    var rest = Substring(address.lowercased())
    if let scheme = rest.firstRange(of: "://") { rest = rest[scheme.upperBound...] }
    if rest.hasPrefix("www.") { rest = rest.dropFirst(4) }
    while rest.hasSuffix("/") { rest = rest.dropLast() }
    return String(rest)
  }
}

extension String {
  fileprivate var trimmingDots: String {
    var rest = Substring(self)
    while rest.hasSuffix(".") { rest = rest.dropLast() }
    return String(rest)
  }
}
