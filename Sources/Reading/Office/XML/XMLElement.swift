import CXML2

/// A start tag; valid while its visitor is told of it.
struct XMLElement {
  /// The local name after the namespace's short name, e.g. `w:p`; `?:p` for an unknown one.
  let name: String
  private let attributes: UnsafeMutablePointer<UnsafePointer<xmlChar>?>?
  private let count: Int
  private let names: XMLNames

  init(
    name: String, attributes: UnsafeMutablePointer<UnsafePointer<xmlChar>?>?, count: Int,
    names: XMLNames
  ) {
    self.name = name
    self.attributes = attributes
    self.count = count
    self.names = names
  }

  /// An attribute's value by its name, `w:val` or, without a namespace, `val`.
  subscript(_ name: String) -> String? {
    guard let attributes else { return nil }
    // SAX2 hands over five pointers for each: local name, prefix, URI, value, its end.
    for index in 0..<count {
      let attribute = attributes + index * 5
      guard let local = attribute[0], names.name(local, uri: attribute[2]) == name,
        let start = attribute[3], let end = attribute[4]
      else { continue }
      return String(decoding: UnsafeBufferPointer(start: start, count: end - start), as: UTF8.self)
    }
    return nil
  }

  /// A switch of WordprocessingML: on unless its value says no.
  var isOn: Bool {
    switch self["w:val"] {
    case "0", "false", "off": false
    default: true
    }
  }

  func integer(_ name: String) -> Int? { self[name].flatMap { Int($0) } }

  /// An XML Schema boolean; `false` when absent.
  func flag(_ name: String) -> Bool {
    guard let value = self[name] else { return false }
    return value == "1" || value == "true" || value == "on"
  }
}
