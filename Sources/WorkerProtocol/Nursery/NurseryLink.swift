import CWorker

#if canImport(Glibc)
  import Glibc
#endif

/// `galena`'s side of `NurseryOrder`. Orders are short and answered at once; one caller at a time.
package struct NurseryLink: Sendable {
  private let control: Int32

  /// `control` stays open as long as the nursery shall live.
  package init(control: Int32) { self.control = control }

  /// Waits until the nursery is ready. Throws `.peerLeft` when it ended instead.
  package func state() throws(WorkerSocketError) -> NurseryState {
    try ControlMessage.receive(NurseryState.self, over: control)
  }

  /// Makes a worker that listens on `socket`, which stays open here.
  package func worker(on socket: Int32) throws(WorkerSocketError) -> Int32 {
    try send(.worker, beside: socket)
    let process = try ControlMessage.receive(Int64.self, over: control)
    guard process > 0 else { throw .systemCall(Int32(-process)) }
    return Int32(process)
  }

  /// Kills the worker with its process group. `nil` when there was no such worker.
  package func end(_ process: Int32) throws(WorkerSocketError) -> WorkerEnd? {
    try send(.end(process: process), beside: -1)
    return try ControlMessage.receive(WorkerEnd?.self, over: control)
  }

  package func warmRecognition() throws(WorkerSocketError) {
    try send(.warmRecognition, beside: -1)
  }

  private func send(_ order: NurseryOrder, beside descriptor: Int32) throws(WorkerSocketError) {
    let bytes = order.bytes
    guard cworker_send(control, bytes, bytes.count, descriptor) == 0 else {
      throw .systemCall(errno)
    }
  }
}
