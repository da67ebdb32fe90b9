import Crypto
import Glibc
import LeadModel

/// A regular file open for reading, owned.
final class SourceFile {
  let path: String
  /// The file's state when it was opened.
  let identity: FileIdentity
  private let descriptor: Int32

  /// Opened without waiting, so that a pipe in a file's place does not hang the intake.
  init(_ path: String) throws(IntakeError) {
    let descriptor = open(path, O_RDONLY | O_CLOEXEC | O_NONBLOCK)
    guard descriptor >= 0 else { throw IntakeError(reading: path) }
    do throws(IntakeError) {
      let status = try FileStatus(of: descriptor, path: path)
      guard status.kind == .file else { throw IntakeError(code: .notAFile, path: path) }
      identity = status.identity
    } catch {
      close(descriptor)
      throw error
    }
    self.path = path
    self.descriptor = descriptor
  }

  deinit { close(descriptor) }

  func currentIdentity() throws(IntakeError) -> FileIdentity {
    try FileStatus(of: descriptor, path: path).identity
  }

  /// Whether a process has the file open for writing; `false` also when that cannot be seen: the
  /// file is somebody else's, or its file system has no leases.
  ///
  /// A read lease is refused while the file is open for writing (fcntl(2), F_SETLEASE). It is
  /// given back at once; whoever opens the file in between waits that long, and the signal that
  /// would tell of it is ignored.
  var isOpenForWriting: Bool {
    signal(SIGIO, SIG_IGN)
    guard fcntl(descriptor, Self.setLease, Int32(F_RDLCK)) == 0 else { return errno == EAGAIN }
    _ = fcntl(descriptor, Self.setLease, Int32(F_UNLCK))
    return false
  }

  /// F_SETLEASE, which glibc gives to GNU programs only (linux/fcntl.h).
  private static let setLease: Int32 = 1024

  /// Reads all of it once, handing on each chunk; gives its SHA-256 and its length in bytes.
  func digest(
    _ body: (UnsafeRawBufferPointer) throws(IntakeError) -> Void
  ) throws(IntakeError) -> (DocumentID, Int64) {
    let buffer = UnsafeMutableRawBufferPointer.allocate(byteCount: 1 << 18, alignment: 16)
    defer { buffer.deallocate() }
    var hasher = SHA256()
    var total: Int64 = 0
    while true {
      let count = try read(into: buffer, at: total)
      guard count > 0 else { break }
      let chunk = UnsafeRawBufferPointer(rebasing: buffer[..<count])
      hasher.update(bufferPointer: chunk)
      try body(chunk)
      total += Int64(count)
    }
    return (DocumentID(hexadecimal(hasher.finalize())), total)
  }

  /// Up to `count` bytes from an offset; fewer only at the end.
  func bytes(at offset: Int64, count: Int) throws(IntakeError) -> [UInt8] {
    let buffer = UnsafeMutableRawBufferPointer.allocate(byteCount: max(count, 1), alignment: 1)
    defer { buffer.deallocate() }
    var filled = 0
    while filled < count {
      let rest = UnsafeMutableRawBufferPointer(rebasing: buffer[filled..<count])
      let got = try read(into: rest, at: offset + Int64(filled))
      guard got > 0 else { break }
      filled += got
    }
    return Array(buffer[..<filled])
  }

  /// A descriptor of its own for a caller that closes it, at offset 0.
  func duplicate() throws(IntakeError) -> Int32 {
    let copy = fcntl(descriptor, F_DUPFD_CLOEXEC, 0)
    guard copy >= 0 else { throw IntakeError(reading: path) }
    return copy
  }

  private func read(
    into buffer: UnsafeMutableRawBufferPointer, at offset: Int64
  ) throws(IntakeError) -> Int {
    while true {
      let count = pread(descriptor, buffer.baseAddress, buffer.count, off_t(offset))
      if count >= 0 { return count }
      guard errno == EINTR else { throw IntakeError(reading: path) }
    }
  }

  private func hexadecimal(_ digest: SHA256.Digest) -> String {
    let digits = Array("0123456789abcdef".utf8)
    let characters = digest.flatMap { [digits[Int($0 >> 4)], digits[Int($0 & 15)]] }
    return String(decoding: characters, as: UTF8.self)
  }
}
