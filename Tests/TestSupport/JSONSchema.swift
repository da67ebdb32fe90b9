package import Foundation

/// A JSON Schema (draft 2020-12), as far as the schemas of this repository use it.
///
/// A keyword that is not implemented is an error when the schema is read: a check that is silently
/// left out would pass everything.
package struct JSONSchema: Sendable {
  /// Schema files by name: the one asked for, and those beside it that it refers to.
  let files: [String: JSONValue]
  /// Every `pattern` of these files, compiled once: that is most of a check's time otherwise.
  let patterns: [String: NSRegularExpression]
  private let main: String

  /// Reads a schema file and the files beside it that its `$ref`s name.
  package init(contentsOf file: URL) throws {
    main = file.lastPathComponent
    let folder = file.deletingLastPathComponent()
    var files: [String: JSONValue] = [:]
    var waiting = [main]
    while let name = waiting.popLast() {
      if files[name] != nil { continue }
      let data = try Data(contentsOf: folder.appendingPathComponent(name))
      let schema = try JSONDecoder().decode(JSONValue.self, from: data)
      files[name] = schema
      waiting += try SchemaKeywords.check(schema, in: name)
    }
    self.files = files
    patterns = try SchemaKeywords.patterns(of: files)
  }

  /// Reads a schema from text; it can refer to itself only.
  package init(text: String) throws {
    main = "schema"
    let schema = try JSONDecoder().decode(JSONValue.self, from: Data(text.utf8))
    _ = try SchemaKeywords.check(schema, in: main)
    files = [main: schema]
    patterns = try SchemaKeywords.patterns(of: files)
  }

  /// What is wrong with `value`, each with its JSON path; empty when it conforms.
  package func violations(of value: JSONValue) throws -> [String] {
    guard let root = files[main] else { return [] }
    return try SchemaCheck(schema: self, file: main, path: "$").violations(root, value)
  }

  /// What is wrong with a JSON text.
  package func violations(of json: Data) throws -> [String] {
    try violations(of: JSONDecoder().decode(JSONValue.self, from: json))
  }
}

/// A schema that cannot be used.
package struct JSONSchemaError: Error, Hashable, CustomStringConvertible {
  package let description: String
}

enum SchemaKeywords {
  private static let annotations: Set = ["$schema", "$id", "title", "description"]
  private static let assertions: Set = [
    "type", "required", "enum", "const", "pattern", "minimum", "maximum", "minLength", "minItems",
    "maxItems",
  ]
  /// Keywords whose value is a schema, a list of schemas, or schemas by name.
  private static let single: Set = ["items", "additionalProperties", "if", "then", "else"]
  private static let listed: Set = ["allOf", "anyOf", "oneOf"]
  private static let named: Set = ["properties", "$defs"]

  /// Refuses unknown keywords anywhere in the schema; gives the other files that it refers to.
  static func check(_ schema: JSONValue, in file: String) throws -> Set<String> {
    if case .bool = schema { return [] }
    guard case .object(let members) = schema else {
      throw JSONSchemaError(description: "\(file): a schema is an object or a boolean")
    }
    var references: Set<String> = []
    for (keyword, value) in members {
      for inner in try innerSchemas(keyword, value, in: file) {
        references.formUnion(try check(inner, in: file))
      }
      if keyword == "$ref", case .string(let target) = value, !target.hasPrefix("#") {
        references.insert(String(target.prefix { $0 != "#" }))
      }
    }
    return references
  }

  /// Every `pattern` anywhere in the files. A member of that name that is no pattern is compiled
  /// for nothing.
  static func patterns(of files: [String: JSONValue]) throws -> [String: NSRegularExpression] {
    var found: [String: NSRegularExpression] = [:]
    var waiting = Array(files.values)
    while let next = waiting.popLast() {
      switch next {
      case .array(let items): waiting += items
      case .object(let members):
        waiting += members.values
        if case .string(let pattern)? = members["pattern"] {
          found[pattern] = try NSRegularExpression(pattern: pattern)
        }
      default: break
      }
    }
    return found
  }

  private static func innerSchemas(_ keyword: String, _ value: JSONValue, in file: String) throws
    -> [JSONValue]
  {
    if annotations.contains(keyword) || assertions.contains(keyword) || keyword == "$ref" {
      return []
    }
    switch value {
    case _ where single.contains(keyword): return [value]
    case .array(let schemas) where listed.contains(keyword): return schemas
    case .object(let schemas) where named.contains(keyword): return Array(schemas.values)
    default:
      throw JSONSchemaError(description: "\(file): keyword \(keyword) is not implemented")
    }
  }
}
