/// Web addresses, compared without scheme, `www.`, closing slashes and query.
enum WebsiteComparison {
  static func normalized(_ text: ComparableText) -> [Unicode.Scalar] {
    var rest = text.trimmed.folded.scalars[...]
    for scheme in ["https:", "http:"] where rest.starts(with: scheme.unicodeScalars) {
      rest = rest.dropFirst(scheme.unicodeScalars.count)
      break
    }
    rest = rest.drop { $0 == "/" }
    if rest.starts(with: "www.".unicodeScalars) { rest = rest.dropFirst(4) }
    let end = rest.lastIndex { $0 != "/" }.map { $0 + 1 } ?? rest.startIndex
    return Array(rest[..<end].prefix { $0 != "?" })
  }

  /// The part before the first slash.
  static func host(_ normalized: [Unicode.Scalar]) -> ArraySlice<Unicode.Scalar> {
    normalized.prefix { $0 != "/" }
  }
}
