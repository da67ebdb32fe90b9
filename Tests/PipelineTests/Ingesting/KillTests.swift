import Foundation
import GRDB
import Glibc
import LeadModel
import Storage
import Testing

/// Killing at any instant loses nothing and repeats nothing visible.
@Suite(.serialized) struct KillTests {
  /// The program beside the tests.
  static let galena = URL(fileURLWithPath: "/proc/self/exe").resolvingSymlinksInPath()
    .deletingLastPathComponent().appendingPathComponent("galena")

  static func start(_ arguments: [String]) throws -> Process {
    let process = Process()
    process.executableURL = galena
    process.arguments = arguments + ["--quiet"]
    process.standardOutput = FileHandle.nullDevice
    process.standardError = FileHandle.nullDevice
    try process.run()
    return process
  }

  static func documents(_ count: Int) throws -> TemporaryFolder {
    let folder = try TemporaryFolder()
    for number in 0..<count {
      try folder.write(
        "Please quote for \(number + 2) pumps.\n\nJane Mill \(number)\njane\(number)@mill.example",
        to: "note-\(number).txt")
    }
    return folder
  }

  @Test func tenKillsOfAnIngestLoseNothing() throws {
    let documents = try Self.documents(24)
    let home = try TemporaryFolder()
    let arguments = ["ingest", documents.path, "--store", home.path + "/s.sqlite", "--jobs", "2"]
    var random = SystemRandomNumberGenerator()
    for _ in 0..<10 {
      let process = try Self.start(arguments)
      usleep(UInt32.random(in: 20_000...400_000, using: &random))
      kill(process.processIdentifier, SIGKILL)
      process.waitUntilExit()
    }
    try Self.expectAllDone(arguments, store: home.path + "/s.sqlite", documents: 24)
  }

  @Test func killedWorkersLoseNothing() throws {
    let documents = try Self.documents(16)
    let home = try TemporaryFolder()
    let arguments = ["ingest", documents.path, "--store", home.path + "/s.sqlite", "--jobs", "2"]
    let process = try Self.start(arguments)
    var kills = 0
    while process.isRunning && kills < 6 {
      if let worker = Self.workers(of: process.processIdentifier).first {
        kill(worker, SIGKILL)
        kills += 1
      }
      usleep(30_000)
    }
    process.waitUntilExit()
    #expect(kills > 0)
    // A document whose worker was killed twice has failed, and says so; it is never lost.
    let store = try Store(path: home.path + "/s.sqlite")
    let counts = try store.documentCounts()
    #expect((counts[.done] ?? 0) + (counts[.failed] ?? 0) == 16)
    let failed = try store.documents(status: .failed)
    #expect(failed.allSatisfy { $0.failure?.code == .workerCrashed })
    #expect(Self.workers(of: process.processIdentifier).isEmpty)
  }

  @Test func workersEndWithTheirGalena() throws {
    let documents = try Self.documents(40)
    let home = try TemporaryFolder()
    let process = try Self.start(
      ["ingest", documents.path, "--store", home.path + "/s.sqlite", "--jobs", "2"])
    var workers: [Int32] = []
    while workers.isEmpty && process.isRunning {
      workers = Self.workers(of: process.processIdentifier)
      usleep(5_000)
    }
    kill(process.processIdentifier, SIGKILL)
    process.waitUntilExit()
    try #require(!workers.isEmpty)
    let deadline = ContinuousClock.now + .seconds(20)
    while workers.contains(where: Self.isRunning) && ContinuousClock.now < deadline {
      usleep(10_000)
    }
    #expect(!workers.contains(where: Self.isRunning))
  }

  /// Killed between copying a file and registering it, and the file is gone by then.
  @Test func anOriginalThatNobodyKnowsOfIsSwept() throws {
    let home = try TemporaryFolder()
    let inbox = home.path + "/in"
    try FileManager.default.createDirectory(atPath: inbox, withIntermediateDirectories: true)
    try home.write("Jane Mill\njane@mill.example", to: "in/jane.txt")
    let arguments = ["watch", inbox, "--store", home.path + "/s.sqlite"]
    let process = try Self.start(arguments)
    let store = try Store(path: home.path + "/s.sqlite")
    let writer = try DatabaseQueue(
      path: home.path + "/s.sqlite", configuration: Store.configuration())
    // A process that waits for the store copies nothing: let it write all that it has to first.
    try WatchTests.await {
      try store.documentCounts() == [.done: 1] && store.countsOfLeads().leads > 0
        && writer.read { try Int.fetchOne($0, sql: "SELECT min(ended_at) FROM runs") != nil }
    }
    func originals() throws -> Int {
      try FileManager.default.subpathsOfDirectory(atPath: home.path + "/s.sqlite.objects")
        .count { $0.split(separator: "/").last?.count == 62 }
    }
    try writer.inDatabase { db in
      // Nobody else can write now: a file is copied, and its row must wait.
      try db.execute(sql: "BEGIN IMMEDIATE")
      try home.write("Tom Hale\ntom@mill.example", to: "in/tom.txt")
      try WatchTests.await { try originals() == 2 }
      kill(process.processIdentifier, SIGKILL)
      process.waitUntilExit()
      try FileManager.default.removeItem(atPath: inbox + "/tom.txt")
      try db.execute(sql: "ROLLBACK")
    }
    #expect(try originals() == 2)
    let next = try Self.start(arguments + ["--once"])
    next.waitUntilExit()
    #expect(try store.documentCounts() == [.done: 1])
    #expect(try originals() == 1)
    let marks = try FileManager.default.contentsOfDirectory(
      atPath: home.path + "/s.sqlite.objects")
    #expect(!marks.contains { $0.hasPrefix("writing.") || $0.hasPrefix("incoming.") })
  }

  private static func expectAllDone(
    _ arguments: [String], store path: String, documents: Int
  ) throws {
    let last = try start(arguments)
    last.waitUntilExit()
    #expect(last.terminationStatus == 0)
    let store = try Store(path: path)
    #expect(try store.documentCounts() == [.done: documents])
    #expect(try store.verifyAudit().firstBreak == nil)
    let emails = try store.profiles().flatMap { $0.all(.email) }.map(\.display)
    #expect(Set(emails).count == documents)
    #expect(emails.count == documents)
  }

  private static func workers(of parent: Int32) -> [Int32] {
    let names = (try? FileManager.default.contentsOfDirectory(atPath: "/proc")) ?? []
    return names.compactMap(Int32.init).filter { process in
      guard
        let stat = try? String(contentsOfFile: "/proc/\(process)/stat", encoding: .utf8),
        stat.contains("(page-worker)"), let end = stat.lastIndex(of: ")")
      else { return false }
      return stat[end...].split(separator: " ").dropFirst(2).first.map(String.init) == "\(parent)"
    }
  }

  private static func isRunning(_ process: Int32) -> Bool {
    guard let stat = try? String(contentsOfFile: "/proc/\(process)/stat", encoding: .utf8) else {
      return false
    }
    return !stat.contains(") Z ")
  }
}
