import LeadModel
import Synchronization
import WorkerProtocol

#if canImport(Glibc)
  import Glibc
#endif

/// One living nursery: takes orders, one at a time. Owns its control socket.
final class NurseryDesk: Sendable {
  private let control: Int32
  private let link: Mutex<NurseryLink?>
  private let closing: AsyncStream<Never>
  private let finish: AsyncStream<Never>.Continuation
  private let walls = Mutex<[String]>([])

  init(takingOwnershipOf control: Int32) {
    self.control = control
    link = Mutex(NurseryLink(control: control))
    (closing, finish) = AsyncStream.makeStream()
  }

  deinit { Glibc.close(control) }

  /// Waits for the nursery's first word; `false` when it ended without one.
  func isReady() async -> Bool {
    await Blocking.run { [self] in
      guard let state = try? link.withLock({ try $0?.state() }) else { return false }
      walls.withLock { $0 = state.missingWalls }
      return true
    }
  }

  /// Walls that this kernel does not have around workers.
  var missingWalls: [String] { walls.withLock { $0 } }

  /// Suspends until `close`.
  func closed() async {
    for await _ in closing {}
  }

  /// No more orders; the nursery sees its control socket end and goes, and its workers with it.
  func close() {
    finish.finish()
    // Not before an order that is under way has its answer.
    link.withLock {
      if $0 != nil { shutdown(control, Int32(SHUT_RDWR)) }
      $0 = nil
    }
  }

  /// Throws when the nursery no longer answers.
  func worker(on socket: Int32) throws -> Int32 { try order { try $0.worker(on: socket) } }

  func end(_ process: Int32) throws -> WorkerEnd? { try order { try $0.end(process) } }

  func warmRecognition() throws { try order { try $0.warmRecognition() } }

  private func order<Value: Sendable>(_ body: (NurseryLink) throws -> Value) throws -> Value {
    try link.withLock { link in
      guard let link else { throw WorkerSocketError.peerLeft }
      return try body(link)
    }
  }
}
