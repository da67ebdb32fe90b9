import Foundation
import Glibc
import LeadModel
import Testing
import WorkerProtocol

@Suite struct WorkerSocketTests {
  static func request(us: OwnCompany?) -> WorkerRequest {
    WorkerRequest(
      subject: .init(id: "abc", path: "in/ä.pdf", name: "ä.pdf", byteCount: 3),
      options: .init(statements: false, text: true, words: true),
      settings: .init(us: us, region: "DE", passwords: ["secret"]), limits: .init())
  }

  @Test(arguments: [1, 100_000])
  func theRequestAndItsDocumentArrive(names: Int) throws {
    let (ours, theirs) = try WorkerSocket.pair()
    defer { for descriptor in [ours, theirs] { close(descriptor) } }
    let many = OwnCompany(names: (0..<names).map { "Company \($0)" })
    let request = Self.request(us: many)
    let file = try MemoryFile([1, 2, 3])
    let descriptor = file.descriptor
    // A thread of its own: both ends block, and a large request fills the socket.
    Thread.detachNewThread {
      try? WorkerSocket.send(request, document: descriptor, over: ours)
    }
    let received = try #require(try WorkerSocket.receive(over: theirs))
    #expect(received.request == request)
    var bytes = [UInt8](repeating: 0, count: 4)
    #expect(pread(received.document, &bytes, 4, 0) == 3)
    #expect(bytes == [1, 2, 3, 0])
    close(received.document)
  }

  @Test func aPeerThatLeavesMeansThereIsNoDocument() throws {
    let (ours, theirs) = try WorkerSocket.pair()
    defer { close(theirs) }
    close(ours)
    #expect(try WorkerSocket.receive(over: theirs) == nil)
  }

  @Test func sendingToAPeerThatLeftIsAnErrorAndNoSignal() throws {
    let (ours, theirs) = try WorkerSocket.pair()
    defer { close(ours) }
    close(theirs)
    let file = try MemoryFile([1])
    let descriptor = file.descriptor
    #expect(throws: WorkerSocketError.self) {
      try WorkerSocket.send(Self.request(us: nil), document: descriptor, over: ours)
    }
  }
}
