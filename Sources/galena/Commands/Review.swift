import ArgumentParser
import Foundation
import LeadModel
import Logging
import Pipeline
import ReviewServer
import Storage

struct Review: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Serve the review pages: leads, evidence, judgements, dashboards.",
    discussion: """
      Binds to this machine alone unless --host says otherwise, and refuses another host while there
      are no users. At the first start it prints a link, good once, to make an administrator.
      Behind another host, put a proxy with TLS before it: its cookies are for TLS only.

      Examples:
        galena review
        galena review --port 8090
        galena review --host leads.example --port 8090
      """)

  @OptionGroup var global: GlobalOptions

  @Option(help: "The port; 0 takes any that is free.")
  var port = 8080

  @Option(help: "The name or address to bind to, and to be spoken to by.")
  var host = "127.0.0.1"

  @Option(help: ArgumentHelp("Pages drawn at once.", valueName: "number"))
  var jobs = 2

  func validate() throws {
    guard (0...65_535).contains(port) else { throw ValidationError("a port is 0 to 65535") }
    guard (1...64).contains(jobs) else { throw ValidationError("--jobs is 1 to 64") }
  }

  func run() async throws {
    let configuration = try global.configuration()
    _ = try global.openStore()
    let stores = try global.openStores()
    let isLocal = ReviewServer.loopback.contains(host)
    let hasUsers = try !stores.store.users().isEmpty
    guard isLocal || hasUsers else {
      throw GalenaError(
        .usage,
        "there are no users yet; make the first one with 'galena review' on this machine, then "
          + "start with --host")
    }
    let (host, port, json) = (host, port, global.json)
    try await WorkerPool.run(
      executable: try WorkerLocation.find(), workers: jobs,
      settings: configuration.documentSettings
    ) { workers in
      let desk = try ReviewDesk(
        stores: stores, configuration: configuration, workers: workers, isSecure: !isLocal,
        clock: { Timestamp(Date()) })
      var logger = Logger(
        label: "galena.review", factory: { StreamLogHandler.standardError(label: $0) })
      logger.logLevel = .warning
      let server = ReviewServer(desk: desk, host: host, port: port, logger: logger)
      try await server.run { port in
        Self.tell("http://\(host):\(port)", desk: desk, hasUsers: hasUsers, json: json)
      }
    }
  }

  private struct Announcement: Encodable {
    let address: String
    let setup: String?
  }

  /// Where it listens, and the one-time link when nobody can sign in yet.
  private static func tell(_ address: String, desk: ReviewDesk, hasUsers: Bool, json: Bool) {
    let setup = hasUsers ? nil : "\(address)/setup?word=\(desk.setup.make())"
    if json {
      try? Terminal.json(Announcement(address: address, setup: setup))
    } else {
      Terminal.line("review pages at \(address)   (Ctrl-C ends)")
      if let setup { Terminal.line("make the first administrator here, once: \(setup)") }
    }
  }
}
