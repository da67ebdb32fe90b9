import Foundation

/// The one JSON of a value: keys sorted, no spaces, slashes as they are, shortest round-trip numbers,
/// UTF-8. The same value always has the same bytes, so that they can be hashed and compared.
package enum CanonicalJSON {
  package static func bytes(of value: some Encodable) throws -> [UInt8] {
    guard let known = value as? any CanonicalWritable else { return try encoded(value) }
    var writer = JSONWriter()
    try known.write(to: &writer)
    return writer.bytes
  }

  package static func text(_ value: some Encodable) throws -> String {
    String(decoding: try bytes(of: value), as: UTF8.self)
  }

  /// SHA-256 over the bytes, 64 hexadecimal characters.
  package static func digest(of value: some Encodable) throws -> String {
    Digest.sha256(try bytes(of: value))
  }

  package static func value<Value: Decodable>(
    _ type: Value.Type, from text: String
  ) throws -> Value {
    var text = text
    return try text.withUTF8 { try value(type, from: $0) }
  }

  package static func value<Value: Decodable>(
    _ type: Value.Type, from bytes: [UInt8]
  ) throws -> Value {
    try bytes.withUnsafeBufferPointer { try value(type, from: $0) }
  }

  private static func value<Value: Decodable>(
    _ type: Value.Type, from bytes: UnsafeBufferPointer<UInt8>
  ) throws -> Value {
    if let known = Value.self as? any CanonicalReadable.Type,
      let value = try? JSONCursor.read(bytes, { try known.init(canonical: &$0) }) as? Value
    {
      return value
    }
    let decoder = JSONDecoder()
    decoder.nonConformingFloatDecodingStrategy = .convertFromString(
      positiveInfinity: "inf", negativeInfinity: "-inf", nan: "nan")
    return try decoder.decode(type, from: Data(bytes))
  }

  /// What the body makes of a text without all that it passes over; where that fails, all of it.
  static func skimmed<Value: Decodable>(
    _ text: String, _ body: (inout JSONCursor) throws -> Value
  ) throws -> Value {
    do {
      return try JSONCursor.read(text, body)
    } catch is JSONCursor.Failure {
      return try value(Value.self, from: text)
    }
  }

  /// Through the encoder, for any value.
  static func encoded(_ value: some Encodable) throws -> [UInt8] {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    encoder.nonConformingFloatEncodingStrategy = .convertToString(
      positiveInfinity: "inf", negativeInfinity: "-inf", nan: "nan")
    return Array(try encoder.encode(value))
  }
}

/// A value that is written by the hundred thousand and writes itself, with the very bytes that the
/// encoder gives.
package protocol CanonicalWritable: Encodable {
  func write(to writer: inout JSONWriter) throws
}

/// A value that is read by the hundred thousand and reads itself from canonical JSON; where that
/// fails, the decoder is asked, which says what is wrong.
package protocol CanonicalReadable: Decodable {
  init(canonical cursor: inout JSONCursor) throws
}

extension [String]: CanonicalWritable {
  package func write(to writer: inout JSONWriter) {
    writer.list(self) { $0.string($1) }
  }
}

extension [String: String]: CanonicalWritable {
  package func write(to writer: inout JSONWriter) {
    let sorted = sorted { $0.key.utf8.lexicographicallyPrecedes($1.key.utf8) }
    writer.object {
      for (key, value) in sorted {
        $0.key(of: key)
        $0.string(value)
      }
    }
  }
}
