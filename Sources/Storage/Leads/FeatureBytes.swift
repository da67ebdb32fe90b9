import Foundation
import LeadModel

/// A set of feature values as two blobs: the values by themselves, which are read all the time, and
/// what they were computed from, which is asked for when somebody wants to know why.
///
/// `plain`: a version byte, then for each value its name, version, kind, value and event time.
/// `sources`: a version byte, the references that occur, each once, then for each value which of
/// them it has. Numbers are little-endian; lengths and counts are LEB128.
struct FeatureBytes {
  let plain: Data
  let sources: Data?
  private static let version: UInt8 = 1

  init(plain: Data, sources: Data?) {
    self.plain = plain
    self.sources = sources
  }

  /// In the order given.
  init(_ values: [FeatureValue]) {
    var plain = ByteWriter(Self.version)
    plain.count(values.count)
    for value in values { plain.value(value) }
    self.plain = plain.data
    sources = Self.sources(of: values)
  }

  private static func sources(of values: [FeatureValue]) -> Data {
    var places: [SourceReference: Int] = [:]
    var distinct: [SourceReference] = []
    var uses = ByteWriter()
    for value in values {
      uses.count(value.sources.count)
      for source in value.sources {
        let place = places[source] ?? distinct.count
        if place == distinct.count {
          places[source] = place
          distinct.append(source)
        }
        uses.count(place)
      }
    }
    var writer = ByteWriter(version)
    writer.count(distinct.count)
    for source in distinct {
      writer.text(source.kind.rawValue)
      writer.text(source.field?.rawValue ?? "")
      writer.text(source.id)
    }
    return writer.data + uses.data
  }

  /// - Throws: a storage error when the blobs are not as they were written.
  var values: [FeatureValue] {
    get throws {
      let sources = try sources.map(Self.references)
      return try plain.withUnsafeBytes { bytes in
        var reader = ByteReader(bytes)
        guard try reader.byte() == Self.version else { throw ByteReader.Failure() }
        return try (0..<reader.count()).map { index in
          try reader.value(sources.map { index < $0.count ? $0[index] : [] } ?? [])
        }
      }
    }
  }

  private static func references(_ data: Data) throws -> [[SourceReference]] {
    try data.withUnsafeBytes { bytes in
      var reader = ByteReader(bytes)
      guard try reader.byte() == version else { throw ByteReader.Failure() }
      let distinct = try (0..<reader.count()).map { _ in try reader.reference() }
      var uses: [[SourceReference]] = []
      while !reader.isAtEnd {
        uses.append(
          try (0..<reader.count()).map { _ in
            let place = try reader.count()
            guard place < distinct.count else { throw ByteReader.Failure() }
            return distinct[place]
          })
      }
      return uses
    }
  }
}

extension ByteWriter {
  private static let dated: UInt8 = 0x80

  fileprivate mutating func value(_ value: FeatureValue) {
    text(value.name)
    count(value.version)
    let time = value.eventTime == nil ? 0 : Self.dated
    switch value.value {
    case .flag(let flag): byte((flag ? 1 : 0) | time)
    case .number(let number):
      byte(2 | time)
      integer(number.bitPattern)
    case .text(let text):
      byte(3 | time)
      self.text(text)
    }
    if let event = value.eventTime { integer(UInt64(bitPattern: event.millisecondsSince1970)) }
  }
}

extension ByteReader {
  fileprivate mutating func value(_ sources: [SourceReference]) throws -> FeatureValue {
    let (name, version, kind) = (try text(), try count(), try byte())
    let value: FeatureValue.Scalar =
      switch kind & 0x7F {
      case 0: .flag(false)
      case 1: .flag(true)
      case 2: .number(Double(bitPattern: try integer()))
      case 3: .text(try text())
      default: throw Failure()
      }
    let time =
      kind & 0x80 == 0
      ? nil : Timestamp(millisecondsSince1970: Int64(bitPattern: try integer()))
    return FeatureValue(
      name: name, version: version, value: value, sources: sources, eventTime: time)
  }

  fileprivate mutating func reference() throws -> SourceReference {
    guard let kind = SourceReference.Kind(rawValue: try text()) else { throw Failure() }
    let field = try text()
    let known = Field(rawValue: field)
    guard field.isEmpty || known != nil else { throw Failure() }
    return SourceReference(kind: kind, id: try text(), field: known)
  }
}
