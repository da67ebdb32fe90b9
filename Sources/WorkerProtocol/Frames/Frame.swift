import Foundation
package import LeadModel

/// What a worker says: on the wire a little-endian 32-bit payload length, one byte for the kind,
/// then the payload.
package enum Frame: Hashable, Sendable {
  /// The worker is alive.
  case heartbeat
  /// A page has been read. `galena` keeps it unopened, for `extract-pages` after a crash.
  case page(ReadPage)
  /// Bytes found inside the document.
  case child(ChildDocument)
  /// What the document is read with.
  case versions(WorkerVersions)
  /// The report as one line of JSON, without a line break.
  case report([UInt8])
  /// A page drawn as PNG; `galena` hands it on unopened.
  case image([UInt8])
  /// Whether the document's structure reaches its end.
  case structure(DocumentStructure)
  /// Nothing follows; the worker ends.
  case end

  /// Larger payloads are refused on both sides.
  package static let largestPayload = 1 << 30

  package var bytes: [UInt8] {
    get throws { try Array(pieces.joined()) }
  }

  /// The bytes in the order in which they are sent; what is long is not copied.
  package var pieces: [[UInt8]] {
    get throws {
      let payload = try payload
      var head: [UInt8] = []
      let length = payload.reduce(0) { $0 + $1.count }
      withUnsafeBytes(of: UInt32(clamping: length).littleEndian) { head.append(contentsOf: $0) }
      head.append(kind)
      return [head] + payload
    }
  }

  private var kind: UInt8 {
    switch self {
    case .heartbeat: 1
    case .page: 6
    case .child: 2
    case .report: 3
    case .end: 4
    case .versions: 5
    case .image: 7
    case .structure: 8
    }
  }

  private var payload: [[UInt8]] {
    get throws {
      switch self {
      case .heartbeat: return []
      case .page(let page): return [page.bytes]
      case .child(let child):
        let label = ChildLabel(path: child.path, name: child.name)
        let header = Array(try JSONEncoder().encode(label))
        let length = UInt32(header.count).littleEndian
        return [withUnsafeBytes(of: length) { Array($0) } + header, child.bytes]
      case .versions(let versions): return [Array(try JSONEncoder().encode(versions))]
      case .report(let json): return [json]
      case .image(let png): return [png]
      case .structure(let structure): return [Array(structure.word.utf8)]
      case .end: return []
      }
    }
  }

  init(kind: UInt8, payload: ArraySlice<UInt8>) throws(FrameError) {
    switch kind {
    case 1: self = .heartbeat
    case 2: self = .child(try Frame.child(payload))
    case 3: self = .report(Array(payload))
    case 4: self = .end
    case 5: self = .versions(try decoded(payload))
    case 7: self = .image(Array(payload))
    case 8:
      let word = String(decoding: payload, as: UTF8.self)
      guard let structure = DocumentStructure(word: word) else { throw .malformed }
      self = .structure(structure)
    case 6: self = .page(try ReadPage(bytes: Array(payload)))
    default: throw .malformed
    }
  }

  private static func child(_ payload: ArraySlice<UInt8>) throws(FrameError) -> ChildDocument {
    guard payload.count >= 4 else { throw .malformed }
    let length = Int(littleEndian32(payload.prefix(4)))
    let rest = payload.dropFirst(4)
    guard rest.count >= length else { throw .malformed }
    let label: ChildLabel = try decoded(rest.prefix(length))
    return ChildDocument(path: label.path, name: label.name, bytes: Array(rest.dropFirst(length)))
  }
}

/// Everything besides bytes and settings that an extraction is a function of.
package struct WorkerVersions: Hashable, Sendable, Codable {
  /// Extractor set, with its version.
  package let extractors: String
  /// Hash of the rule packs and word lists.
  package let rules: String
  /// Engine name to version, e.g. `poppler: 22.12.0`.
  package let engines: [String: String]

  package init(extractors: String, rules: String, engines: [String: String]) {
    self.extractors = extractors
    self.rules = rules
    self.engines = engines
  }
}

private struct ChildLabel: Codable {
  let path: String
  let name: String?
}

private func decoded<Value: Decodable>(_ bytes: ArraySlice<UInt8>) throws(FrameError) -> Value {
  do {
    return try JSONDecoder().decode(Value.self, from: Data(bytes))
  } catch {
    throw .malformed
  }
}

func littleEndian32(_ bytes: ArraySlice<UInt8>) -> UInt32 {
  bytes.reversed().reduce(0) { $0 << 8 | UInt32($1) }
}
