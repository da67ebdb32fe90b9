/// A link from one part of a package to another, or to the world.
struct Relationship: Hashable {
  let id: String
  /// The last part of its type, the same in ISO's two forms: `hyperlink`, `slide`.
  let type: String
  /// Another part's name, or an address where `isExternal`.
  let target: String
  let isExternal: Bool
}

/// Reads a relationships part.
final class RelationshipVisitor: XMLVisitor {
  private let source: String
  private(set) var relationships: [Relationship] = []

  init(source: String) { self.source = source }

  func begin(_ element: XMLElement) {
    guard element.name == "rel:Relationship", let id = element["Id"],
      let target = element["Target"], let type = element["Type"]
    else { return }
    let isExternal = element["TargetMode"]?.lowercased() == "external"
    relationships.append(
      Relationship(
        id: id, type: String(type.split(separator: "/").last ?? ""),
        target: isExternal ? target : PartName.resolve(target, in: source),
        isExternal: isExternal))
  }

  func end(_ name: String) {}
  func append(_ text: String) {}
}
