import CWorker
import Foundation

#if canImport(Glibc)
  import Glibc
#endif

/// The worker program's side of `NurseryOrder`.
package struct Nursery {
  private let control: Int32

  /// `control` is the socket to `galena`.
  package init(control: Int32) { self.control = control }

  /// Follows orders until `galena` is gone. `serve` runs in a copy of this process for each
  /// document, with the socket to `galena`; the copy ends when it returns.
  package func run(
    state: NurseryState, warmRecognition: () -> Void, serve: (_ socket: Int32) -> Void
  ) throws(WorkerSocketError) {
    try ControlMessage.send(state, over: control)
    while let (bytes, descriptor) = try ControlMessage.receive(NurseryOrder.size, over: control) {
      switch NurseryOrder(bytes: bytes) {
      case .worker: try makeWorker(on: descriptor, serve)
      case .end(let process): try ControlMessage.send(Self.end(process), over: control)
      case .warmRecognition: warmRecognition()
      case nil: throw .malformed
      }
    }
  }

  private func makeWorker(
    on socket: Int32, _ serve: (_ socket: Int32) -> Void
  ) throws(WorkerSocketError) {
    guard socket >= 0 else { throw .malformed }
    // A copy of a process with several threads has locks that nobody will ever open.
    guard cworker_thread_count() == 1 else {
      close(socket)
      return try ControlMessage.send(-Int64(EDEADLK), over: control)
    }
    let process = cworker_fork()
    if process == 0 {
      close(control)
      serve(socket)
      // Without the exit handlers of libraries, which belong to the nursery.
      _exit(0)
    }
    let reason = errno
    close(socket)
    try ControlMessage.send(process > 0 ? Int64(process) : -Int64(reason), over: control)
  }

  private static func end(_ process: Int32) -> WorkerEnd? {
    var end = cworker_end()
    // Only ever a copy of this process: waiting for another one fails.
    guard process > 1, cworker_end(process, &end) == 0 else { return nil }
    return WorkerEnd(end)
  }
}

/// Small messages on the control socket.
enum ControlMessage {
  /// Sends a value as JSON behind its length.
  static func send(_ value: some Encodable, over socket: Int32) throws(WorkerSocketError) {
    guard let json = try? JSONEncoder().encode(value) else { throw .malformed }
    let bytes = withUnsafeBytes(of: UInt32(json.count).littleEndian) { Array($0) } + json
    guard cworker_send(socket, bytes, bytes.count, -1) == 0 else { throw .systemCall(errno) }
  }

  /// Waits for a value as JSON behind its length; throws when the peer leaves instead.
  static func receive<Value: Decodable>(
    _ type: Value.Type, over socket: Int32
  ) throws(WorkerSocketError) -> Value {
    guard let head = try receive(4, over: socket) else { throw .peerLeft }
    let length = Int(littleEndian32(head.bytes[...]))
    guard length <= 1 << 16, let body = try receive(length, over: socket) else { throw .malformed }
    guard let value = try? JSONDecoder().decode(type, from: Data(body.bytes)) else {
      throw .malformed
    }
    return value
  }

  /// Exactly that many bytes and the descriptor that came beside them, else -1; `nil` when the
  /// peer has left before the first.
  static func receive(
    _ count: Int, over socket: Int32
  ) throws(WorkerSocketError) -> (bytes: [UInt8], descriptor: Int32)? {
    var bytes: [UInt8] = []
    var descriptor: Int32 = -1
    while bytes.count < count {
      var buffer = [UInt8](repeating: 0, count: count - bytes.count)
      var beside: Int32 = -1
      let received = cworker_receive(socket, &buffer, buffer.count, &beside)
      guard received >= 0 else { throw .systemCall(errno) }
      if received == 0 {
        if bytes.isEmpty { return nil }
        throw .malformed
      }
      if beside >= 0 { descriptor = beside }
      bytes += buffer.prefix(received)
    }
    return (bytes, descriptor)
  }
}
