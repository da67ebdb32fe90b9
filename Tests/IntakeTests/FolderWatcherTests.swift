import Foundation
import Glibc
import Intake
import Testing

@Suite(.timeLimit(.minutes(15))) struct FolderWatcherTests {
  let folder: TemporaryFolder

  init() throws { folder = try TemporaryFolder() }

  /// Events until `last` has come; the time limit ends it when it does not.
  private func events(
    _ watcher: inout FolderWatcher, until last: WatchEvent
  ) async throws -> [WatchEvent] {
    var all: [WatchEvent] = []
    while !all.contains(last), !Task.isCancelled {
      all += try await watcher.next(waitingAtMost: .seconds(5))
    }
    return all
  }

  @Test func aWrittenFileIsToldOfOncePerBatch() async throws {
    var watcher = try FolderWatcher(roots: [folder.path])
    let path = try folder.write("a.txt")
    let all = try await watcher.next(waitingAtMost: .seconds(5))
    #expect(all == [.look(path: path)])
  }

  @Test func aTemporaryNameIsToldOfWhenItIsRenamed() async throws {
    var watcher = try FolderWatcher(roots: [folder.path])
    try folder.write("a.pdf.part")
    try folder.move("a.pdf.part", to: "a.pdf")
    let last = WatchEvent.look(path: folder.path("a.pdf"))
    #expect(try await events(&watcher, until: last) == [last])
  }

  @Test func hardLinksAndRemovalsAreToldOf() async throws {
    let path = try folder.write("a.txt")
    var watcher = try FolderWatcher(roots: [folder.path])
    try #require(Glibc.link(path, folder.path("b.txt")) == 0)
    try FileManager.default.removeItem(atPath: path)
    let gone = WatchEvent.gone(path: path)
    #expect(
      try await events(&watcher, until: gone) == [.look(path: folder.path("b.txt")), gone])
  }

  @Test func foldersThatAppearAreScannedAndWatched() async throws {
    var watcher = try FolderWatcher(roots: [folder.path])
    let outside = try TemporaryFolder()
    try outside.write("in/deep/old.txt")
    try FileManager.default.moveItem(
      atPath: outside.path("in"), toPath: folder.path("in"))
    let rescan = WatchEvent.rescan(folder: folder.path("in"))
    #expect(try await events(&watcher, until: rescan) == [rescan])
    let path = try folder.write("in/deep/new.txt")
    #expect(
      try await events(&watcher, until: .look(path: path)) == [.look(path: path)])
  }

  @Test func aRenamedFolderIsWatchedUnderItsNewName() async throws {
    try folder.write("old/deep/a.txt")
    var watcher = try FolderWatcher(roots: [folder.path])
    try folder.move("old", to: "new")
    let rescan = WatchEvent.rescan(folder: folder.path("new"))
    #expect(
      try await events(&watcher, until: rescan) == [.gone(path: folder.path("old")), rescan])
    let path = try folder.write("new/deep/b.txt")
    #expect(
      try await events(&watcher, until: .look(path: path)) == [.look(path: path)])
  }

  @Test func aRootThatVanishesIsUnavailableUntilItIsBack() async throws {
    try folder.makeFolder("root")
    let root = folder.path("root")
    var watcher = try FolderWatcher(roots: [root + "/"])
    try folder.move("root", to: "elsewhere")
    let lost = try await events(&watcher, until: .unavailable(root: root, reason: nil))
    #expect(lost == [.unavailable(root: root, reason: nil)])
    try folder.makeFolder("root")
    let back = try await events(&watcher, until: .rescan(folder: root))
    #expect(back == [.rescan(folder: root)])
    let path = try folder.write("root/a.txt")
    #expect(
      try await events(&watcher, until: .look(path: path)) == [.look(path: path)])
  }

  @Test func linksThatGoRoundAreWatchedOnce() async throws {
    try folder.write("a/x.txt")
    try folder.link("a/up", to: folder.path)
    var watcher = try FolderWatcher(roots: [folder.path])
    let path = try folder.write("a/y.txt")
    #expect(
      try await events(&watcher, until: .look(path: path)) == [.look(path: path)])
  }

  @Test func anOverflowAsksForAScan() async throws {
    let limit = try String(
      contentsOfFile: "/proc/sys/fs/inotify/max_queued_events", encoding: .utf8)
    let count = try #require(Int(limit.trimmingCharacters(in: .whitespacesAndNewlines)))
    var watcher = try FolderWatcher(roots: [folder.path])
    // Two names in turn: the kernel joins equal events that follow each other (inotify(7)).
    let (a, b) = (folder.path("a.txt"), folder.path("b.txt"))
    close(open(a, O_CREAT | O_WRONLY, 0o600))
    for _ in 0...(count / 4) {
      rename(a, b)
      rename(b, a)
    }
    let rescan = WatchEvent.rescan(folder: folder.path)
    #expect(try await events(&watcher, until: rescan).contains(rescan))
    let path = try folder.write("later.txt")
    #expect(try await events(&watcher, until: .look(path: path)).contains(.look(path: path)))
  }

  @Test func aMissingRootIsAnError() {
    let error = #expect(throws: IntakeError.self) {
      try FolderWatcher(roots: [folder.path("missing")])
    }
    #expect(error?.code == .vanished)
  }

  @Test func cancellingEndsTheWaiting() async throws {
    let path = folder.path
    let task = Task {
      var watcher = try FolderWatcher(roots: [path])
      return try await watcher.next(waitingAtMost: .seconds(3600))
    }
    task.cancel()
    #expect(try await task.value == [])
  }
}
