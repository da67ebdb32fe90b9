import CWorker

#if canImport(Glibc)
  import Glibc
#endif

/// What a worker does to itself before it sees a byte of a document.
package enum WorkerProcess {
  /// Takes standard output for frames, so that no library can write between them.
  package static func claimOutput() throws(WorkerSocketError) -> Int32 {
    let output = cworker_claim_output()
    guard output >= 0 else { throw .systemCall(errno) }
    return output
  }

  /// Bounds address space, processor time, written bytes and descriptors. The processor bound
  /// is twice the wall-clock bound: it only matters when nobody is left to watch the clock.
  package static func apply(_ limits: WorkerLimits) throws(WorkerSocketError) {
    let done = cworker_limit(
      limits.addressSpaceBytes, UInt64(limits.seconds) * 2, 1 << 32, 64)
    guard done == 0 else { throw .systemCall(errno) }
  }

  /// Writes a frame whole.
  package static func write(_ frame: Frame, to output: Int32) throws {
    try writeAll(try frame.bytes, to: output)
  }
}

/// A file that lives in memory: how a child document's bytes are handed to its worker.
package final class MemoryFile: Sendable {
  package let descriptor: Int32

  package init(_ bytes: [UInt8]) throws(WorkerSocketError) {
    let file = cworker_memory_file("child")
    guard file >= 0 else { throw .systemCall(errno) }
    do {
      try writeAll(bytes, to: file)
    } catch {
      close(file)
      throw error
    }
    descriptor = file
  }

  deinit { close(descriptor) }
}

private func writeAll(_ bytes: [UInt8], to descriptor: Int32) throws(WorkerSocketError) {
  var next = 0
  while next < bytes.count {
    let written = bytes.withUnsafeBytes { buffer in
      Glibc.write(descriptor, buffer.baseAddress?.advanced(by: next), bytes.count - next)
    }
    if written < 0 && errno == EINTR { continue }
    guard written > 0 else { throw .systemCall(errno) }
    next += written
  }
}
