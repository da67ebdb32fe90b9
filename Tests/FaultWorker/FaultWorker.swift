import Foundation
import LeadModel
import WorkerProtocol

#if canImport(Glibc)
  import Glibc
#endif

/// A worker program that misbehaves in the way that the document's name says.
@main struct FaultWorker {
  static func main() {
    guard let control = try? WorkerProcess.claimControl() else { exit(71) }
    try? Nursery(control: control).run(state: NurseryState(missingWalls: [])) {
    } serve: { socket in
      guard let (request, _) = try? WorkerSocket.receive(over: socket) else { return }
      Fault(request: request, socket: socket).happen(name: request.subject.name ?? "")
    }
  }
}

/// What can go wrong in a worker.
struct Fault {
  let request: WorkerRequest
  let socket: Int32

  func happen(name: String) {
    if case .extractPages = request.verb { return salvage(name) }
    switch name {
    case "crash": kill(getpid(), SIGSEGV)
    case "hang": sleepForEver()
    case "nonsense": say(bytes: Array(repeating: 0xAB, count: 100_000))
    case "half-a-frame": say(bytes: [64, 0, 0, 0, 3] + Array("{\"schema\"".utf8))
    case "end-without-report": say(.end)
    case "endless-output": while say(.page(page(1))) {}
    case "chatters": while say(.heartbeat) { usleep(50_000) }
    case "memory-bomb": fillMemory()
    case "forks": leaveChildren()
    case "crash-after-two-pages", "crash-in-statements":
      say(.page(page(1)))
      say(.page(page(2)))
      kill(getpid(), SIGKILL)
    case "kills-the-nursery":
      kill(getppid(), SIGKILL)
      sleepForEver()
    default: answer()
    }
  }

  private func salvage(_ name: String) {
    if name == "crash-in-statements", request.options.statements { kill(getpid(), SIGSEGV) }
    answer()
  }

  /// The report has the process id as the document's path, so that a test can ask for it.
  private func answer() {
    let report = ExtractionReport(
      status: .done,
      document: DocumentSummary(
        id: request.subject.id, path: "\(getpid())", mediaType: "text/plain", bytes: 1))
    guard let json = try? ReportEncoder.json(report) else { return }
    say(.report(json))
    say(.end)
  }

  private func page(_ number: Int) -> ReadPage {
    ReadPage(
      Page(number: number, kind: .page, source: .native, reason: "native-text", text: "Page"),
      of: 5, mediaType: "application/pdf")
  }

  @discardableResult private func say(_ frame: Frame) -> Bool {
    (try? WorkerProcess.write(frame, to: socket)) != nil
  }

  private func say(bytes: [UInt8]) {
    _ = bytes.withUnsafeBytes { write(socket, $0.baseAddress, $0.count) }
  }

  private func sleepForEver() { while true { sleep(1_000) } }

  private func fillMemory() {
    var limit = rlimit(
      rlim_cur: rlim_t(request.limits.addressSpaceBytes),
      rlim_max: rlim_t(request.limits.addressSpaceBytes))
    setrlimit(__rlimit_resource_t(RLIMIT_AS.rawValue), &limit)
    var hoard: [[UInt8]] = []
    while true { hoard.append([UInt8](repeating: 7, count: 1 << 20)) }
  }

  /// Answers, and leaves processes behind in its group.
  private func leaveChildren() {
    for _ in 0..<3 where Self.copyOfThisProcess() == 0 { sleepForEver() }
    answer()
  }

  private static func copyOfThisProcess() -> Int32 {
    // Swift hides fork; the test needs exactly that.
    typealias Fork = @convention(c) () -> Int32
    guard let symbol = dlsym(nil, "fork") else { return -1 }
    return unsafeBitCast(symbol, to: Fork.self)()
  }
}
