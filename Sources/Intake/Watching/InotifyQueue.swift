import Dispatch
import Glibc

/// An inotify instance, owned. The kernel's queue is the only buffer: when it is full, the
/// kernel says so once (`IN_Q_OVERFLOW`, inotify(7)) and drops what follows.
final class InotifyQueue {
  struct Event {
    let watch: Int32
    let mask: UInt32
    let name: String
  }

  /// What can make a file appear or go. Links made with link(2) show as IN_CREATE only.
  static let mask = UInt32(
    IN_CLOSE_WRITE | IN_CREATE | IN_MOVED_TO | IN_MOVED_FROM | IN_DELETE | IN_DELETE_SELF
      | IN_MOVE_SELF)

  private let descriptor: Int32
  /// A pipe that is written to when the waiting task is cancelled.
  private let wake: (read: Int32, write: Int32)

  init() throws(IntakeError) {
    let descriptor = inotify_init1(Int32(IN_NONBLOCK) | Int32(IN_CLOEXEC))
    guard descriptor >= 0 else { throw Self.failure(at: "inotify") }
    var ends: [Int32] = [-1, -1]
    guard pipe(&ends) == 0 else {
      close(descriptor)
      throw Self.failure(at: "inotify")
    }
    for end in ends {
      _ = fcntl(end, F_SETFD, FD_CLOEXEC)
      _ = fcntl(end, F_SETFL, O_NONBLOCK)
    }
    self.descriptor = descriptor
    wake = (ends[0], ends[1])
  }

  deinit {
    close(descriptor)
    close(wake.read)
    close(wake.write)
  }

  /// Watches a folder; `nil` when the same folder is watched already under another name.
  func watch(_ folder: String) throws(IntakeError) -> Int32? {
    let flags = Self.mask | UInt32(IN_ONLYDIR) | UInt32(IN_MASK_CREATE) | UInt32(IN_EXCL_UNLINK)
    let watch = inotify_add_watch(descriptor, folder, flags)
    if watch >= 0 { return watch }
    if errno == EEXIST { return nil }
    throw Self.failure(at: folder)
  }

  func forget(_ watch: Int32) { _ = inotify_rm_watch(descriptor, watch) }

  /// Suspends until events can be read, the time is up, or the task is cancelled.
  ///
  /// poll(2) blocks, so it waits on a Dispatch thread and never on the cooperative pool.
  func wait(atMost timeout: Duration) async {
    let (descriptor, wake) = (descriptor, wake)
    let parts = timeout.components
    let milliseconds = max(0, parts.seconds * 1000 + parts.attoseconds / 1_000_000_000_000_000)
    await withTaskCancellationHandler {
      await withCheckedContinuation { continuation in
        DispatchQueue.global().async {
          var watched = [
            pollfd(fd: descriptor, events: Int16(POLLIN), revents: 0),
            pollfd(fd: wake.read, events: Int16(POLLIN), revents: 0),
          ]
          _ = poll(&watched, 2, Int32(clamping: milliseconds))
          continuation.resume()
        }
      }
    } onCancel: {
      var byte: UInt8 = 0
      _ = Glibc.write(wake.write, &byte, 1)
    }
  }

  /// Events that are there now, at most one buffer full; empty when there are none.
  func read() throws(IntakeError) -> [Event] {
    let buffer = UnsafeMutableRawBufferPointer.allocate(byteCount: 1 << 16, alignment: 8)
    defer { buffer.deallocate() }
    let count = Glibc.read(descriptor, buffer.baseAddress, buffer.count)
    guard count >= 0 else {
      if errno == EAGAIN || errno == EINTR { return [] }
      throw IntakeError(reading: "inotify")
    }
    return Self.parse(UnsafeRawBufferPointer(rebasing: buffer[..<count]))
  }

  /// `struct inotify_event`: watch, mask, cookie, length of the name; then the name, padded
  /// with NUL (inotify(7)).
  private static func parse(_ bytes: UnsafeRawBufferPointer) -> [Event] {
    var events: [Event] = []
    var offset = 0
    while offset + 16 <= bytes.count {
      let length = Int(bytes.loadUnaligned(fromByteOffset: offset + 12, as: UInt32.self))
      let name = bytes[(offset + 16)..<(offset + 16 + length)].prefix { $0 != 0 }
      events.append(
        Event(
          watch: bytes.loadUnaligned(fromByteOffset: offset, as: Int32.self),
          mask: bytes.loadUnaligned(fromByteOffset: offset + 4, as: UInt32.self),
          name: String(decoding: name, as: UTF8.self)))
      offset += 16 + length
    }
    return events
  }

  /// ENOSPC is inotify's word for its limit of watches, EMFILE for its limit of instances.
  private static func failure(at path: String) -> IntakeError {
    let number = errno
    if [ENOSPC, EMFILE].contains(number) {
      return IntakeError(code: .watchLimit, path: path, errorNumber: number)
    }
    return IntakeError(reading: path, errorNumber: number)
  }
}
