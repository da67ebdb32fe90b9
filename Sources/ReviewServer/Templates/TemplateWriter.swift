/// Renders templates into one row of bytes.
struct TemplateWriter {
  private let templates: [String: Template]
  private var html: [UInt8] = []
  /// The structures around, the innermost last.
  private var around: [ViewValue] = []

  private init(_ templates: [String: Template]) { self.templates = templates }

  /// UTF-8.
  static func html(
    _ template: Template, _ view: ViewValue, _ templates: [String: Template]
  ) -> [UInt8] {
    var writer = TemplateWriter(templates)
    writer.html.reserveCapacity(32 * 1024)
    writer.around.append(view)
    writer.write(template.parts)
    return writer.html
  }

  private mutating func write(_ parts: [Template.Part]) {
    for part in parts {
      switch part {
      case .text(let bytes): html += bytes
      case .value(let name): write(value(name), isMarkup: false)
      case .markup(let name): write(value(name), isMarkup: true)
      case .section(let name, let inner): section(value(name), inner)
      case .inverted(let name, let inner): if Self.isEmpty(value(name)) { write(inner) }
      case .partial(let name): if let template = templates[name] { write(template.parts) }
      }
    }
  }

  private mutating func write(_ value: ViewValue, isMarkup: Bool) {
    switch value {
    case .text(let text):
      if isMarkup { html += text.utf8 } else { HTMLEscaping.escape(text, into: &html) }
    case .flag(let flag): html += (flag ? "true" : "false").utf8
    case .nothing, .list, .object: break
    }
  }

  private mutating func section(_ value: ViewValue, _ inner: [Template.Part]) {
    switch value {
    case .nothing, .flag(false): break
    case .flag(true): write(inner)
    case .list(let elements): for element in elements { write(inner, in: element) }
    case .text, .object: write(inner, in: value)
    }
  }

  private mutating func write(_ parts: [Template.Part], in value: ViewValue) {
    around.append(value)
    write(parts)
    around.removeLast()
  }

  private static func isEmpty(_ value: ViewValue) -> Bool {
    switch value {
    case .nothing, .flag(false): true
    case .list(let elements): elements.isEmpty
    case .flag, .text, .object: false
    }
  }

  /// The first step is looked for from the inside out, where a `nil` is an end too; the others within
  /// what it names.
  private func value(_ name: Template.Name) -> ViewValue {
    guard let first = name.steps.first else { return around.last ?? .nothing }
    for structure in around.reversed() {
      guard let found = structure[first] else { continue }
      return name.steps.dropFirst().reduce(found) { $0[$1] ?? .nothing }
    }
    assertionFailure("no view around has \(first)")
    return .nothing
  }
}
