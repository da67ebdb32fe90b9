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

  init() throws(IntakeError) {
    let descriptor = inotify_init1(Int32(IN_NONBLOCK) | Int32(IN_CLOEXEC))
    guard descriptor >= 0 else { throw Self.failure(at: "inotify") }
    self.descriptor = descriptor
  }

  deinit { close(descriptor) }

  /// Watches a folder; `nil` when the same folder is watched already under another name.
  func watch(_ folder: String) throws(IntakeError) -> Int32? {
    let flags = Self.mask | UInt32(IN_ONLYDIR) | UInt32(IN_MASK_CREATE) | UInt32(IN_EXCL_UNLINK)
    let watch = inotify_add_watch(descriptor, folder, flags)
    if watch >= 0 { return watch }
    if errno == EEXIST { return nil }
    throw Self.failure(at: folder)
  }

  func forget(_ watch: Int32) { _ = inotify_rm_watch(descriptor, watch) }

  /// Suspends until events can be read, a stop is asked for, the time is up, or the task is
  /// cancelled.
  func wait(atMost timeout: Duration, or stop: StopRequest?) async {
    let others = stop.map { [$0.descriptor] } ?? []
    await Readable.wait(for: [descriptor] + others, atMost: timeout)
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
