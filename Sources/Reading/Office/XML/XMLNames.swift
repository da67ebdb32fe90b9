import CXML2

/// Names with short prefixes, made once for each name of a part: libxml2 keeps every name at one
/// place for as long as the parser lives.
final class XMLNames {
  private struct Key: Hashable {
    let local: UnsafePointer<xmlChar>
    let uri: UnsafePointer<xmlChar>?
  }

  private var names: [Key: String] = [:]

  func name(_ local: UnsafePointer<xmlChar>, uri: UnsafePointer<xmlChar>?) -> String {
    let key = Key(local: local, uri: uri)
    if let name = names[key] { return name }
    var name = String(cString: local)
    if let uri { name = (XMLNamespaces.prefix(of: String(cString: uri)) ?? "?") + ":" + name }
    names[key] = name
    return name
  }
}
