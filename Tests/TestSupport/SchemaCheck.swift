import Foundation

/// One value against one schema: walks both and collects what does not conform.
struct SchemaCheck {
  let schema: JSONSchema
  /// The file that the schema at hand stands in.
  let file: String
  /// JSON path of the value at hand.
  let path: String

  func violations(_ schema: JSONValue, _ value: JSONValue) throws -> [String] {
    if case .bool(let allowed) = schema { return allowed ? [] : ["\(path): not allowed"] }
    guard case .object(let keywords) = schema else { return [] }
    var found = try referenced(keywords, value) + combined(keywords, value)
    found += asserted(keywords, value) + textual(keywords, value)
    switch value {
    case .object(let members): found += try object(keywords, members)
    case .array(let items): found += try array(keywords, items)
    default: break
    }
    return found
  }

  private func referenced(_ keywords: [String: JSONValue], _ value: JSONValue) throws -> [String] {
    guard case .string(let reference)? = keywords["$ref"] else { return [] }
    let parts = reference.split(separator: "#", omittingEmptySubsequences: false)
    let name = parts[0].isEmpty ? file : String(parts[0])
    let steps = parts.dropFirst().joined().split(separator: "/").map { PathStep.key(String($0)) }
    guard let target = schema.files[name]?.value(at: steps) else {
      throw JSONSchemaError(description: "\(file): \(reference) leads nowhere")
    }
    return try SchemaCheck(schema: schema, file: name, path: path).violations(target, value)
  }

  private func combined(_ keywords: [String: JSONValue], _ value: JSONValue) throws -> [String] {
    var found: [String] = []
    if case .array(let schemas)? = keywords["allOf"] {
      for schema in schemas { found += try violations(schema, value) }
    }
    if case .array(let schemas)? = keywords["anyOf"], try conforming(schemas, value) == 0 {
      found.append("\(path): conforms to none of anyOf")
    }
    if case .array(let schemas)? = keywords["oneOf"] {
      let count = try conforming(schemas, value)
      if count != 1 { found.append("\(path): conforms to \(count) of oneOf") }
    }
    if let condition = keywords["if"] {
      let branch = try violations(condition, value).isEmpty ? "then" : "else"
      if let schema = keywords[branch] { found += try violations(schema, value) }
    }
    return found
  }

  private func conforming(_ schemas: [JSONValue], _ value: JSONValue) throws -> Int {
    try schemas.count { try violations($0, value).isEmpty }
  }

  private func asserted(_ keywords: [String: JSONValue], _ value: JSONValue) -> [String] {
    var found: [String] = []
    if let types = keywords["type"], !value.isOf(types) { found.append("\(path): wrong type") }
    if let constant = keywords["const"], constant != value {
      found.append("\(path): not the constant")
    }
    if case .array(let choices)? = keywords["enum"], !choices.contains(value) {
      found.append("\(path): not one of the choices")
    }
    guard case .number(let number) = value else { return found }
    if case .number(let least)? = keywords["minimum"], number < least {
      found.append("\(path): below \(least)")
    }
    if case .number(let most)? = keywords["maximum"], number > most {
      found.append("\(path): above \(most)")
    }
    return found
  }

  private func textual(_ keywords: [String: JSONValue], _ value: JSONValue) -> [String] {
    guard case .string(let text) = value else { return [] }
    var found: [String] = []
    if case .string(let pattern)? = keywords["pattern"],
      let expression = schema.patterns[pattern],
      expression.firstMatch(in: text, range: NSRange(text.startIndex..., in: text)) == nil
    {
      found.append("\(path): does not match the pattern")
    }
    if case .number(let least)? = keywords["minLength"],
      Double(text.unicodeScalars.count) < least
    {
      found.append("\(path): too short")
    }
    return found
  }

  private func object(_ keywords: [String: JSONValue], _ members: [String: JSONValue]) throws
    -> [String]
  {
    var found: [String] = []
    if case .array(let names)? = keywords["required"] {
      for case .string(let name) in names where members[name] == nil {
        found.append("\(path): \(name) is missing")
      }
    }
    var properties: [String: JSONValue] = [:]
    if case .object(let named)? = keywords["properties"] { properties = named }
    for (name, member) in members.sorted(by: { $0.key < $1.key }) {
      guard let schema = properties[name] ?? keywords["additionalProperties"] else { continue }
      found += try at(name).violations(schema, member)
    }
    return found
  }

  private func array(_ keywords: [String: JSONValue], _ items: [JSONValue]) throws -> [String] {
    var found: [String] = []
    if case .number(let least)? = keywords["minItems"], Double(items.count) < least {
      found.append("\(path): too few items")
    }
    if case .number(let most)? = keywords["maxItems"], Double(items.count) > most {
      found.append("\(path): too many items")
    }
    guard let schema = keywords["items"] else { return found }
    for (index, item) in items.enumerated() {
      found += try at("\(index)").violations(schema, item)
    }
    return found
  }

  private func at(_ step: String) -> SchemaCheck {
    SchemaCheck(schema: schema, file: file, path: "\(path).\(step)")
  }
}

extension JSONValue {
  /// Whether the value is of a JSON Schema type, or of one of a list of them.
  fileprivate func isOf(_ types: JSONValue) -> Bool {
    if case .array(let choices) = types { return choices.contains { isOf($0) } }
    guard case .string(let type) = types else { return false }
    return switch (self, type) {
    case (.null, "null"), (.bool, "boolean"), (.number, "number"), (.string, "string"),
      (.array, "array"), (.object, "object"):
      true
    case (.number(let number), "integer"): number == number.rounded()
    default: false
    }
  }
}
