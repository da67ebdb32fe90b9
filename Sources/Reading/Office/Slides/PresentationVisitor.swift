/// Reads the order of a presentation's slides.
final class PresentationVisitor: XMLVisitor {
  /// Ids of relationships.
  private(set) var slides: [String] = []

  func begin(_ element: XMLElement) {
    if element.name == "p:sldId", let id = element["r:id"] { slides.append(id) }
  }

  func end(_ name: String) {}
  func append(_ text: String) {}
}
