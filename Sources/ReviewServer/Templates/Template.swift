/// A Mustache template, read once and rendered often.
///
/// What the pages use of Mustache (https://mustache.github.io/mustache.5.html): values, values that are
/// markup (three braces), sections, inverted sections, partials, `.` and dotted names. Tags that stand
/// alone on their line take it with them. There are no lambdas, comments, other delimiters and
/// inheritance; partials are not indented.
struct Template: Sendable {
  indirect enum Part: Hashable, Sendable {
    case text([UInt8])
    case value(Name)
    /// A value that is HTML already.
    case markup(Name)
    case section(Name, [Part])
    case inverted(Name, [Part])
    case partial(String)
  }

  /// What a tag names: the value of a view, or with dots a value within it; no names for `.`.
  struct Name: Hashable, Sendable {
    let steps: [String]

    init(_ text: String) {
      steps = text == "." ? [] : text.split(separator: ".").map(String.init)
    }
  }

  let parts: [Part]

  /// - Throws: `TemplateMistake`.
  init(_ text: String) throws {
    var reader = TemplateReader(text)
    parts = try reader.parts()
  }

  /// The templates that this one includes.
  var partials: Set<String> { Self.partials(in: parts) }

  private static func partials(in parts: [Part]) -> Set<String> {
    parts.reduce(into: []) { found, part in
      switch part {
      case .partial(let name): found.insert(name)
      case .section(_, let inner), .inverted(_, let inner):
        found.formUnion(partials(in: inner))
      case .text, .value, .markup: break
      }
    }
  }
}

/// A template that cannot be read; for whoever wrote it.
enum TemplateMistake: Error, Hashable {
  /// `{{` without its end.
  case openTag
  /// A tag of a kind that is not known, or without a name.
  case unknownTag(String)
  /// A section that begins and does not end, or the other way round.
  case openSection(String)
  /// A partial that is not there.
  case noTemplate(String)
}
