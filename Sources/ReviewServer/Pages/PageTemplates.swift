import Foundation
import Mustache

/// The pages' templates, which come with the program.
struct PageTemplates: Sendable {
  private let library: MustacheLibrary

  init() throws {
    MustacheContentTypes.register(ScalarEscaping(), named: "PAGE")
    var library = MustacheLibrary()
    for file in try Self.files(in: "templates") where file.pathExtension == "mustache" {
      let text = try String(contentsOf: file, encoding: .utf8)
      try library.register(
        "{{% CONTENT_TYPE:PAGE}}\n" + text,
        named: file.deletingPathExtension().lastPathComponent)
    }
    self.library = library
  }

  /// Programmer's mistake when there is no template of that name.
  func html(_ name: String, _ view: Any) -> String {
    guard let text = library.render(view, withTemplate: name) else {
      preconditionFailure("there is no template \(name)")
    }
    return text
  }

  static func files(in folder: String) throws -> [URL] {
    // Beside the executable first, so that both can be moved together; else where it was built.
    let executable = URL(fileURLWithPath: "/proc/self/exe").resolvingSymlinksInPath()
    let beside = executable.deletingLastPathComponent()
      .appendingPathComponent("galena_ReviewServer.resources")
    let isBeside = FileManager.default.fileExists(atPath: beside.path)
    return try FileManager.default.contentsOfDirectory(
      at: (isBeside ? beside : Bundle.module.bundleURL)
        .appendingPathComponent("Resources/\(folder)"),
      includingPropertiesForKeys: nil)
  }
}

/// Escapes text for HTML scalar by scalar. Mustache's own goes by characters, and a quotation mark
/// with a combining accent is a character that it lets through: enough to leave an attribute.
struct ScalarEscaping: MustacheContentType {
  func escapeText(_ text: String) -> String { Self.escaped(text) }

  static func escaped(_ text: String) -> String {
    var result = String.UnicodeScalarView()
    for scalar in text.unicodeScalars {
      switch scalar {
      case "&": result.append(contentsOf: "&amp;".unicodeScalars)
      case "<": result.append(contentsOf: "&lt;".unicodeScalars)
      case ">": result.append(contentsOf: "&gt;".unicodeScalars)
      case "\"": result.append(contentsOf: "&quot;".unicodeScalars)
      case "'": result.append(contentsOf: "&#39;".unicodeScalars)
      // Not allowed in HTML: would end up as something else in each browser.
      case "\u{0}"..."\u{8}", "\u{B}", "\u{C}", "\u{E}"..."\u{1F}", "\u{7F}":
        result.append("\u{FFFD}")
      default: result.append(scalar)
      }
    }
    return String(result)
  }
}
