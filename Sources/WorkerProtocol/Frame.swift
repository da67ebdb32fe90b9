import Foundation
package import LeadModel

/// What a worker says: on the wire a little-endian 32-bit payload length, one byte for the kind,
/// then the payload.
package enum Frame: Hashable, Sendable {
  /// The worker is alive and so far.
  case heartbeat(Progress)
  /// Bytes found inside the document.
  case child(ChildDocument)
  /// What the document is read with.
  case versions(WorkerVersions)
  /// The report as one line of JSON, without a line break.
  case report([UInt8])
  /// Nothing follows; the worker ends.
  case end

  package struct Progress: Hashable, Sendable, Codable {
    package let pagesDone: Int
    package let pagesTotal: Int

    package init(pagesDone: Int, pagesTotal: Int) {
      self.pagesDone = pagesDone
      self.pagesTotal = pagesTotal
    }
  }

  /// Larger payloads are refused on both sides.
  package static let largestPayload = 1 << 30

  package var bytes: [UInt8] {
    get throws {
      let payload = try payload
      var bytes: [UInt8] = []
      bytes.reserveCapacity(payload.count + 5)
      withUnsafeBytes(of: UInt32(payload.count).littleEndian) { bytes.append(contentsOf: $0) }
      bytes.append(kind)
      bytes.append(contentsOf: payload)
      return bytes
    }
  }

  private var kind: UInt8 {
    switch self {
    case .heartbeat: 1
    case .child: 2
    case .report: 3
    case .end: 4
    case .versions: 5
    }
  }

  private var payload: [UInt8] {
    get throws {
      switch self {
      case .heartbeat(let progress): return Array(try JSONEncoder().encode(progress))
      case .child(let child):
        let label = ChildLabel(path: child.path, name: child.name)
        let header = Array(try JSONEncoder().encode(label))
        let length = UInt32(header.count).littleEndian
        return withUnsafeBytes(of: length) { Array($0) } + header + child.bytes
      case .versions(let versions): return Array(try JSONEncoder().encode(versions))
      case .report(let json): return json
      case .end: return []
      }
    }
  }

  fileprivate init(kind: UInt8, payload: ArraySlice<UInt8>) throws(FrameError) {
    switch kind {
    case 1: self = .heartbeat(try decoded(payload))
    case 2: self = .child(try Frame.child(payload))
    case 3: self = .report(Array(payload))
    case 4: self = .end
    case 5: self = .versions(try decoded(payload))
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

private func littleEndian32(_ bytes: ArraySlice<UInt8>) -> UInt32 {
  bytes.reversed().reduce(0) { $0 << 8 | UInt32($1) }
}

/// Why a worker's output is no sequence of frames: the worker is not to be believed.
package enum FrameError: Error {
  case malformed
  case tooLarge
}

/// Puts frames together from bytes as they come.
package struct FrameAssembler: Sendable {
  private var pending: [UInt8] = []
  private let largestPayload: Int

  package init(largestPayload: Int = Frame.largestPayload) {
    self.largestPayload = largestPayload
  }

  /// The frames that are complete with these bytes, in order.
  package mutating func append(_ bytes: [UInt8]) throws(FrameError) -> [Frame] {
    pending.append(contentsOf: bytes)
    var frames: [Frame] = []
    var next = 0
    while pending.count - next >= 5 {
      let length = Int(littleEndian32(pending[next..<next + 4]))
      guard (1...5).contains(pending[next + 4]) else { throw .malformed }
      guard length <= largestPayload else { throw .tooLarge }
      guard pending.count - next - 5 >= length else { break }
      let payload = pending[next + 5..<next + 5 + length]
      frames.append(try Frame(kind: pending[next + 4], payload: payload))
      next += 5 + length
    }
    pending.removeFirst(next)
    return frames
  }
}
