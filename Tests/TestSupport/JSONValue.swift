/// Any JSON value, for looking into output without its Swift types.
package enum JSONValue: Hashable, Sendable {
  case null
  case bool(Bool)
  case number(Double)
  case string(String)
  case array([JSONValue])
  case object([String: JSONValue])
}

extension JSONValue: Codable {
  package init(from decoder: any Decoder) throws {
    let container = try decoder.singleValueContainer()
    if container.decodeNil() {
      self = .null
    } else if let value = try? container.decode(Bool.self) {
      self = .bool(value)
    } else if let value = try? container.decode(Double.self) {
      self = .number(value)
    } else if let value = try? container.decode(String.self) {
      self = .string(value)
    } else if let value = try? container.decode([JSONValue].self) {
      self = .array(value)
    } else {
      self = .object(try container.decode([String: JSONValue].self))
    }
  }

  package func encode(to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    switch self {
    case .null: try container.encodeNil()
    case .bool(let value): try container.encode(value)
    case .number(let value): try container.encode(value)
    case .string(let value): try container.encode(value)
    case .array(let value): try container.encode(value)
    case .object(let value): try container.encode(value)
    }
  }
}

extension JSONValue {
  /// The value at a path of keys and indices, or `nil`.
  package func value(at path: [PathStep]) -> JSONValue? {
    path.reduce(self) { $0?[$1] }
  }

  /// The same value with what stands at `path` replaced, or removed for `nil`. A last key that is
  /// not there yet is added; any other path that leads nowhere changes nothing.
  package func replacing(_ path: some Collection<PathStep>, with value: JSONValue?) -> JSONValue {
    guard let step = path.first else { return value ?? .null }
    let rest = path.dropFirst()
    let inner = rest.isEmpty ? value : self[step]?.replacing(rest, with: value)
    switch (self, step) {
    case (.object(var members), .key(let key)):
      members[key] = inner
      return .object(members)
    case (.array(var items), .index(let index)) where items.indices.contains(index):
      if let inner { items[index] = inner } else { items.remove(at: index) }
      return .array(items)
    default: return self
    }
  }

  private subscript(step: PathStep) -> JSONValue? {
    switch (self, step) {
    case (.object(let members), .key(let key)): members[key]
    case (.array(let items), .index(let index)) where items.indices.contains(index): items[index]
    default: nil
    }
  }
}

/// A member's key or an item's index on the way to a value: `["pages", 0, "text"]`.
package enum PathStep: Hashable, Sendable, ExpressibleByStringLiteral, ExpressibleByIntegerLiteral,
  CustomStringConvertible
{
  case key(String)
  case index(Int)

  package init(stringLiteral value: String) { self = .key(value) }
  package init(integerLiteral value: Int) { self = .index(value) }

  package var description: String {
    switch self {
    case .key(let key): key
    case .index(let index): String(index)
    }
  }
}
