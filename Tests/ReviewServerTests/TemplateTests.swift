import Foundation
import LeadModel
import Mustache
import Testing

@testable import ReviewServer

/// Templates are rendered as the library of the language's name renders them.
@Suite struct TemplateTests {
  private struct View: Encodable {
    struct Item: Encodable {
      let name: String
      let more: String?
    }

    let title = "a <b> & \"c\""
    let none: String? = nil
    let yes = true
    let no = false
    let count = 3
    let share = 0.5
    let items = [Item(name: "x", more: nil), Item(name: "y", more: "z")]
    let empty: [String] = []
    let words = ["one", "two"]
    let item = Item(name: "in'ner", more: "m")
    let more = "outer"
  }

  static let renderings = [
    ("{{title}} {{{title}}}", "a &lt;b&gt; &amp; &quot;c&quot; a <b> & \"c\""),
    ("{{yes}} {{count}} {{share}}{{none}}{{items}}{{item}}", "true 3 0.5"),
    ("{{#yes}}+{{/yes}}{{^yes}}-{{/yes}}{{#no}}+{{/no}}{{^no}}-{{/no}}", "+-"),
    ("{{#none}}+{{/none}}{{^none}}-{{/none}}{{#empty}}+{{/empty}}{{^empty}}-{{/empty}}", "--"),
    ("{{#items}}[{{name}} {{title}}]{{/items}}{{^items}}-{{/items}}", "[x \(title)][y \(title)]"),
    ("{{#words}}{{.}},{{/words}}", "one,two,"),
    ("{{#title}}{{count}}{{/title}}{{^title}}-{{/title}}", "3"),
    (
      "{{#item}}{{name}} {{more}}{{/item}} {{item.name}} {{item.more}}", "in&#39;ner m in&#39;ner m"
    ),
    ("a\n  {{#yes}}\n b\n{{/yes}}  \nc\n{{#no}}\nd\n{{/no}}", "a\n b\nc\n"),
    ("a {{#yes}}\nb\n{{/yes}}", "a \nb\n"),
    (
      "{{#items}}\n<li>{{>part}}</li>\n{{>part}}\n{{/items}}\n",
      "<li>(x)\n</li>\n(x)\n<li>(y)\n</li>\n(y)\n"
    ),
    ("no tags } { }} at all", "no tags } { }} at all"), ("", ""),
    ("\u{0}ä\u{301}{{title}}", "\u{0}ä\u{301}\(title)"),
  ]

  private static let title = "a &lt;b&gt; &amp; &quot;c&quot;"

  @Test(arguments: renderings) func templatesAreRendered(text: String, expected: String) throws {
    let templates = try PageTemplates(["it": Template(text), "part": Template("({{name}})\n")])
    #expect(templates.html("it", View()) == expected)
  }

  /// Within a structure, its own `nil` counts, not what is called the same further out.
  @Test func whatIsNilIsLookedForNoFurther() throws {
    let templates = try PageTemplates(["it": Template("{{#items}}{{more}},{{/items}}{{more}}")])
    #expect(templates.html("it", View()) == ",z,outer")
  }

  static let mistakes: [(String, TemplateMistake)] = [
    ("{{a", .openTag), ("{{{a}}", .openTag), ("{{#a}}", .openSection("a")),
    ("{{/a}}", .openSection("a")), ("{{#a}}{{/b}}", .openSection("b")), ("{{}}", .unknownTag("")),
    ("{{!a}}", .unknownTag("!a")), ("{{&a}}", .unknownTag("&a")), ("{{a b}}", .unknownTag("a b")),
    ("{{=<% %>=}}", .unknownTag("=<% %>=")), ("{{>nowhere}}", .noTemplate("nowhere")),
  ]

  @Test(arguments: mistakes)
  func aMistakeIsSaidWhenTemplatesAreRead(text: String, mistake: TemplateMistake) {
    #expect(throws: mistake) { try PageTemplates(["it": Template(text)]) }
  }

  @Test func eachNameMustBeThere() async {
    await #expect(processExitsWith: .failure) {
      _ = try PageTemplates(["it": Template("{{nmae}}")]).html("it", ["name": "x"])
    }
  }

  static let files: [String] = {
    let files = (try? PageTemplates.files(in: "templates")) ?? []
    return files.map { $0.deletingPathExtension().lastPathComponent }.sorted()
  }()

  /// Every template of the pages over invented views: texts to escape, empty lists, structures in
  /// lists, what is not there.
  @Test(arguments: files, UInt64(0)..<8)
  func thePagesAreWhatSwiftMustacheMakesOfThem(name: String, seed: UInt64) throws {
    var texts: [String: String] = [:]
    for file in try PageTemplates.files(in: "templates") {
      texts[file.deletingPathExtension().lastPathComponent] = try String(
        contentsOf: file, encoding: .utf8)
    }
    let templates = try texts.mapValues { try Template($0) }
    var inventor = Inventor(templates: templates, random: SplitMix64(seed: seed))
    let template = try #require(templates[name])
    let view = inventor.view(of: template.parts)
    MustacheContentTypes.register(Escaping(), named: "PAGE")
    var library = MustacheLibrary()
    for (name, text) in texts {
      try library.register("{{% CONTENT_TYPE:PAGE}}\n" + text, named: name)
    }
    let expected = library.render(view.plain, withTemplate: name)
    #expect(try PageTemplates(templates).html(name, view) == expected)
  }

  private struct Escaping: MustacheContentType {
    func escapeText(_ text: String) -> String { HTMLEscaping.escaped(text) }
  }
}

/// Invents a view that has all that a template names.
private struct Inventor {
  let templates: [String: Template]
  var random: SplitMix64

  mutating func view(of parts: [Template.Part]) -> ViewValue {
    var uses = Uses()
    collect(parts, &uses)
    return .object(
      uses.around.sorted { $0.key < $1.key }.map { name, inner in
        let isPlain = uses.plain.contains(name) || inner.isEmpty
        return ViewValue.Property(name: name, value: value(isPlain ? [] : inner))
      })
  }

  private struct Uses {
    /// What each name stands around, nothing for values.
    var around: [String: [Template.Part]] = [:]
    /// Names that are written out.
    var plain: Set<String> = []
  }

  private func collect(_ parts: [Template.Part], _ uses: inout Uses) {
    for part in parts {
      switch part {
      case .text: break
      case .value(let name), .markup(let name):
        guard let first = name.steps.first else { continue }
        let rest = name.steps.dropFirst().joined(separator: ".")
        if rest.isEmpty { uses.plain.insert(first) }
        uses.around[first, default: []] += rest.isEmpty ? [] : [.value(.init(rest))]
      case .section(let name, let inner):
        uses.around[name.steps[0], default: []] += inner
        collect(inner, &uses)
      case .inverted(let name, let inner):
        uses.around[name.steps[0], default: []] += []
        collect(inner, &uses)
      case .partial(let name):
        // Pages include no partial within itself.
        collect(templates[name]?.parts ?? [], &uses)
      }
    }
  }

  private mutating func value(_ inner: [Template.Part]) -> ViewValue {
    // Within such a section the value itself is written out.
    if inner.contains(.value(.init("."))) {
      return Bool.random(using: &random) ? .list([.text("a"), .text("<b>")]) : .list([])
    }
    switch Int.random(in: 0..<7, using: &random) {
    case 0 where !inner.isEmpty: return .list([])
    case 1 where !inner.isEmpty:
      return .list((0..<2).map { _ in view(of: inner) })
    case 2 where !inner.isEmpty: return view(of: inner)
    case 3: return .flag(Bool.random(using: &random))
    case 4: return .nothing
    default: return .text(["", "a", "<&\"'>\u{301}", "ü\n"][Int.random(in: 0..<4, using: &random)])
    }
  }
}

extension ViewValue {
  /// As the library takes views; what is not there is left out of no structure.
  fileprivate var plain: Any {
    switch self {
    case .nothing: NSNull()
    case .flag(let flag): flag
    case .text(let text): text
    case .list(let elements): elements.map(\.plain)
    case .object(let properties):
      Dictionary(
        properties.map { ($0.name, $0.value.plain) }, uniquingKeysWith: { first, _ in first })
    }
  }
}
