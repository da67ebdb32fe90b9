import Foundation

/// The pages' templates, which come with the program.
struct PageTemplates: Sendable {
  private let templates: [String: Template]

  /// - Throws: `TemplateMistake`, or when the files are not there.
  init() throws {
    var templates: [String: Template] = [:]
    for file in try Self.files(in: "templates") where file.pathExtension == "mustache" {
      templates[file.deletingPathExtension().lastPathComponent] = try Template(
        try String(contentsOf: file, encoding: .utf8))
    }
    try self.init(templates)
  }

  init(_ templates: [String: Template]) throws {
    for partial in templates.values.flatMap(\.partials) where templates[partial] == nil {
      throw TemplateMistake.noTemplate(partial)
    }
    self.templates = templates
  }

  /// Programmer's mistake when there is no template of that name, or when it names what no view has.
  func html(_ name: String, _ view: some Encodable) -> String { html(name, ViewValue(view)) }

  func html(_ name: String, _ view: ViewValue) -> String {
    guard let template = templates[name] else {
      preconditionFailure("there is no template \(name)")
    }
    return String(decoding: TemplateWriter.html(template, view, templates), as: UTF8.self)
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
