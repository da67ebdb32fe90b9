import Foundation

/// People and organisations in JSON-LD.
enum LinkedData {
  private static let depthLimit = 12
  private static let itemLimit = 500

  /// In document order; empty where the text is no JSON.
  static func items(in text: String) -> [StructuredItem] {
    guard text.utf8.count <= 2_000_000,
      let value = try? JSONSerialization.jsonObject(with: Data(text.utf8))
    else { return [] }
    var items: [StructuredItem] = []
    collect(value, into: &items, depth: 0)
    return items
  }

  private static func collect(_ value: Any, into items: inout [StructuredItem], depth: Int) {
    guard depth < depthLimit, items.count < itemLimit else { return }
    if let list = value as? [Any] {
      for element in list { collect(element, into: &items, depth: depth + 1) }
    } else if let object = value as? [String: Any] {
      var item = StructuredItem(type: type(of: object))
      addProperties(of: object, to: &item, depth: 0)
      if !item.properties.isEmpty { items.append(item) }
      // By name, since a dictionary has no order.
      for key in object.keys.sorted() where !inlined.contains(key) {
        if let inner = object[key], !(inner is String) {
          collect(inner, into: &items, depth: depth + 1)
        }
      }
    }
  }

  private static func type(of object: [String: Any]) -> String {
    let type = object["@type"] as? String ?? (object["@type"] as? [Any])?.first as? String ?? ""
    return type.split { $0 == "/" || $0 == "#" || $0 == ":" }.last.map(String.init) ?? ""
  }

  private static let inlined: Set = ["address", "contactPoint"]

  private static let order = [
    "name", "legalName", "alternateName", "honorificPrefix", "givenName", "familyName", "jobTitle",
    "worksFor", "telephone", "faxNumber", "email", "url", "streetAddress", "postOfficeBoxNumber",
    "addressLocality", "addressRegion", "postalCode", "addressCountry", "contactType", "vatID",
    "taxID", "leiCode", "duns", "foundingDate", "numberOfEmployees",
  ]

  private static func addProperties(
    of object: [String: Any], to item: inout StructuredItem, depth: Int
  ) {
    guard depth < 4 else { return }
    for name in order {
      for value in strings(object[name]) {
        item.properties.append(.init(name: name, value: value))
      }
    }
    for name in ["address", "contactPoint"] {
      for inner in object[name] as? [Any] ?? [object[name]].compactMap(\.self) {
        if let inner = inner as? [String: Any] {
          addProperties(of: inner, to: &item, depth: depth + 1)
        } else if let text = inner as? String, name == "address" {
          item.properties.append(.init(name: name, value: text.onOneLine))
        }
      }
    }
  }

  /// A text, a number, a list of them, or the name of an object.
  private static func strings(_ value: Any?) -> [String] {
    switch value {
    case let text as String: [VCardValue.withoutScheme(text).onOneLine].filter { !$0.isEmpty }
    case let number as NSNumber: [number.stringValue]
    case let list as [Any]: list.prefix(20).flatMap { $0 is [Any] ? [] : strings($0) }
    case let object as [String: Any]: strings(object["name"] as? String)
    default: []
    }
  }
}
