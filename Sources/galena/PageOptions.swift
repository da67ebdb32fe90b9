import ArgumentParser
import Foundation
import LeadModel
import Logging
import Pipeline
import ReviewServer
import Storage

/// Where the review pages are served.
struct PageOptions: ParsableArguments {
  @Option(help: "The port; 0 takes any that is free.")
  var port = 8080

  @Option(help: "The name or address to bind to, and to be spoken to by.")
  var host = "127.0.0.1"

  @Option(help: ArgumentHelp("Pages drawn at once.", valueName: "number"))
  var drawing = 2

  func validate() throws {
    guard (0...65_535).contains(port) else { throw ValidationError("a port is 0 to 65535") }
    guard (1...64).contains(drawing) else { throw ValidationError("--drawing is 1 to 64") }
  }

  private var isLocal: Bool { ReviewServer.loopback.contains(host) }

  /// Refuses to bind to another host while nobody could be asked for a password.
  func check(_ store: Store) throws {
    guard try !isLocal && store.users().isEmpty else { return }
    throw GalenaError(
      .usage,
      "there are no users yet; make the first one with 'galena review' on this machine, then "
        + "start with --host")
  }

  /// Serves until the process is asked to end, or the task is cancelled.
  func serve(
    _ stores: OpenedStore, _ configuration: GalenaConfiguration, isJSON: Bool,
    heedsSignals: Bool = true, clock: @escaping @Sendable () -> Timestamp
  ) async throws {
    try check(stores.store)
    let hasUsers = try !stores.store.users().isEmpty
    let (host, port, isLocal) = (host, port, isLocal)
    try await WorkerPool.run(
      executable: try WorkerLocation.find(), workers: drawing,
      settings: configuration.documentSettings
    ) { workers in
      let desk = try ReviewDesk(
        stores: stores, configuration: configuration, workers: workers, isSecure: !isLocal,
        clock: clock)
      var logger = Logger(
        label: "galena.review", factory: { StreamLogHandler.standardError(label: $0) })
      logger.logLevel = .warning
      let server = ReviewServer(desk: desk, host: host, port: port, logger: logger)
      try await server.run(heedsSignals: heedsSignals) { port in
        Self.tell("http://\(host):\(port)", desk: desk, hasUsers: hasUsers, isJSON: isJSON)
      }
    }
  }

  private struct Announcement: Encodable {
    let address: String
    let setup: String?
  }

  /// Where it listens, and the one-time link when nobody can sign in yet.
  private static func tell(
    _ address: String, desk: ReviewDesk, hasUsers: Bool, isJSON: Bool
  ) {
    let setup = hasUsers ? nil : "\(address)/setup?word=\(desk.setup.make())"
    if isJSON {
      try? Terminal.json(Announcement(address: address, setup: setup))
    } else {
      Terminal.line("review pages at \(address)   (Ctrl-C ends)")
      if let setup { Terminal.line("make the first administrator here, once: \(setup)") }
    }
  }
}
