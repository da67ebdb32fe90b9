import Glibc
import Synchronization

/// Says in the originals folder that this process writes there, from its first object to its end.
///
/// Between an object and its row in the store there is a time in which the process alone knows of it.
/// All writers share a lock, which the kernel takes from a killed one; a mark stays behind where one
/// was killed. So whoever gets the lock alone knows that nobody is in between, and by the marks
/// whether there is anything to look for.
final class WriterMark: Sendable {
  static let lockName = "writers.lock"
  static let prefix = "writing."

  private struct Held: Sendable {
    let lock: Int32
    let mark: String
  }

  private let folder: String
  private let held = Mutex<Held?>(nil)

  init(folder: String) { self.folder = folder }

  /// An orderly end: nothing is left to look for.
  deinit {
    held.withLock { held in
      guard let held else { return }
      unlink(held.mark)
      close(held.lock)
    }
  }

  /// Waits while somebody sweeps. Only the first call does anything.
  func write() throws(IntakeError) {
    let result = held.withLock { held -> Result<Void, IntakeError> in
      guard held == nil else { return .success(()) }
      return Result { () throws(IntakeError) in held = try Self.hold(folder) }
    }
    try result.get()
  }

  private static func hold(_ folder: String) throws(IntakeError) -> Held {
    let lock = try open(folder)
    while flock(lock, LOCK_SH) != 0 {
      guard errno == EINTR else {
        close(lock)
        throw IntakeError(writing: folder)
      }
    }
    var template = Array("\(folder)/\(prefix)XXXXXX".utf8CString)
    let mark = mkstemp(&template)
    guard mark >= 0 else {
      close(lock)
      throw IntakeError(writing: folder)
    }
    close(mark)
    let path = template.prefix { $0 != 0 }.map { UInt8(bitPattern: $0) }
    return Held(lock: lock, mark: String(decoding: path, as: UTF8.self))
  }

  /// Runs `body` when nobody writes, and keeps writers waiting meanwhile; `nil` when somebody does.
  static func alone<Value>(
    in folder: String, _ body: () throws -> Value
  ) throws -> Value? {
    let lock = try open(folder)
    defer { close(lock) }
    return flock(lock, LOCK_EX | LOCK_NB) == 0 ? try body() : nil
  }

  private static func open(_ folder: String) throws(IntakeError) -> Int32 {
    let lock = Glibc.open("\(folder)/\(lockName)", O_RDWR | O_CREAT | O_CLOEXEC, 0o600)
    guard lock >= 0 else { throw IntakeError(writing: folder) }
    return lock
  }
}
