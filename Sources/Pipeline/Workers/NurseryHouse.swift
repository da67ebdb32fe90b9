import LeadModel
import Subprocess
import SystemPackage
import WorkerProtocol

#if canImport(Glibc)
  import Glibc
#endif

/// Keeps one nursery alive, and starts another when it is gone.
actor NurseryHouse {
  private let executable: FilePath
  private let arguments: [String]
  private var state = State.empty
  private var waiting: [CheckedContinuation<NurseryDesk?, Never>] = []
  private var starts = 0

  private enum State {
    case empty
    case ready(NurseryDesk)
    /// No nursery can be had, or none is wanted any more.
    case closed
  }

  /// Beyond this many, something is wrong with the installation or the machine.
  private static let mostStarts = 50

  init(executable: FilePath, arguments: [String] = []) {
    self.executable = executable
    self.arguments = arguments
  }

  /// The nursery, when there is one; `nil` when there will be none.
  func desk() async -> NurseryDesk? {
    switch state {
    case .ready(let desk): return desk
    case .closed: return nil
    case .empty: return await withCheckedContinuation { waiting.append($0) }
    }
  }

  /// Says that this nursery no longer answers.
  func isBroken(_ desk: NurseryDesk) {
    guard case .ready(let current) = state, current === desk else { return }
    state = .empty
    desk.close()
  }

  /// Lets the nursery end.
  func close() {
    if case .ready(let desk) = state { desk.close() }
    settle(.closed)
  }

  /// Starts nurseries, one after the other, until `close`.
  func run() async {
    while starts < Self.mostStarts, !isClosed {
      starts += 1
      guard access(executable.string, X_OK) == 0, let pair = try? WorkerSocket.pair() else { break }
      await live(ours: pair.ours, theirs: pair.theirs)
    }
    settle(.closed)
  }

  private var isClosed: Bool { if case .closed = state { true } else { false } }

  private func settle(_ new: State) {
    state = new
    var desk: NurseryDesk?
    if case .ready(let ready) = new { desk = ready }
    for continuation in waiting { continuation.resume(returning: desk) }
    waiting = []
  }

  /// Opens for business, unless it was closed meanwhile.
  private func open(_ desk: NurseryDesk) {
    if isClosed { desk.close() } else { settle(.ready(desk)) }
  }

  /// One nursery from its start to its end.
  private func live(ours: Int32, theirs: Int32) async {
    let desk = NurseryDesk(takingOwnershipOf: ours)
    _ = try? await Subprocess.run(
      .path(executable), arguments: Arguments(arguments),
      // OMP_THREAD_LIMIT must be there before the process starts: tesseract's OpenMP reads it
      // when it is loaded, and with more threads than cores it is nine times slower.
      environment: .inherit.updating(["OMP_THREAD_LIMIT": "1"]),
      platformOptions: Self.ownProcessGroup,
      input: .fileDescriptor(FileDescriptor(rawValue: theirs), closeAfterSpawningProcess: true),
      output: .discarded, error: .discarded
    ) { execution in
      // One that ended before its first word is replaced.
      if await desk.isReady() {
        await self.open(desk)
        await desk.closed()
      }
      try? execution.send(signal: .kill, toProcessGroup: true)
    }
    isBroken(desk)
    desk.close()
  }

  private static var ownProcessGroup: PlatformOptions {
    var options = PlatformOptions()
    options.processGroupID = 0
    return options
  }
}
