import Glibc
import LeadModel

/// Where an object lies: `<folder>/ab/cdef…`.
struct ObjectPath {
  let directory: String
  let path: String

  init(id: DocumentID, in folder: String) {
    directory = "\(folder)/\(id.rawValue.prefix(2))"
    path = "\(directory)/\(id.rawValue.dropFirst(2))"
  }
}

/// Writes one object under a temporary name; the name is gone again unless it was committed.
///
/// The temporary file is locked while it is written, so that sweeping tells a torn one from one
/// that another process is writing.
final class ObjectWriter {
  static let temporaryPrefix = "incoming."

  private let temporary: String
  private let folder: String
  private let descriptor: Int32
  private var isCommitted = false

  init(in folder: String) throws(IntakeError) {
    self.folder = folder
    (descriptor, temporary) = try Self.makeLockedFile(in: folder)
  }

  deinit {
    if !isCommitted { unlink(temporary) }
    close(descriptor)
  }

  func write(_ bytes: [UInt8]) throws(IntakeError) {
    let outcome = bytes.withUnsafeBytes { buffer in
      Result { () throws(IntakeError) in try write(buffer) }
    }
    try outcome.get()
  }

  func write(_ bytes: UnsafeRawBufferPointer) throws(IntakeError) {
    var rest = bytes[...]
    while !rest.isEmpty {
      let count = Glibc.write(
        descriptor, UnsafeRawBufferPointer(rebasing: rest).baseAddress, rest.count)
      if count > 0 {
        rest = rest.dropFirst(count)
      } else if errno != EINTR {
        throw IntakeError(writing: temporary)
      }
    }
  }

  /// Gives the bytes their name; `false` when a whole object of that name is there already.
  func commit(as object: ObjectPath, size: Int64) throws(IntakeError) -> Bool {
    if Self.isWhole(object, size: size) { return false }
    guard fchmod(descriptor, 0o400) == 0, fsync(descriptor) == 0 else {
      throw IntakeError(writing: temporary)
    }
    if try Directory.make(object.directory) { try Directory.flush(folder) }
    guard rename(temporary, object.path) == 0 else { throw IntakeError(writing: object.path) }
    isCommitted = true
    try Directory.flush(object.directory)
    return true
  }

  /// An object of another length than its bytes was damaged from outside, and is replaced.
  static func isWhole(_ object: ObjectPath, size: Int64) -> Bool {
    (try? FileStatus(at: object.path, followingLinks: false))?.identity.size == size
  }

  /// Repeated when a sweep took the file between its making and its locking.
  private static func makeLockedFile(in folder: String) throws(IntakeError) -> (Int32, String) {
    while true {
      var template = Array("\(folder)/\(temporaryPrefix)XXXXXX".utf8CString)
      let descriptor = mkstemp(&template)
      guard descriptor >= 0, fcntl(descriptor, F_SETFD, FD_CLOEXEC) == 0 else {
        throw IntakeError(writing: folder)
      }
      let path = template.withUnsafeBufferPointer { buffer in
        buffer.baseAddress.map { String(cString: $0) } ?? folder
      }
      var status = stat()
      if flock(descriptor, LOCK_EX) == 0, fstat(descriptor, &status) == 0, status.st_nlink > 0 {
        return (descriptor, path)
      }
      close(descriptor)
    }
  }
}

enum Directory {
  /// Makes the folder and those above it; `false` when it was there.
  @discardableResult
  static func make(_ path: String) throws(IntakeError) -> Bool {
    if (try? FileStatus(at: path))?.kind == .folder { return false }
    let above = path.split(separator: "/", omittingEmptySubsequences: false).dropLast()
    if above.contains(where: { !$0.isEmpty }) { try make(above.joined(separator: "/")) }
    guard mkdir(path, 0o700) == 0 || errno == EEXIST else { throw IntakeError(writing: path) }
    return true
  }

  /// A new name in a folder survives power loss only once the folder itself is flushed (fsync(2)).
  static func flush(_ path: String) throws(IntakeError) {
    let descriptor = open(path, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
    guard descriptor >= 0 else { throw IntakeError(writing: path) }
    defer { close(descriptor) }
    guard fsync(descriptor) == 0 else { throw IntakeError(writing: path) }
  }
}
