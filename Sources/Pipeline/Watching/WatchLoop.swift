import Intake
import LeadModel
import Storage
import Synchronization

/// Hears of files, waits until each is whole, takes it, and puts it away once it is read.
final class WatchLoop: Sendable {
  private static let longestWait = Duration.seconds(60)
  /// How soon a file is put away after its document was read.
  private static let filingWait = Duration.milliseconds(200)
  /// How often it is looked for files of failed documents that were read since.
  private static let againWait = Duration.seconds(3)
  /// How soon a worker's answer is heard.
  private static let answerWait = Duration.milliseconds(20)

  private let stores: OpenedStore
  private let roots: [WatchRoot]
  private let quietness: QuietFile.Settings
  private let settings: IngestSettings
  private let intake: WatchIntake
  private let inspections: Inspections
  private let filing: Mutex<FilingDesk>

  init(
    stores: OpenedStore, roots: [WatchRoot], quietness: QuietFile.Settings,
    settings: IngestSettings, intake: WatchIntake, inspections: Inspections
  ) {
    self.stores = stores
    self.roots = roots
    self.quietness = quietness
    self.settings = settings
    self.intake = intake
    self.inspections = inspections
    filing = Mutex(FilingDesk(store: stores.store, now: settings.now))
  }

  /// Runs until a stop is asked for, or once; gives the paths that do not look complete.
  func run(once: Bool, _ backlog: Backlog) async throws -> [String] {
    var watch = RootWatch(roots: roots)
    var desk = WatchDesk(
      stores: stores, roots: roots, settings: quietness, now: settings.now)
    var board = RootBoard(store: stores.store, now: settings.now, log: settings.log)
    // A root that is polled is read at the first look anyway; reading it twice finds nothing new.
    for root in roots { try await handle(.rescan(root.path), &desk) }
    var filedAgainAt: ContinuousClock.Instant?
    while !settings.stop.isMade, !Task.isCancelled {
      try await takeReady(&desk, backlog)
      try await fileFinished()
      if filedAgainAt.map({ .now - $0 >= Self.againWait }) ?? true {
        try await fileReadAgain()
        filedAgainAt = .now
      }
      board.show(watch.states, desk, roots)
      if once, desk.isAtRest { break }
      let tasks = try await watch.next(
        waitingAtMost: min(desk.untilNextLook ?? wait, wait), or: settings.stop)
      for task in tasks { try await handle(task, &desk) }
    }
    board.end(watch.states, desk, roots)
    return desk.waiting
  }

  /// Puts away what was read after the loop had ended; not after a stop: the next start does.
  func finish() async throws {
    guard !settings.stop.isMade else { return }
    try await fileFinished()
    try await fileReadAgain()
  }

  private func fileReadAgain() async throws {
    let again = FilingAgain(stores: stores, roots: roots)
    try await intake.patience.insist { try again.run(at: settings.now()) }
  }

  private var wait: Duration {
    if inspections.isOpen { return Self.answerWait }
    return filing.withLock(\.isEmpty) ? Self.longestWait : Self.filingWait
  }

  private func takeReady(_ desk: inout WatchDesk, _ backlog: Backlog) async throws {
    for answer in inspections.takeAnswers() { desk.learn(answer) }
    let due = desk.takeDue()
    for file in due.doubtful { inspections.ask(about: file) }
    var ready = due.ready[...]
    while !ready.isEmpty {
      let taken = try await intake.take(Array(ready.prefix(64)))
      ready = ready.dropFirst(64)
      for path in taken.restless { desk.look(path) }
      filing.withLock { filing in
        for known in taken.known {
          if let root = root(of: known.file.path) { filing.add(known, in: root) }
        }
      }
      if !taken.known.isEmpty { await backlog.grew() }
    }
  }

  private func handle(_ task: RootWatch.Task, _ desk: inout WatchDesk) async throws {
    switch task {
    case .look(let path): desk.look(path)
    case .gone(let path):
      desk.forget(path)
      let store = stores.store
      try await intake.patience.insist { try store.depart(from: path) }
    case .rescan(let folder):
      var copy = desk
      let known = try await intake.patience.insist { try copy.rescan(folder) }
      desk = copy
      filing.withLock { filing in
        for file in known {
          if let root = root(of: file.file.path) { filing.add(file, in: root) }
        }
      }
    }
  }

  private func fileFinished() async throws {
    _ = try await intake.patience.insist { try filing.withLock { try $0.fileFinished() } }
  }

  private func root(of path: String) -> WatchRoot? { roots.first { $0.contains(path) } }
}
