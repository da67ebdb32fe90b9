import ArgumentParser
import Intake
import LeadModel
import Pipeline
import Storage

struct Retry: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Read documents again that failed.",
    discussion: """
      Passing reasons (a full disk, a worker that was killed) are tried again by themselves; all
      others wait for this command, since something has to be done about them first. A file that
      was put into failed/ leaves it when its document could be read.

      Examples:
        galena retry 3f9a12c04b7e
        galena retry --reason encrypted --passwords passwords.txt
        galena retry --all
      """)

  @OptionGroup var global: GlobalOptions
  @OptionGroup var reading: ReadingOptions
  @OptionGroup var scoring: ScoringOptions
  @OptionGroup var logging: LogOptions

  @Argument(help: "Documents, by the beginning of their ids; also such as are partial or done.")
  var documents: [String] = []

  @Option(help: "All that failed for this reason: \(Self.reasons).")
  var reason: FailureReason?

  @Flag(help: "All that failed.")
  var all = false

  private static let reasons = FailureCode.allCases.map(\.rawValue).joined(separator: ", ")

  mutating func validate() throws {
    let given = [!documents.isEmpty, reason != nil, all].count { $0 }
    guard given == 1 else {
      throw ValidationError("give documents, or --reason, or --all")
    }
  }

  func run() async throws {
    let configuration = try global.configuration()
    _ = try global.openStore()
    let stores = try global.openStores()
    let interruption = Interruption()
    let settings = try IngestSettings(
      reading, scoring, logging, configuration, stop: interruption.stop)
    let selections = try selections(stores.store)
    let count = try selections.reduce(0) { try $0 + stores.store.retry($1) }
    if !global.quiet { Terminal.error("\(count) documents are read again") }
    let work = StoreWork(
      stores: stores, configuration: configuration, settings: settings,
      progress: Terminal.progress(quiet: global.quiet), isJSON: global.json)
    let (instant, clock) = (scoring.instant, scoring.clock)
    let filing = FilingAgain(stores: stores, roots: configuration.watch.roots)
    try await interruption.guarding {
      try await work.run(asOf: instant) { run, progress in
        progress.expect(count)
        let ledger = try await run.run(paths: [], kind: .ingest, progress: progress)
        try filing.run(at: clock())
        return ledger
      }
    }
  }

  private func selections(_ store: Store) throws -> [RetrySelection] {
    if let reason { return [.reason(reason.code)] }
    if all { return [.failed] }
    return try documents.map { prefix in
      let found = try store.documents(idPrefix: prefix, limit: 2)
      guard let id = found.first, found.count == 1 else {
        throw GalenaError(
          .usage,
          found.isEmpty
            ? "there is no document \(prefix); galena status lists those that failed"
            : "several documents begin with \(prefix); give more of the id")
      }
      return .document(id)
    }
  }
}

/// A failure code as it is typed.
struct FailureReason: ExpressibleByArgument {
  let code: FailureCode

  init?(argument: String) {
    guard let code = FailureCode(rawValue: argument) else { return nil }
    self.code = code
  }
}
