import CWorker
package import Foundation

#if canImport(Glibc)
  import Glibc
#endif

/// What a worker process does to itself and says to `galena`.
package enum WorkerProcess {
  /// Takes standard input, where the control socket is, and closes the standard streams to
  /// everybody else: no library can read or write there.
  package static func claimControl() throws(WorkerSocketError) -> Int32 {
    let control = cworker_claim_input()
    guard control >= 0 else { throw .systemCall(errno) }
    return control
  }

  /// Writes a frame whole.
  package static func write(_ frame: Frame, to socket: Int32) throws {
    for piece in try frame.pieces where cworker_send(socket, piece, piece.count, -1) != 0 {
      throw WorkerSocketError.systemCall(errno)
    }
  }

  /// The bytes behind a descriptor, mapped: a large document costs address space, not memory.
  package static func mapped(_ descriptor: Int32) throws(WorkerSocketError) -> Data {
    var status = stat()
    guard fstat(descriptor, &status) == 0 else { throw .systemCall(errno) }
    let count = Int(status.st_size)
    guard count > 0 else { return Data() }
    guard let start = mmap(nil, count, PROT_READ, MAP_PRIVATE, descriptor, 0), start != MAP_FAILED
    else { throw .systemCall(errno) }
    return Data(bytesNoCopy: start, count: count, deallocator: .unmap)
  }
}

/// A file that lives in memory: how bytes that are no file are handed to a worker.
package final class MemoryFile: Sendable {
  package let descriptor: Int32

  package init(_ bytes: [UInt8]) throws(WorkerSocketError) {
    let file = cworker_memory_file("document")
    guard file >= 0 else { throw .systemCall(errno) }
    do {
      try Self.writeAll(bytes, to: file)
    } catch {
      close(file)
      throw error
    }
    descriptor = file
  }

  deinit { close(descriptor) }

  private static func writeAll(
    _ bytes: [UInt8], to descriptor: Int32
  ) throws(WorkerSocketError) {
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
}
