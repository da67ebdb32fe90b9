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
      guard (1...8).contains(pending[next + 4]) else { throw .malformed }
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
