import HTTPTypes
package import Hummingbird
package import Logging
import NIOCore
import Pipeline
import Storage

/// The review pages as a server.
package struct ReviewServer: Sendable {
  package let desk: ReviewDesk
  let host: String
  let port: Int
  package let logger: Logger

  /// `port` 0 takes any that is free.
  package init(desk: ReviewDesk, host: String, port: Int, logger: Logger) {
    self.desk = desk
    self.host = host
    self.port = port
    self.logger = logger
  }

  package static let loopback: Set = ["127.0.0.1", "localhost", "::1"]

  /// Every address of the server.
  package static func routes() throws -> [Route] {
    let groups: [[Route]] = [
      AccessPages.routes, UserPages.routes, LeadListPage.routes, LeadPage.routes,
      LeadForms.routes,
      ProfilePage.routes, EvidencePage.routes, ReviewPage.routes, JudgementForms.routes,
      JudgementListPage.routes, IdentityPages.routes, FigurePages.routes, RowPages.routes,
      LeadAPI.routes, ActAPI.routes, HealthPages.routes,
      try Assets().routes,
    ]
    return groups.flatMap(\.self)
  }

  /// Serves until the process is asked to end, or the task is cancelled; calls `ready` with the port
  /// once it listens.
  ///
  /// - Parameter heedsSignals: whether SIGTERM and Ctrl-C end it.
  package func run(
    heedsSignals: Bool = true, ready: @escaping @Sendable (Int) -> Void
  ) async throws {
    try await withThrowingTaskGroup(of: Void.self) { group in
      group.addTask { await desk.work() }
      group.addTask {
        let application = try application(ready: ready)
        if heedsSignals {
          try await application.runService()
        } else {
          try await application.runService(gracefulShutdownSignals: [])
        }
      }
      _ = try await group.next()
      group.cancelAll()
    }
    desk.settle()
  }

  package func application(
    ready: @escaping @Sendable (Int) -> Void = { _ in }
  ) throws -> some ApplicationProtocol {
    Application(
      router: try router(),
      configuration: .init(address: .hostname(host, port: port), serverName: nil),
      onServerRunning: { ready($0.localAddress?.port ?? port) }, logger: logger)
  }

  private var gatekeeper: Gatekeeper {
    let own = host.contains(":") ? "[\(host)]" : host.lowercased()
    let names = Self.loopback.map { $0.contains(":") ? "[\($0)]" : $0 } + [own]
    return Gatekeeper(desk: desk, hosts: Set(names))
  }

  private func router() throws -> Router<ReviewContext> {
    let router = Router(context: ReviewContext.self)
    router.add(middleware: SafetyHeaders())
    let (gatekeeper, routes) = (gatekeeper, try Self.routes())
    router.add(
      middleware: ProblemAnswers(
        desk: desk, gatekeeper: gatekeeper, addresses: Addresses(routes)))
    for route in routes {
      router.on(RouterPath(route.path), method: route.method) { request, context in
        try await gatekeeper.answer(route, request, context)
      }
    }
    return router
  }
}
