import Foundation
import Glibc
import Synchronization

/// A real server on this machine, for one test: each connection is given to `serve`, one after the
/// other.
final class LocalServer: Sendable {
  let port: Int
  private let socket: Int32

  init(_ serve: @escaping @Sendable (Connection) -> Void) throws {
    let listener = Glibc.socket(AF_INET, Int32(SOCK_STREAM.rawValue), 0)
    var address = sockaddr_in()
    address.sin_family = sa_family_t(AF_INET)
    address.sin_addr.s_addr = inet_addr("127.0.0.1")
    var length = socklen_t(MemoryLayout<sockaddr_in>.size)
    let isBound = withUnsafeMutablePointer(to: &address) { pointer in
      pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) {
        bind(listener, $0, length) == 0 && getsockname(listener, $0, &length) == 0
      }
    }
    guard isBound, listen(listener, 16) == 0 else { throw CocoaError(.fileReadUnknown) }
    port = Int(UInt16(bigEndian: address.sin_port))
    socket = listener
    Thread.detachNewThread {
      while true {
        let peer = accept(listener, nil, nil)
        guard peer >= 0 else {
          // Closed by whoever accepts: the number may be another server's as soon as it is free.
          close(listener)
          return
        }
        serve(Connection(socket: peer))
        close(peer)
      }
    }
  }

  deinit { shutdown(socket, Int32(SHUT_RDWR)) }

  /// A port on which nobody listens.
  static func freePort() throws -> Int {
    let server = try LocalServer { _ in }
    return server.port
  }

  struct Connection: Sendable {
    fileprivate let socket: Int32

    /// Up to and without the next line's end; `nil` when the other side has closed.
    func line() -> String? {
      var bytes: [UInt8] = []
      var byte: UInt8 = 0
      while recv(socket, &byte, 1, 0) == 1 {
        if byte == 10 { return String(decoding: bytes, as: UTF8.self) }
        if byte != 13 { bytes.append(byte) }
      }
      return nil
    }

    func bytes(_ count: Int) -> [UInt8] {
      var bytes = [UInt8](repeating: 0, count: count)
      var filled = 0
      while filled < count {
        let got = bytes[filled...].withUnsafeMutableBytes {
          recv(socket, $0.baseAddress, count - filled, 0)
        }
        if got <= 0 { break }
        filled += got
      }
      return Array(bytes.prefix(filled))
    }

    func send(_ text: String) {
      let bytes = Array(text.utf8)
      _ = Glibc.send(socket, bytes, bytes.count, Int32(MSG_NOSIGNAL))
    }
  }
}

/// A receiver of webhooks that answers as it is told and remembers what it got.
final class HookServer: Sendable {
  enum Reply: Sendable {
    case status(Int, headers: [String: String] = [:])
    /// Reads and never answers.
    case silence
    /// Closes without an answer.
    case cut
    /// Says yes and closes before the answer is whole.
    case halfAnAnswer
  }

  struct Request: Sendable {
    let line: String
    let headers: [String: String]
    let body: [UInt8]
  }

  private let state: State
  private let server: LocalServer

  private final class State: Sendable {
    let requests = Mutex<[Request]>([])
    let replies: Mutex<[Reply]>

    init(_ replies: [Reply]) { self.replies = Mutex(replies) }

    func next() -> Reply {
      replies.withLock { $0.isEmpty ? .status(200) : $0.removeFirst() }
    }
  }

  /// - Parameter replies: in their order; then it says yes.
  init(_ replies: [Reply] = []) throws {
    let state = State(replies)
    self.state = state
    server = try LocalServer { connection in Self.serve(connection, state) }
  }

  var url: String { "http://127.0.0.1:\(server.port)/hook" }
  var requests: [Request] { state.requests.withLock { $0 } }

  private static func serve(_ connection: LocalServer.Connection, _ state: State) {
    guard let first = connection.line() else { return }
    var headers: [String: String] = [:]
    while let line = connection.line(), !line.isEmpty {
      let parts = line.split(separator: ":", maxSplits: 1).map {
        $0.trimmingCharacters(in: .whitespaces)
      }
      if parts.count == 2 { headers[parts[0].lowercased()] = parts[1] }
    }
    let body = connection.bytes(headers["content-length"].flatMap { Int($0) } ?? 0)
    state.requests.withLock { $0.append(Request(line: first, headers: headers, body: body)) }
    switch state.next() {
    case .status(let code, let more):
      let lines = more.map { "\($0.key): \($0.value)\r\n" }.joined()
      connection.send(
        "HTTP/1.1 \(code) X\r\n\(lines)Content-Length: 0\r\nConnection: close\r\n\r\n")
    case .silence: Thread.sleep(forTimeInterval: 3)
    case .cut: break
    case .halfAnAnswer: connection.send("HTTP/1.1 200 OK\r\nContent-Length: 10\r\n\r\nab")
    }
  }
}

/// A mail server that takes what it gets, or says no at one command.
final class MailServer: Sendable {
  struct Refusal: Sendable {
    /// `MAIL`, `RCPT`, `DATA` or `.` (after the message).
    let command: String
    let reply: String
  }

  private let state = State()
  private let server: LocalServer

  private final class State: Sendable {
    let messages = Mutex<[(recipients: [String], text: String)]>([])
  }

  init(_ refusal: Refusal? = nil) throws {
    let state = state
    server = try LocalServer { connection in Self.serve(connection, refusal, state) }
  }

  var url: String { "smtp://127.0.0.1:\(server.port)" }
  var messages: [(recipients: [String], text: String)] { state.messages.withLock { $0 } }

  private static func serve(
    _ connection: LocalServer.Connection, _ refusal: Refusal?, _ state: State
  ) {
    connection.send("220 test\r\n")
    var recipients: [String] = []
    while let line = connection.line() {
      let verb = String(line.prefix { $0 != " " && $0 != ":" }).uppercased()
      if let refusal, refusal.command == verb {
        connection.send(refusal.reply + "\r\n")
        continue
      }
      switch verb {
      case "QUIT": return connection.send("221 bye\r\n")
      case "RCPT":
        recipients.append(line)
        connection.send("250 ok\r\n")
      case "DATA":
        connection.send("354 go\r\n")
        var text = ""
        while let line = connection.line(), line != "." { text += line + "\n" }
        if let refusal, refusal.command == "." {
          connection.send(refusal.reply + "\r\n")
        } else {
          let message = (recipients, text)
          state.messages.withLock { $0.append(message) }
          connection.send("250 taken\r\n")
        }
      default: connection.send("250 ok\r\n")
      }
    }
  }
}
