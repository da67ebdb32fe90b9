import LeadModel

/// Reads the properties that programs keep about a document: who made it, for which company, when.
final class PropertiesVisitor: XMLVisitor {
  /// Names in lower case and values, in file order.
  private(set) var properties: [(name: String, value: String)] = []
  private var name: String?
  private var customName: String?
  private var value = ""

  private static let names = [
    "dc:creator": "creator", "dc:title": "title", "dc:subject": "subject",
    "dc:description": "description", "dc:date": "date", "dc:publisher": "publisher",
    "cp:keywords": "keywords", "cp:category": "category", "cp:lastModifiedBy": "lastmodifiedby",
    "dcterms:created": "created", "dcterms:modified": "modified", "ep:Company": "company",
    "ep:Manager": "manager", "meta:initial-creator": "initial-creator",
    "meta:creation-date": "creation-date", "meta:keyword": "keyword",
  ]

  func begin(_ element: XMLElement) {
    if element.name == "cup:property" { customName = element["name"] }
    if element.name == "meta:user-defined" {
      name = element["meta:name"]?.lowercased()
      value = ""
    } else if let known = Self.names[element.name] {
      name = known
      value = ""
    } else if element.name.hasPrefix("vt:"), let customName {
      name = customName.lowercased()
      value = ""
    }
  }

  func append(_ text: String) {
    // No property is longer; a hostile one is not kept.
    if name != nil, value.utf8.count < 1 << 16 { value += text }
  }

  func end(_ element: String) {
    if element == "cup:property" { customName = nil }
    guard let name else { return }
    let line = value.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    if !line.isEmpty, properties.count < 1_000 { properties.append((name, line)) }
    self.name = nil
  }

  func values(limit: Int) -> PageText {
    var values = LabelledValues(limit: limit)
    for property in properties {
      let label = property.name.split(whereSeparator: \.isWhitespace).joined(separator: " ")
      values.add(label, property.value, .field, name: label)
    }
    return values.text
  }
}
