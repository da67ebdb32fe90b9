import Foundation
import FoundationNetworking
import LeadModel
import Storage
import Testing

/// `galena serve` from the outside: one process that watches, decides, delivers and shows.
@Suite(.serialized, .timeLimit(.minutes(15))) struct ServeTests {
  let home: TemporaryFolder
  var inbox: String { home.path + "/in" }
  var store: String { home.path + "/s.sqlite" }

  init() throws {
    home = try TemporaryFolder()
    try FileManager.default.createDirectory(atPath: inbox, withIntermediateDirectories: true)
    try home.write(
      """
      watch: {quiet-seconds: 0.2, roots: [{path: in}]}
      queues:
        - {name: managers, when: {score: combined, atLeast: 99}}
        - {name: sales, escalation: [{afterHours: 0.01, queue: managers}]}
      gate: []
      delivery: {receivers: [{name: sheet, kind: csv, path: leads.csv}]}
      lineage: {file: lineage.jsonl}
      """, to: "galena.yaml")
  }

  private final class Served {
    let process: Process
    let address: String

    struct Announcement: Decodable { let address: String }

    init(_ arguments: [String]) throws {
      let output = Pipe()
      process = Process()
      process.executableURL = KillTests.galena
      process.arguments = ["serve", "--port", "0", "--json", "--quiet"] + arguments
      process.standardInput = FileHandle.nullDevice
      process.standardOutput = output
      process.standardError = FileHandle.nullDevice
      try process.run()
      var said = Data()
      while !said.contains(0x0A) {
        let bytes = output.fileHandleForReading.availableData
        if bytes.isEmpty { break }
        said += bytes
      }
      let line = said.prefix { $0 != 0x0A }
      address = try JSONDecoder().decode(Announcement.self, from: line).address
      let reading = output.fileHandleForReading
      Thread.detachNewThread { while !reading.availableData.isEmpty {} }
    }

    deinit { if process.isRunning { kill(process.processIdentifier, SIGKILL) } }

    func get(_ path: String, token: String? = nil) async throws -> (status: Int, body: String) {
      var request = URLRequest(url: try #require(URL(string: address + path)))
      if let token { request.setValue("Bearer \(token)", forHTTPHeaderField: "Authorization") }
      let (data, response) = try await URLSession.shared.data(for: request)
      let status = (response as? HTTPURLResponse)?.statusCode ?? 0
      return (status, String(decoding: data, as: UTF8.self))
    }
  }

  private func serve() throws -> Served {
    try Served(["--config", home.path + "/galena.yaml", "--store", store])
  }

  /// A viewer's API token.
  private func token() throws -> String {
    let opened = try Store(path: store)
    let now = Timestamp(Date())
    try opened.save(user: "kim", role: .operator, password: "-", by: "test", at: now)
    let token = "token-of-a-test"
    try opened.saveToken(digest: Digest.sha256(token.utf8), of: "kim", label: "test", at: now)
    return token
  }

  @Test func aDroppedFileBecomesALeadThatIsShownAndDelivered() async throws {
    let served = try serve()
    let token = try token()
    #expect(try await served.get("/health/live").status == 200)
    #expect(try await served.get("/health/ready").body.contains("\"status\":\"ready\""))
    #expect(try await served.get("/api/v1/leads").status == 401)
    try home.write(
      "Please send us a quote for two pumps.\n\nJane Mill\nHead of Purchasing\n"
        + "Quarry Mill Ltd\njane@quarry.example\n", to: "in/jane.txt")
    var leads = ""
    for _ in 0..<600 where !leads.contains("Jane Mill") {
      leads = try await served.get("/api/v1/leads", token: token).body
      try await Task.sleep(for: .milliseconds(100))
    }
    #expect(leads.contains("Jane Mill"))
    let sheet = home.path + "/leads.csv"
    try WatchTests.await {
      (try? String(contentsOfFile: sheet, encoding: .utf8))?.contains("jane@quarry.example") == true
    }
    // The sheet is written before the outbox knows of it.
    let sent = "galena_deliveries{receiver=\"sheet\",state=\"sent\"} 1\n"
    var metrics = ""
    for _ in 0..<600 where !metrics.contains(sent) {
      metrics = try await served.get("/metrics").body
      try await Task.sleep(for: .milliseconds(100))
    }
    #expect(metrics.contains("\ngalena_documents{status=\"done\"} 1\n"))
    #expect(metrics.contains("\ngalena_root_up{root=\"1\"} 1\n"))
    #expect(metrics.contains(sent))
    #expect(!metrics.contains("Jane") && !metrics.contains(home.path))
    let lineage = try String(contentsOfFile: home.path + "/lineage.jsonl", encoding: .utf8)
    #expect(lineage.contains("\"COMPLETE\""))
    // The escalation's hour passes by itself: 36 s after the lead came into its queue.
    let opened = try Store(path: store)
    try WatchTests.await { try opened.leads().first?.decision?.queue == "managers" }

    let start = ContinuousClock.now
    served.process.terminate()
    served.process.waitUntilExit()
    #expect(served.process.terminationStatus == 130)
    #expect(ContinuousClock.now - start < .seconds(11))
    #expect(try opened.leaseOwner("serve") == nil)
  }

  @Test func aSecondOneIsRefusedAndALaterOneIsNot() async throws {
    let first = try serve()
    let status = try ExitCodeTests.run(["status", "--store", store])
    #expect(status.output.contains("served by process \(first.process.processIdentifier)"))
    let (code, _, errors) = try ExitCodeTests.run([
      "serve", "--port", "0", "--config", home.path + "/galena.yaml", "--store", store,
    ])
    #expect(code == 4)
    #expect(errors.contains("process \(first.process.processIdentifier) serves this store"))
    // One that is killed leaves nothing that keeps the next one out.
    kill(first.process.processIdentifier, SIGKILL)
    first.process.waitUntilExit()
    let next = try serve()
    #expect(try await next.get("/health/live").status == 200)
  }

  @Test func newSettingsAreTakenAtSIGHUPAndBadOnesAreNot() async throws {
    let second = home.path + "/second"
    try FileManager.default.createDirectory(atPath: second, withIntermediateDirectories: true)
    let served = try serve()
    let process = served.process.processIdentifier
    let opened = try Store(path: store)
    try WatchTests.await { try opened.roots().map(\.root.state) == [.watched] }
    let good = try String(contentsOfFile: home.path + "/galena.yaml", encoding: .utf8)

    try home.write("watch: {rots: []}\n", to: "galena.yaml")
    kill(process, SIGHUP)
    // Time enough for a reload that must not be.
    try await Task.sleep(for: .seconds(2))
    #expect(served.process.isRunning)
    #expect(try opened.roots().map(\.root.state) == [.watched])
    #expect(try opened.leaseOwner("serve") != nil)

    try home.write(
      good.replacing("roots: [{path: in}]", with: "roots: [{path: in}, {path: second}]"),
      to: "galena.yaml")
    kill(process, SIGHUP)
    try WatchTests.await {
      try opened.roots().filter { $0.root.state == .watched }.count == 2
    }
    try home.write("Jane Mill\njane@quarry.example\n", to: "second/jane.txt")
    try WatchTests.await { try opened.documentCounts() == [.done: 1] }
    #expect(served.process.isRunning && served.process.processIdentifier == process)
    served.process.terminate()
    served.process.waitUntilExit()
    #expect(served.process.terminationStatus == 130)
  }

  @Test func whatOthersQueueIsReadHere() async throws {
    try home.write("Jane Mill\njane@quarry.example\n", to: "in/jane.txt")
    let served = try serve()
    let opened = try Store(path: store)
    try WatchTests.await { try opened.documentCounts() == [.done: 1] }
    let document = try #require(try opened.documents().first)
    #expect(try opened.retry(.document(document.id)) == 1)
    try WatchTests.await { try opened.documentCounts() == [.done: 1] }
    #expect(served.process.isRunning)
  }
}
