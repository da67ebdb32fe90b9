import Glibc

/// What tells one state of a file from another without reading it: the journal's key.
package struct FileIdentity: Hashable, Sendable {
  package let device: UInt64
  package let inode: UInt64
  /// Bytes.
  package let size: Int64
  /// Nanoseconds since 1970, UTC.
  package let modifiedNanoseconds: Int64

  package init(device: UInt64, inode: UInt64, size: Int64, modifiedNanoseconds: Int64) {
    self.device = device
    self.inode = inode
    self.size = size
    self.modifiedNanoseconds = modifiedNanoseconds
  }

  /// The file's state now, symbolic links followed.
  package init(ofFileAt path: String) throws(IntakeError) {
    let status = try FileStatus(at: path)
    guard status.kind == .file else { throw IntakeError(code: .notAFile, path: path) }
    self = status.identity
  }
}

/// What `stat(2)` says of a path.
struct FileStatus {
  enum Kind: Hashable {
    case file, folder, link, pipe, socket, device
  }

  let kind: Kind
  let identity: FileIdentity

  init(at path: String, followingLinks: Bool = true) throws(IntakeError) {
    var buffer = stat()
    let result = followingLinks ? stat(path, &buffer) : lstat(path, &buffer)
    guard result == 0 else { throw IntakeError(reading: path) }
    self.init(buffer)
  }

  init(of descriptor: Int32, path: String) throws(IntakeError) {
    var buffer = stat()
    guard fstat(descriptor, &buffer) == 0 else { throw IntakeError(reading: path) }
    self.init(buffer)
  }

  private init(_ buffer: stat) {
    kind =
      switch buffer.st_mode & S_IFMT {
      case S_IFREG: .file
      case S_IFDIR: .folder
      case S_IFLNK: .link
      case S_IFIFO: .pipe
      case S_IFSOCK: .socket
      default: .device
      }
    identity = FileIdentity(
      device: UInt64(buffer.st_dev), inode: UInt64(buffer.st_ino), size: Int64(buffer.st_size),
      modifiedNanoseconds: Int64(buffer.st_mtim.tv_sec) * 1_000_000_000
        + Int64(buffer.st_mtim.tv_nsec))
  }
}

extension IntakeError {
  /// The error of the system call that failed just now while reading `path`.
  init(reading path: String, errorNumber: Int32 = errno) {
    let gone = [ENOENT, ENOTDIR].contains(errorNumber)
    self.init(code: gone ? .vanished : .unreadable, path: path, errorNumber: errorNumber)
  }

  /// The error of the system call that failed just now while writing `path`.
  init(writing path: String, errorNumber: Int32 = errno) {
    let full = [ENOSPC, EDQUOT].contains(errorNumber)
    self.init(code: full ? .diskFull : .originalsUnwritable, path: path, errorNumber: errorNumber)
  }
}
