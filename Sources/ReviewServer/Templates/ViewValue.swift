/// What a template sees of a view: its properties by name, as its `Encodable` conformance gives them.
///
/// Reading a view through `Mirror`, as templating libraries do, costs some ten times as much.
indirect enum ViewValue: Hashable, Sendable {
  /// A property that is `nil`.
  case nothing
  case flag(Bool)
  case text(String)
  case list([ViewValue])
  case object([Property])

  struct Property: Hashable, Sendable {
    let name: String
    let value: ViewValue
  }

  /// Programmer's mistake when the view cannot be encoded: views are texts, numbers, flags and lists
  /// and structures of them.
  init(_ view: some Encodable) {
    let encoder = ViewEncoder()
    do {
      try view.encode(to: encoder)
    } catch {
      preconditionFailure("a view is made of texts, numbers, flags, lists and structures")
    }
    self = encoder.value
  }

  /// `nil` where there is no property of that name, and for what is no structure.
  subscript(_ name: String) -> ViewValue? {
    guard case .object(let properties) = self else { return nil }
    for property in properties where property.name == name { return property.value }
    return nil
  }
}

/// Collects what one value encodes.
private final class ViewEncoder: Encoder {
  private enum State {
    case single(ViewValue)
    case properties(Properties)
    case elements(Elements)
  }

  final class Properties {
    var found: [ViewValue.Property] = []

    func add(_ name: String, _ value: ViewValue) {
      if found.isEmpty { found.reserveCapacity(12) }
      found.append(.init(name: name, value: value))
    }
  }

  final class Elements {
    var found: [ViewValue] = []
  }

  let codingPath: [any CodingKey] = []
  let userInfo: [CodingUserInfoKey: Any] = [:]
  private var state = State.single(.nothing)

  var value: ViewValue {
    switch state {
    case .single(let value): value
    case .properties(let properties): .object(properties.found)
    case .elements(let elements): .list(elements.found)
    }
  }

  func take(_ value: ViewValue) { state = .single(value) }

  func container<Key: CodingKey>(keyedBy type: Key.Type) -> KeyedEncodingContainer<Key> {
    let properties = Properties()
    state = .properties(properties)
    return KeyedEncodingContainer(PropertyContainer(properties: properties))
  }

  func unkeyedContainer() -> any UnkeyedEncodingContainer {
    let elements = Elements()
    state = .elements(elements)
    return ElementContainer(elements: elements)
  }

  func singleValueContainer() -> any SingleValueEncodingContainer {
    SingleContainer(encoder: self)
  }
}

private struct PropertyContainer<Key: CodingKey>: KeyedEncodingContainerProtocol {
  let properties: ViewEncoder.Properties
  var codingPath: [any CodingKey] { [] }

  mutating func encodeNil(forKey key: Key) { properties.add(key.stringValue, .nothing) }

  mutating func encode(_ value: Bool, forKey key: Key) {
    properties.add(key.stringValue, .flag(value))
  }

  mutating func encode(_ value: String, forKey key: Key) {
    properties.add(key.stringValue, .text(value))
  }

  mutating func encode(_ value: some Encodable, forKey key: Key) throws {
    properties.add(key.stringValue, ViewValue(value))
  }

  mutating func encodeIfPresent(_ value: String?, forKey key: Key) {
    properties.add(key.stringValue, value.map { .text($0) } ?? .nothing)
  }

  mutating func encodeIfPresent(_ value: (some Encodable)?, forKey key: Key) throws {
    properties.add(key.stringValue, value.map { ViewValue($0) } ?? .nothing)
  }

  mutating func nestedContainer<Nested: CodingKey>(
    keyedBy type: Nested.Type, forKey key: Key
  ) -> KeyedEncodingContainer<Nested> { preconditionFailure("views do not nest containers") }

  mutating func nestedUnkeyedContainer(forKey key: Key) -> any UnkeyedEncodingContainer {
    preconditionFailure("views do not nest containers")
  }

  mutating func superEncoder() -> any Encoder { preconditionFailure("views have no classes") }

  mutating func superEncoder(forKey key: Key) -> any Encoder {
    preconditionFailure("views have no classes")
  }
}

private struct ElementContainer: UnkeyedEncodingContainer {
  let elements: ViewEncoder.Elements
  var codingPath: [any CodingKey] { [] }
  var count: Int { elements.found.count }

  mutating func encodeNil() { elements.found.append(.nothing) }

  mutating func encode(_ value: String) { elements.found.append(.text(value)) }

  mutating func encode(_ value: some Encodable) throws { elements.found.append(ViewValue(value)) }

  mutating func nestedContainer<Nested: CodingKey>(
    keyedBy type: Nested.Type
  ) -> KeyedEncodingContainer<Nested> { preconditionFailure("views do not nest containers") }

  mutating func nestedUnkeyedContainer() -> any UnkeyedEncodingContainer {
    preconditionFailure("views do not nest containers")
  }

  mutating func superEncoder() -> any Encoder { preconditionFailure("views have no classes") }
}

private struct SingleContainer: SingleValueEncodingContainer {
  let encoder: ViewEncoder
  var codingPath: [any CodingKey] { [] }

  mutating func encodeNil() { encoder.take(.nothing) }
  mutating func encode(_ value: Bool) { encoder.take(.flag(value)) }
  mutating func encode(_ value: String) { encoder.take(.text(value)) }
  mutating func encode(_ value: Int) { encoder.take(.text(String(value))) }
  mutating func encode(_ value: Double) { encoder.take(.text(String(value))) }
  mutating func encode(_ value: some Encodable) throws { encoder.take(ViewValue(value)) }
}
