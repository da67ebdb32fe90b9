/// Where the shapes stand that take their place from a slide's layout, or that from its master.
final class SlideLayouts {
  private typealias Place = (placeholder: SlideShape.Placeholder, position: SlidePosition)

  private let package: OfficePackage
  private var places: [String: [Place]] = [:]

  init(of package: OfficePackage) { self.package = package }

  /// `layout` is the name of the layout's part; its own places go before its master's.
  func position(of placeholder: SlideShape.Placeholder, layout: String) -> SlidePosition? {
    let known = places[layout] ?? load(layout)
    let match =
      known.first { $0.placeholder == placeholder }
      ?? known.first { $0.placeholder.index == placeholder.index && placeholder.index != "0" }
      ?? known.first {
        $0.placeholder.isTitle && placeholder.isTitle || $0.placeholder.type == placeholder.type
      }
    return match?.position
  }

  private func load(_ layout: String) -> [Place] {
    let master = package.relationships(of: layout).first { $0.type == "slideMaster" }
    let known = shapes(layout) + (master.map { shapes($0.target) } ?? [])
    places[layout] = known
    return known
  }

  private func shapes(_ part: String) -> [Place] {
    let visitor = SlideVisitor(limit: 0)
    package.scan(part, telling: visitor)
    return visitor.shapes.compactMap { shape in
      guard let placeholder = shape.placeholder, let position = shape.position else { return nil }
      return (placeholder, position)
    }
  }
}
