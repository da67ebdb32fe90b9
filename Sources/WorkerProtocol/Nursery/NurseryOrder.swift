import CWorker
import Foundation

/// What `galena` tells the nursery: a warmed, single-threaded process that makes a copy of itself
/// for each document, so that libraries and rules are loaded once.
///
/// On the wire one byte for the kind and eight for a number; a worker's socket travels beside
/// `.worker`. Each order but `.warmRecognition` is answered.
package enum NurseryOrder: Hashable, Sendable {
  /// Make a worker, which listens on the socket that comes beside this. Answered by its process
  /// id, or a negative `errno`.
  case worker
  /// Kill that worker with its process group, and wait for it. Answered by a `WorkerEnd`.
  case end(process: Int32)
  /// Load what recognition needs: documents like those that come need it.
  case warmRecognition

  static let size = 9

  var bytes: [UInt8] {
    let (kind, number): (UInt8, Int64) =
      switch self {
      case .worker: (1, 0)
      case .end(let process): (2, Int64(process))
      case .warmRecognition: (3, 0)
      }
    return [kind] + withUnsafeBytes(of: number.littleEndian) { Array($0) }
  }

  init?(bytes: [UInt8]) {
    guard bytes.count == Self.size else { return nil }
    let number = bytes[1...].reversed().reduce(UInt64(0)) { $0 << 8 | UInt64($1) }
    switch bytes[0] {
    case 1: self = .worker
    case 2: self = .end(process: Int32(truncatingIfNeeded: number))
    case 3: self = .warmRecognition
    default: return nil
    }
  }
}

/// How a worker ended and what it cost.
package struct WorkerEnd: Hashable, Sendable, Codable {
  /// The signal that ended it, 0 for none.
  package let signal: Int
  package let exitStatus: Int
  package let peakResidentBytes: Int
  package let cpuSeconds: Double

  init(_ end: cworker_end) {
    signal = Int(end.signal)
    exitStatus = Int(end.exit_status)
    peakResidentBytes = Int(end.peak_resident_kilobytes) * 1_024
    cpuSeconds = Double(end.cpu_microseconds) / 1_000_000
  }
}

/// What the nursery says of itself once it is ready.
package struct NurseryState: Hashable, Sendable, Codable {
  /// Walls around the workers that this kernel does not have, in words; empty when all stand.
  package let missingWalls: [String]

  package init(missingWalls: [String]) { self.missingWalls = missingWalls }
}
