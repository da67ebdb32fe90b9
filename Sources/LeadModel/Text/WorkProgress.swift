#if canImport(Glibc)
  import Glibc
#endif

/// Work on a document that goes on, told to whoever waits for it.
///
/// Code that may work for long on one page (rows of a table, words that are recognised) says so;
/// what hangs does not. Costs next to nothing where nobody listens. Each thread has its own
/// listener: a document is read by one.
package enum WorkProgress {
  // No task-local value: setting one outside of a task crashed the optimised page-worker
  // (Swift 6.3.1, swift_task_localValuePush).
  private static let key: pthread_key_t = {
    var key = pthread_key_t()
    let failure = pthread_key_create(&key, nil)
    precondition(failure == 0, "a process has keys for many more thread-local values")
    return key
  }()

  private final class Listener {
    let call: () -> Void

    init(_ call: @escaping () -> Void) { self.call = call }
  }

  /// Says that something has been done. May be called a million times per second.
  package static func report() {
    guard let listener = pthread_getspecific(key) else { return }
    Unmanaged<Listener>.fromOpaque(listener).takeUnretainedValue().call()
  }

  /// Calls `call` for each report of this thread while `body` runs.
  package static func withListener<Result, Failure: Error>(
    _ call: @escaping () -> Void, _ body: () throws(Failure) -> Result
  ) throws(Failure) -> Result {
    let listener = Listener(call)
    let outer = pthread_getspecific(key)
    pthread_setspecific(key, Unmanaged.passUnretained(listener).toOpaque())
    defer {
      pthread_setspecific(key, outer)
      withExtendedLifetime(listener) {}
    }
    return try body()
  }
}
