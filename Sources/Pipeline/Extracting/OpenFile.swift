import Crypto
import LeadModel
import SystemPackage
import WorkerProtocol

/// A file held open from its hashing to its reading, so that both speak of the same inode.
final class OpenFile: Sendable {
  let descriptor: Int32
  let subject: WorkerRequest.Subject

  /// Throws `ExtractionReport.Failure` when it cannot be read or is larger than `limit` bytes.
  init(path: String, limit: Int) throws {
    let file: FileDescriptor
    do {
      file = try FileDescriptor.open(path, .readOnly, options: [.closeOnExec, .nonBlocking])
    } catch {
      throw ExtractionReport.Failure(
        code: .unreadable, message: "the file cannot be opened; check that it is there and readable"
      )
    }
    let identity: (id: DocumentID, count: Int)
    do {
      identity = try Self.identity(of: file, limit: limit)
    } catch {
      try? file.close()
      throw error
    }
    subject = WorkerRequest.Subject(
      id: identity.id, path: path, name: FilePath(path).lastComponent?.string,
      byteCount: identity.count)
    descriptor = file.rawValue
  }

  deinit { try? FileDescriptor(rawValue: descriptor).close() }

  private static func identity(
    of file: FileDescriptor, limit: Int
  ) throws -> (id: DocumentID, count: Int) {
    var hasher = SHA256()
    var count = 0
    let buffer = UnsafeMutableRawBufferPointer.allocate(byteCount: 1 << 20, alignment: 16)
    defer { buffer.deallocate() }
    while true {
      let read = try file.read(into: buffer)
      if read == 0 { break }
      count += read
      guard count <= limit else {
        throw ExtractionReport.Failure(
          code: .tooLarge, message: "larger than the limit of \(limit) bytes; raise --max-bytes")
      }
      hasher.update(bufferPointer: UnsafeRawBufferPointer(rebasing: buffer[..<read]))
    }
    return (DocumentID(Digest.hexadecimal(hasher.finalize())), count)
  }
}
