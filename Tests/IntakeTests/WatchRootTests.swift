import Foundation
import Intake
import Testing

@Suite(.timeLimit(.minutes(15))) struct WatchRootTests {
  static let root = {
    var root = WatchRoot(
      path: "/in/",
      selection: PathSelection(
        include: [PathPattern("*.pdf")], exclude: [PathPattern("drafts/**")]),
      afterwards: .done)
    root.excluded = ["/in/galena.sqlite"]
    return root
  }()

  @Test(arguments: [
    ("/in/a.pdf", true), ("/in/deep/a.PDF", true), ("/in/a.txt", false),
    ("/in/drafts/a.pdf", false), ("/in/done/a.pdf", false), ("/in/failed/x/a.pdf", false),
    ("/in/done.pdf", true), ("/in/galena.sqlite", false), ("/in/galena.sqlite/a.pdf", false),
  ])
  func onlyWhatIsMeantIsAdmitted(path: String, isAdmitted: Bool) {
    #expect(Self.root.admits(file: path) == isAdmitted)
  }

  @Test func withoutFoldersOnlyTheTopIsMeant() {
    let root = WatchRoot(path: "/in", selection: PathSelection(recursive: false))
    #expect(root.admits(file: "/in/a"))
    #expect(!root.admits(file: "/in/deep/a"))
    #expect(root.admits(file: "/in/done"))
  }

  @Test func filingFoldersAreNotWatched() async throws {
    let folder = try TemporaryFolder()
    try folder.makeFolder("done")
    try folder.makeFolder("deep/done")
    var watcher = try FolderWatcher(
      roots: [WatchRoot(path: folder.path, afterwards: .done)])
    try folder.write("done/a.txt")
    let path = try folder.write("deep/done/b.txt")
    var events: [WatchEvent] = []
    while events.isEmpty { events = try await watcher.next(waitingAtMost: .seconds(5)) }
    #expect(events == [.look(path: path)])
  }

  @Test func aRootThatIsNotThereYetIsUnavailableAndThenScanned() async throws {
    let folder = try TemporaryFolder()
    let root = folder.path("later")
    var watcher = try FolderWatcher(roots: [WatchRoot(path: root)])
    let first = try await watcher.next(waitingAtMost: .zero)
    guard case .unavailable(root, let reason) = first.first else {
      Issue.record("\(first)")
      return
    }
    #expect(reason?.code == .vanished)
    try folder.makeFolder("later")
    #expect(try await watcher.next(waitingAtMost: .zero) == [.rescan(folder: root)])
  }

  /// As when something is mounted there: the path leads to another folder, and nobody says so.
  @Test func aRootThatBecomesAnotherFolderIsScanned() async throws {
    let folder = try TemporaryFolder()
    try folder.makeFolder("one")
    try folder.makeFolder("two")
    try folder.link("root", to: folder.path("one"))
    let root = folder.path("root")
    var watcher = try FolderWatcher(roots: [WatchRoot(path: root)])
    try FileManager.default.removeItem(atPath: root)
    try folder.link("root", to: folder.path("two"))
    let events = try await watcher.next(waitingAtMost: .zero)
    #expect(
      events == [.unavailable(root: root, reason: nil), .rescan(folder: root)])
    try folder.write("two/a.txt")
    #expect(
      try await watcher.next(waitingAtMost: .seconds(5)) == [.look(path: root + "/a.txt")])
  }

  @Test func aStopEndsTheWaiting() async throws {
    let folder = try TemporaryFolder()
    let stop = StopRequest()
    var watcher = try FolderWatcher(roots: [WatchRoot(path: folder.path)])
    stop.make()
    #expect(try await watcher.next(waitingAtMost: .seconds(3600), or: stop) == [])
    #expect(stop.isMade)
  }
}
