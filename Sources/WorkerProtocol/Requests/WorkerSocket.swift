import CWorker
import Foundation

#if canImport(Glibc)
  import Glibc
#endif

/// The way from `galena` to one worker: a request and the document's descriptor go down once.
package enum WorkerSocket {
  /// A connected pair: one end stays here, the other becomes the worker's standard input.
  package static func pair() throws(WorkerSocketError) -> (ours: Int32, theirs: Int32) {
    var ours: Int32 = -1
    var theirs: Int32 = -1
    guard cworker_socket_pair(&ours, &theirs) == 0 else { throw .systemCall(errno) }
    return (ours, theirs)
  }

  /// Sends the request; `document` is an open descriptor, which stays open here.
  package static func send(
    _ request: WorkerRequest, document: Int32, over socket: Int32
  ) throws(WorkerSocketError) {
    guard let json = try? JSONEncoder().encode(request) else { throw .malformed }
    var message = withUnsafeBytes(of: UInt32(json.count).littleEndian) { Array($0) }
    message.append(contentsOf: json)
    guard cworker_send(socket, message, message.count, document) == 0 else {
      throw .systemCall(errno)
    }
  }

  /// Waits for the one request. `nil` when the other side has closed without one: the worker was
  /// not needed.
  package static func receive(
    over socket: Int32
  ) throws(WorkerSocketError) -> (request: WorkerRequest, document: Int32)? {
    var bytes: [UInt8] = []
    var document: Int32 = -1
    while bytes.count < 4 || bytes.count < 4 + length(of: bytes) {
      var buffer = [UInt8](repeating: 0, count: 1 << 16)
      var descriptor: Int32 = -1
      let count = cworker_receive(socket, &buffer, buffer.count, &descriptor)
      guard count >= 0 else { throw .systemCall(errno) }
      if count == 0 {
        if bytes.isEmpty { return nil }
        throw .malformed
      }
      if descriptor >= 0 { document = descriptor }
      bytes.append(contentsOf: buffer.prefix(count))
    }
    let json = Data(bytes[4..<4 + length(of: bytes)])
    guard document >= 0, let request = try? JSONDecoder().decode(WorkerRequest.self, from: json)
    else { throw .malformed }
    return (request, document)
  }

  /// What has come, or `nil` when nothing came within `patience`; empty when the other side has
  /// closed its end.
  package static func read(
    from socket: Int32, patience: Duration
  ) throws(WorkerSocketError) -> [UInt8]? {
    let milliseconds = Int32(clamping: Int(max(.zero, patience) / .milliseconds(1)))
    let ready = cworker_wait(socket, milliseconds)
    guard ready >= 0 else { throw .systemCall(errno) }
    if ready == 0 { return nil }
    var received = 0
    let bytes = [UInt8](unsafeUninitializedCapacity: readSize) { buffer, count in
      var beside: Int32 = -1
      received = cworker_receive(socket, buffer.baseAddress, readSize, &beside)
      if beside >= 0 { close(beside) }
      count = max(received, 0)
    }
    guard received >= 0 else { throw .systemCall(errno) }
    return bytes
  }

  private static let readSize = 1 << 20

  private static func length(of message: [UInt8]) -> Int {
    message.prefix(4).reversed().reduce(0) { $0 << 8 | Int($1) }
  }
}

/// The boundary itself failed; nothing is known of the document.
package enum WorkerSocketError: Error {
  /// The `errno` of a system call.
  case systemCall(Int32)
  case malformed
  /// The other side has closed its end.
  case peerLeft
}
