import Foundation
import Storage
import Testing

/// `galena ingest` from the outside: what it takes and what it says.
@Suite(.serialized) struct BackfillTests {
  let home: TemporaryFolder
  var store: String { home.path + "/s.sqlite" }

  init() throws {
    home = try TemporaryFolder()
    for folder in ["a/deep", "b"] {
      try FileManager.default.createDirectory(
        atPath: home.path + "/" + folder, withIntermediateDirectories: true)
    }
    for name in ["a/one.txt", "a/two.md", "a/deep/three.txt", "b/four.txt"] {
      try home.write("Note in \(name)", to: name)
    }
  }

  private func ingest(_ arguments: [String], input: String? = nil) throws -> String {
    let process = Process()
    process.executableURL = KillTests.galena
    process.arguments = ["ingest", "--store", store, "--json", "--quiet"] + arguments
    let (output, list) = (Pipe(), Pipe())
    process.standardOutput = output
    process.standardError = FileHandle.nullDevice
    process.standardInput = list
    try process.run()
    list.fileHandleForWriting.write(Data((input ?? "").utf8))
    try list.fileHandleForWriting.close()
    let text = output.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    #expect(process.terminationStatus == 0)
    return String(decoding: text, as: UTF8.self)
  }

  private func found() throws -> [String] {
    let store = try Store(path: store)
    return try store.documents().flatMap { try store.paths(of: $0.id).map(\.file) }
      .map { String($0.dropFirst(home.path.count + 1)) }.sorted()
  }

  @Test func patternsAreExpanded() throws {
    _ = try ingest([home.path + "/**/*.txt"])
    #expect(try found() == ["a/deep/three.txt", "a/one.txt", "b/four.txt"])
  }

  @Test(arguments: ["\n", "\0"])
  func aListComesOnStandardInput(separator: String) throws {
    let list = ["a/two.md", "b"].map { home.path + "/" + $0 }.joined(separator: separator)
    _ = try ingest(["-"], input: list)
    #expect(try found() == ["a/two.md", "b/four.txt"])
  }

  @Test func aLimitCountsNewDocuments() throws {
    _ = try ingest([home.path + "/a", "--limit", "2"])
    #expect(try found().count == 2)
    _ = try ingest([home.path + "/a", "--limit", "2"])
    #expect(try found().count == 3)
  }

  @Test func olderFilesAreLeftOut() throws {
    let old = Date(timeIntervalSince1970: 1_700_000_000)
    try FileManager.default.setAttributes(
      [.modificationDate: old], ofItemAtPath: home.path + "/a/one.txt")
    let report = try ingest([home.path + "/a", "--since", "2024-06-01"])
    #expect(try found() == ["a/deep/three.txt", "a/two.md"])
    #expect(report.contains("\"skips\":{\"not-included\":1}"))
  }

  @Test func aDryRunChangesNothing() throws {
    let plan = try ingest([home.path + "/a", "--dry-run"])
    #expect(plan.contains("\"new\":{\"bytes\":"))
    #expect(!FileManager.default.fileExists(atPath: store))
    _ = try ingest([home.path + "/a"])
    usleep(2_100_000)
    _ = try ingest([home.path + "/a"])
    let after = try ingest([home.path, "--dry-run"])
    #expect(after.contains("\"known\":{\"bytes\":54,\"files\":3}") || after.contains("\"files\":3"))
  }

  @Test func twoRunsAtOnceReadEachDocumentOnce() throws {
    let documents = try KillTests.documents(30)
    let arguments = ["ingest", documents.path, "--store", store, "--jobs", "2"]
    let runs = try (0..<2).map { _ in try KillTests.start(arguments) }
    for run in runs {
      run.waitUntilExit()
      #expect(run.terminationStatus == 0)
    }
    let opened = try Store(path: store)
    #expect(try opened.documentCounts() == [.done: 30])
    #expect(try opened.documents().allSatisfy { $0.attempts == 1 })
    for run in 1...2 {
      let ledger = try opened.ledger(of: RunID(Int64(run)))
      #expect(ledger.files.addsUp && ledger.files.open == 0 && ledger.files.found == 30)
    }
  }

  @Test func statusTellsOfAllOfIt() throws {
    _ = try ingest([home.path + "/a"])
    let (code, output, _) = try ExitCodeTests.run(["status", "--store", store, "--json"])
    #expect(code == 0)
    #expect(output.contains("\"done\":3"))
    #expect(output.contains("\"lastHour\":3"))
    let (_, text, _) = try ExitCodeTests.run(["status", "--store", store])
    #expect(text.contains("0 queued, 0 working, 3 done"))
  }
}
