import Foundation

/// JSON Lines as rows; objects in objects are named with a dot.
struct JSONRows {
  private let bytes: [UInt8]
  private let places: [String: Int]
  private var position = 0
  private var line = 0

  /// Whose keys make the columns.
  private static let sample = 1000

  init(_ bytes: [UInt8], columns: [String]) {
    self.bytes = bytes
    places = Dictionary(uniqueKeysWithValues: columns.enumerated().map { ($1, $0) })
  }

  /// The keys of the first lines, in alphabetical order.
  static func columns(in bytes: [UInt8]) -> [String] {
    var rows = JSONRows(bytes, columns: [])
    var names: Set<String> = []
    for _ in 0..<sample {
      guard let line = rows.nextLine() else { break }
      names.formUnion(fields(of: line.text)?.keys.map { $0 } ?? [])
    }
    return names.sorted()
  }

  mutating func next() -> SourceTable.Row? {
    guard let line = nextLine() else { return nil }
    var cells = [String?](repeating: nil, count: places.count)
    guard let fields = Self.fields(of: line.text) else {
      return SourceTable.Row(line: line.number, cells: cells, problem: "no JSON object")
    }
    for (name, text) in fields {
      if let place = places[name] { cells[place] = text }
    }
    return SourceTable.Row(
      line: line.number, cells: cells, problem: SourceTable.problem(of: cells))
  }

  private mutating func nextLine() -> (number: Int, text: ArraySlice<UInt8>)? {
    while position < bytes.count {
      let end = bytes[position...].firstIndex(of: 10) ?? bytes.count
      let text = bytes[position..<end]
      position = end + 1
      line += 1
      if !text.allSatisfy(SourceTable.isBlank) { return (line, text) }
    }
    return nil
  }

  private static func fields(of line: ArraySlice<UInt8>) -> [String: String]? {
    let plain = line.starts(with: [0xEF, 0xBB, 0xBF]) ? line.dropFirst(3) : line
    guard let value = try? JSONDecoder().decode(Value.self, from: Data(plain)),
      case .object(let members) = value
    else { return nil }
    var fields: [String: String] = [:]
    collect(members, under: "", into: &fields)
    return fields
  }

  private static func collect(
    _ members: [String: Value], under path: String, into fields: inout [String: String]
  ) {
    for (name, value) in members {
      switch value {
      case .text(let text):
        let plain = text.trimmed
        if !plain.isEmpty { fields[path + name] = plain }
      case .object(let inner): collect(inner, under: "\(path)\(name).", into: &fields)
      case .other: break
      }
    }
  }

  /// A JSON value as far as a cell can hold it.
  private indirect enum Value: Decodable {
    case text(String)
    case object([String: Value])
    /// A list or null.
    case other

    init(from decoder: any Decoder) throws {
      let container = try decoder.singleValueContainer()
      if let text = try? container.decode(String.self) {
        self = .text(text)
      } else if let flag = try? container.decode(Bool.self) {
        self = .text(flag ? "true" : "false")
      } else if let whole = try? container.decode(Int64.self) {
        self = .text(String(whole))
      } else if let number = try? container.decode(Decimal.self) {
        self = .text("\(number)")
      } else if let members = try? container.decode([String: Value].self) {
        self = .object(members)
      } else {
        self = .other
      }
    }
  }
}
