import Dispatch
import Glibc
import Synchronization

/// The wish that a run comes to an orderly end; can be waited for together with a file.
///
/// Unlike cancelling a task it breaks nothing off: whoever works asks before beginning something new.
package final class StopRequest: Sendable {
  private let signal = WakePipe()
  private let made = Mutex(false)

  package init() {}

  package var isMade: Bool { made.withLock { $0 } }

  /// Safe to be called more than once.
  package func make() {
    made.withLock { $0 = true }
    signal.wake()
  }

  /// Suspends that long, or until the wish is made or the task is cancelled.
  package func sleep(for time: Duration) async {
    await Readable.wait(for: [descriptor], atMost: time)
  }

  /// Becomes readable when the wish was made, and stays so.
  var descriptor: Int32 { signal.readEnd }
}

/// A descriptor that becomes readable on demand and stays so. Owned.
final class WakePipe: Sendable {
  let readEnd: Int32
  private let writeEnd: Int32

  /// Without a free descriptor it never wakes: waiting then ends with its time.
  init() {
    var ends: [Int32] = [-1, -1]
    _ = pipe(&ends)
    for end in ends {
      _ = fcntl(end, F_SETFD, FD_CLOEXEC)
      _ = fcntl(end, F_SETFL, O_NONBLOCK)
    }
    (readEnd, writeEnd) = (ends[0], ends[1])
  }

  deinit {
    close(readEnd)
    close(writeEnd)
  }

  func wake() {
    var byte: UInt8 = 0
    _ = write(writeEnd, &byte, 1)
  }
}

/// Waiting for descriptors.
enum Readable {
  /// Suspends until one can be read, the time is up, or the task is cancelled.
  ///
  /// poll(2) blocks, so it waits on a Dispatch thread and never on the cooperative pool.
  static func wait(for descriptors: [Int32], atMost time: Duration) async {
    let cancelled = WakePipe()
    let parts = time.components
    let milliseconds = max(0, parts.seconds * 1000 + parts.attoseconds / 1_000_000_000_000_000)
    await withTaskCancellationHandler {
      await withCheckedContinuation { continuation in
        DispatchQueue.global().async {
          var watched = (descriptors + [cancelled.readEnd]).map {
            pollfd(fd: $0, events: Int16(POLLIN), revents: 0)
          }
          _ = poll(&watched, nfds_t(watched.count), Int32(clamping: milliseconds))
          continuation.resume()
        }
      }
    } onCancel: {
      cancelled.wake()
    }
  }
}
