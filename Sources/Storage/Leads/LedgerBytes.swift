import Foundation
import LeadModel

/// The terms of a score as a blob: a tenth of their JSON where they rest on many events.
///
/// A version byte, the texts that occur, each once, then the terms: name, millionths, reason, feature,
/// sources. Texts are meant by their places; numbers are LEB128, signed ones zigzag.
enum LedgerBytes {
  private static let version: UInt8 = 1

  static func data(_ terms: [ScoreTerm]) -> Data {
    var texts = TextTable()
    var body = ByteWriter()
    body.count(terms.count)
    for term in terms {
      body.count(texts.place(of: term.name))
      body.signed(term.micropoints)
      body.text(term.reason)
      body.count(texts.place(of: term.feature))
      body.count(term.sources.count)
      for source in term.sources {
        body.count(texts.place(of: source.kind.rawValue))
        body.count(texts.place(of: source.field?.rawValue))
        body.text(source.id)
      }
    }
    return texts.data(version) + body.data
  }

  static func terms(_ data: Data) throws -> [ScoreTerm] {
    try data.withUnsafeBytes { bytes in
      var reader = ByteReader(bytes)
      let texts = try TextTable.texts(&reader, version)
      return try (0..<reader.count()).map { _ in
        let name = try texts.required(reader.count())
        let micropoints = try reader.signed()
        let reason = try reader.text()
        let feature = try texts.optional(reader.count())
        let sources = try (0..<reader.count()).map { _ in try texts.reference(&reader) }
        return ScoreTerm(
          name: name, micropoints: micropoints, reason: reason, feature: feature, sources: sources)
      }
    }
  }
}

/// The events that a lead was scored by as a blob, in the way of `LedgerBytes`.
enum EventBytes {
  private static let version: UInt8 = 1

  /// `nil` where an event carries what the blob has no room for; scored events do not.
  static func data(_ events: [ScoredEvent]) -> Data? {
    var texts = TextTable()
    var body = ByteWriter()
    body.count(events.count)
    for event in events {
      let signal = event.signal
      guard signal.details == IntentMention.Details(), signal.provenance == nil else { return nil }
      body.count(event.relation)
      body.text(signal.id.rawValue)
      for text in [
        signal.source, signal.profile.rawValue, signal.type, signal.polarity.rawValue,
        signal.holder.rawValue, signal.tense.rawValue,
      ] {
        body.count(texts.place(of: text))
      }
      body.signed(Int(signal.occurredAt.millisecondsSince1970))
      body.integer(signal.confidence.bitPattern)
    }
    return texts.data(version) + body.data
  }

  static func events(_ data: Data) throws -> [ScoredEvent] {
    try data.withUnsafeBytes { bytes in
      var reader = ByteReader(bytes)
      let texts = try TextTable.texts(&reader, version)
      return try (0..<reader.count()).map { _ in
        let (relation, id) = (try reader.count(), try reader.text())
        let parts = try (0..<6).map { _ in try texts.required(reader.count()) }
        let time = Timestamp(millisecondsSince1970: Int64(try reader.signed()))
        guard let polarity = IntentMention.Polarity(rawValue: parts[3]),
          let holder = IntentMention.Holder(rawValue: parts[4]),
          let tense = IntentMention.Tense(rawValue: parts[5])
        else { throw ByteReader.Failure() }
        return ScoredEvent(
          Signal(
            id: SignalID(id), source: parts[0], profile: ProfileID(parts[1]), type: parts[2],
            polarity: polarity, holder: holder, tense: tense, occurredAt: time,
            confidence: Double(bitPattern: try reader.integer())),
          relation: relation)
      }
    }
  }
}

/// Texts that occur again and again, each written once; place 0 is for none.
struct TextTable {
  private var places: [String: Int] = [:]
  private var texts: [String] = []

  mutating func place(of text: String?) -> Int {
    guard let text else { return 0 }
    if let place = places[text] { return place }
    texts.append(text)
    places[text] = texts.count
    return texts.count
  }

  func data(_ version: UInt8) -> Data {
    var writer = ByteWriter(version)
    writer.count(texts.count)
    for text in texts { writer.text(text) }
    return writer.data
  }

  static func texts(_ reader: inout ByteReader, _ version: UInt8) throws -> Read {
    guard try reader.byte() == version else { throw ByteReader.Failure() }
    return Read(texts: try (0..<reader.count()).map { _ in try reader.text() })
  }

  struct Read {
    fileprivate let texts: [String]

    func required(_ place: Int) throws -> String {
      guard (1...texts.count).contains(place) else { throw ByteReader.Failure() }
      return texts[place - 1]
    }

    func optional(_ place: Int) throws -> String? { place == 0 ? nil : try required(place) }

    func reference(_ reader: inout ByteReader) throws -> SourceReference {
      guard let kind = SourceReference.Kind(rawValue: try required(reader.count())) else {
        throw ByteReader.Failure()
      }
      let field = try optional(reader.count())
      let known = field.flatMap(Field.init(rawValue:))
      guard field == nil || known != nil else { throw ByteReader.Failure() }
      return SourceReference(kind: kind, id: try reader.text(), field: known)
    }
  }
}
