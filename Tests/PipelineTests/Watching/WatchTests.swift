import Foundation
import Glibc
import LeadModel
import Storage
import TestSupport
import Testing

/// The watched folder from the outside.
@Suite(.serialized, .timeLimit(.minutes(15))) struct WatchTests {
  let home: TemporaryFolder
  let inbox: String
  var store: String { home.path + "/s.sqlite" }

  init() throws {
    home = try TemporaryFolder()
    inbox = home.path + "/in"
    try FileManager.default.createDirectory(atPath: inbox, withIntermediateDirectories: true)
  }

  private func settings(_ root: String) throws -> String {
    try home.write(
      "watch:\n  quiet-seconds: 0.2\n  roots:\n    - {path: in, \(root)}\n", to: "galena.yaml")
    return home.path + "/galena.yaml"
  }

  private func watchOnce(_ root: String) throws -> (code: Int32, output: String, errors: String) {
    try ExitCodeTests.run(
      ["watch", "--once", "--config", try settings(root), "--store", store, "--json"])
  }

  private func names(_ folder: String) -> [String] {
    ((try? FileManager.default.subpathsOfDirectory(atPath: folder)) ?? []).sorted()
  }

  @Test func filesAreSortedIntoDoneAndFailed() throws {
    try home.write("Jane Mill\njane@mill.example", to: "in/jane.txt")
    try home.write("\u{1}\u{2}\u{0}\u{3}\u{0}\u{0}\u{4}", to: "in/dump.bin")
    let (code, _, _) = try watchOnce("after: done")
    #expect(code == 1)
    #expect(
      names(inbox) == [
        "done", "done/jane.txt", "failed", "failed/dump.bin", "failed/dump.bin.why.txt",
      ])
    let note = try String(contentsOfFile: inbox + "/failed/dump.bin.why.txt", encoding: .utf8)
    #expect(note.contains("unsupported") && note.contains("galena retry"))
    let opened = try Store(path: store)
    let failed = try #require(try opened.documents(status: .failed).first)
    #expect(try opened.paths(of: failed.id).map(\.file) == [inbox + "/failed/dump.bin"])
    // Put back, it is tried again, and fails again.
    rename(inbox + "/failed/dump.bin", inbox + "/dump.bin")
    _ = try watchOnce("after: done")
    #expect(names(inbox + "/failed").contains("dump.bin"))
    #expect(try opened.documentCounts() == [.done: 1, .failed: 1])
  }

  @Test(arguments: ["done", "delete"])
  func aRetriedFileLeavesTheFailedOnes(afterwards: String) throws {
    let pdf = Repository.root.appendingPathComponent("Tests/Fixtures/encrypted.pdf")
    try FileManager.default.createDirectory(
      atPath: inbox + "/north", withIntermediateDirectories: true)
    try FileManager.default.copyItem(atPath: pdf.path, toPath: inbox + "/north/offer.pdf")
    #expect(try watchOnce("after: \(afterwards)").code == 1)
    #expect(names(inbox + "/failed/north") == ["offer.pdf", "offer.pdf.why.txt"])
    // Not read yet, it stays.
    _ = try watchOnce("after: \(afterwards)")
    #expect(names(inbox + "/failed/north") == ["offer.pdf", "offer.pdf.why.txt"])
    try home.write("open sesame\n", to: "passwords")
    let retry = try ExitCodeTests.run(
      ["retry", "--reason", "encrypted", "--passwords", home.path + "/passwords"]
        + ["--config", home.path + "/galena.yaml", "--store", store])
    #expect(retry.code == 0)
    #expect(names(inbox + "/failed/north") == [])
    let done = inbox + "/done/north/offer.pdf"
    #expect(FileManager.default.fileExists(atPath: done) == (afterwards == "done"))
    let opened = try Store(path: store)
    let document = try #require(try opened.documents(status: .done).first)
    let places = try opened.paths(of: document.id).map(\.file)
    #expect(places == [afterwards == "done" ? done : inbox + "/north/offer.pdf"])
  }

  @Test func aWatchPutsAwayWhatWasRetriedElsewhere() throws {
    let pdf = Repository.root.appendingPathComponent("Tests/Fixtures/encrypted.pdf")
    for name in ["a.pdf", "b.pdf"] {
      try FileManager.default.copyItem(atPath: pdf.path, toPath: inbox + "/" + name)
    }
    #expect(try watchOnce("after: done").code == 1)
    try Data("something else".utf8).write(to: URL(fileURLWithPath: inbox + "/failed/b.pdf"))
    try home.write("open sesame\n", to: "passwords")
    // Without these settings nobody knows of the folder.
    _ = try ExitCodeTests.run(
      ["retry", "--all", "--passwords", home.path + "/passwords", "--store", store])
    #expect(names(inbox + "/failed").contains("a.pdf"))
    _ = try watchOnce("after: done")
    // What somebody has changed there is theirs.
    #expect(names(inbox + "/failed") == ["b.pdf", "b.pdf.why.txt"])
    #expect(names(inbox + "/done") == ["a.pdf"])
  }

  @Test func deletedFilesAreKeptBesideTheStore() throws {
    try home.write("Jane Mill\njane@mill.example", to: "in/jane.txt")
    let (code, _, _) = try watchOnce("after: delete")
    #expect(code == 0)
    #expect(names(inbox) == [])
    let opened = try Store(path: store)
    let document = try #require(try opened.documents(status: .done).first)
    #expect(try opened.report(of: document.id)?.claims.statements.isEmpty == false)
    #expect(
      try ExitCodeTests.run(["retry", String(document.id.rawValue.prefix(10)), "--store", store])
        .code == 0)
  }

  @Test func onlyWhatIsMeantIsTaken() throws {
    for name in ["a.txt", "a.log", "deep/b.txt", "drafts/c.txt"] {
      try FileManager.default.createDirectory(
        atPath: (inbox + "/" + name as NSString).deletingLastPathComponent,
        withIntermediateDirectories: true)
      try home.write("Note \(name)", to: "in/" + name)
    }
    _ = try watchOnce("include: [\"*.txt\"], exclude: [\"drafts\"], notice: poll")
    let opened = try Store(path: store)
    let found = try opened.documents().flatMap { try opened.paths(of: $0.id).map(\.file) }
    #expect(found == [inbox + "/a.txt", inbox + "/deep/b.txt"])
  }

  @Test func theStoreInTheWatchedFolderIsNoDocument() throws {
    try home.write("Note", to: "in/a.txt")
    let inside = inbox + "/galena.sqlite"
    let (code, output, _) = try ExitCodeTests.run(
      ["watch", inbox, "--once", "--store", inside, "--json"])
    #expect(code == 0)
    #expect(output.contains("\"found\":1,"))
  }

  @Test func asksForAFolder() throws {
    #expect(try ExitCodeTests.run(["watch", "--store", store]).code == 2)
    #expect(try ExitCodeTests.run(["watch", home.path + "/no", "--store", store]).code == 2)
  }

  @Test func polledFoldersAndLateOnesAreNoticed() throws {
    try FileManager.default.removeItem(atPath: inbox)
    let config = try settings("notice: poll, poll-seconds: 0.3")
    let process = try KillTests.start(["watch", "--config", config, "--store", store])
    let opened = try Store(path: store)
    try Self.await { try opened.roots().first?.root.state == .unavailable }
    try FileManager.default.createDirectory(atPath: inbox, withIntermediateDirectories: true)
    try home.write("Jane Mill\njane@mill.example", to: "in/jane.txt")
    try Self.await { try opened.documentCounts() == [.done: 1] }
    #expect(try opened.roots().first?.root.state == .polled)
    try Self.await { try !opened.profiles().isEmpty }
    process.terminate()
    process.waitUntilExit()
    #expect(process.terminationStatus == 130)
    #expect(try opened.roots().first?.root.state == .ended)
  }

  @Test func aTermSignalEndsABusyRunInOrder() throws {
    let documents = try KillTests.documents(60)
    let process = try KillTests.start(["ingest", documents.path, "--store", store])
    let opened = try Store(path: store)
    try Self.await { try (opened.documentCounts()[.done] ?? 0) > 2 }
    let start = ContinuousClock.now
    process.terminate()
    process.waitUntilExit()
    #expect(process.terminationStatus == 130)
    #expect(ContinuousClock.now - start < .seconds(11))
    #expect(try opened.documentCounts()[.working] == nil)
    let (code, output, _) = try ExitCodeTests.run(
      ["ingest", documents.path, "--store", store, "--json"])
    #expect(code == 0)
    #expect(output.contains("\"done\":60"))
  }

  static func `await`(_ condition: () throws -> Bool) throws {
    for _ in 0..<1200 {
      if try condition() { return }
      usleep(50_000)
    }
    Issue.record("it never came")
  }
}
