import LeadModel

/// Reads what `PageEncoder` wrote; anything else is `.malformed`.
struct PageDecoder {
  private var rest: ArraySlice<UInt8>

  init(bytes: ArraySlice<UInt8>) { rest = bytes }

  var isAtEnd: Bool { rest.isEmpty }

  mutating func page() throws(FrameError) -> Page {
    let number = try number()
    let kind: Page.Kind = try raw()
    let path = try optional { decoder throws(FrameError) in try decoder.string() }
    let width = try optionalDouble()
    let height = try optionalDouble()
    let source: Page.Source = try raw()
    let reason = try string()
    let confidence = try optionalDouble()
    let language = try optional { decoder throws(FrameError) in try decoder.string() }
    let text = try string()
    return Page(
      number: number, kind: kind, path: path, widthInPoints: width, heightInPoints: height,
      source: source, reason: reason, ocrConfidence: confidence, ocrLanguage: language, text: text,
      words: try list { decoder throws(FrameError) in try decoder.word() },
      rejectedText: try optional { decoder throws(FrameError) in try decoder.string() },
      marks: try list { decoder throws(FrameError) in try decoder.mark() },
      cells: try list { decoder throws(FrameError) in try decoder.cell() })
  }

  mutating func number() throws(FrameError) -> Int { Int(littleEndian32(try take(4))) }

  mutating func string() throws(FrameError) -> String {
    String(decoding: try take(try number()), as: UTF8.self)
  }

  private mutating func take(_ count: Int) throws(FrameError) -> ArraySlice<UInt8> {
    guard count <= rest.count else { throw .malformed }
    defer { rest = rest.dropFirst(count) }
    return rest.prefix(count)
  }

  private mutating func byte() throws(FrameError) -> UInt8 {
    guard let byte = rest.popFirst() else { throw .malformed }
    return byte
  }

  private mutating func double() throws(FrameError) -> Double {
    Double(bitPattern: try take(8).reversed().reduce(0) { $0 << 8 | UInt64($1) })
  }

  private mutating func optionalDouble() throws(FrameError) -> Double? {
    try optional { decoder throws(FrameError) in try decoder.double() }
  }

  private mutating func raw<Value: RawRepresentable>() throws(FrameError) -> Value
  where Value.RawValue == String {
    guard let value = Value(rawValue: try string()) else { throw .malformed }
    return value
  }

  private mutating func optional<Value>(
    _ read: (inout PageDecoder) throws(FrameError) -> Value
  ) throws(FrameError) -> Value? {
    try byte() == 0 ? nil : try read(&self)
  }

  private mutating func list<Value>(
    _ read: (inout PageDecoder) throws(FrameError) -> Value
  ) throws(FrameError) -> [Value] {
    let count = try number()
    var values: [Value] = []
    // No more than the bytes can hold, whatever the count says.
    values.reserveCapacity(min(count, rest.count))
    for _ in 0..<count { values.append(try read(&self)) }
    return values
  }

  private mutating func word() throws(FrameError) -> Word {
    let start = try number()
    let end = try number()
    let isNative = try byte() == 0
    let confidence = try optionalDouble()
    return Word(
      start: start, end: end, quad: try quad(), source: isNative ? .native : .ocr,
      confidence: confidence)
  }

  private mutating func quad() throws(FrameError) -> Quad {
    let isSmall = try byte() == 0
    var corners: [Double] = []
    for _ in 0..<8 {
      corners.append(
        isSmall
          ? Double(Int32(bitPattern: littleEndian32(try take(4)))) / 100 : try double())
    }
    return Quad(corners: corners)
  }

  private mutating func mark() throws(FrameError) -> Page.Mark {
    let role: Page.Mark.Role = try raw()
    let start = try number()
    let end = try number()
    let name = try optional { decoder throws(FrameError) in try decoder.string() }
    return Page.Mark(role: role, start: start, end: end, name: name)
  }

  private mutating func cell() throws(FrameError) -> Page.Cell {
    Page.Cell(
      table: try number(), row: try number(), column: try number(), start: try number(),
      end: try number())
  }
}
