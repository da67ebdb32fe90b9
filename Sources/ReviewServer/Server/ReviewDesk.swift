package import LeadModel
package import Pipeline
import Storage

/// What all requests share: the store, who is signed in, and the work in the background.
package struct ReviewDesk: Sendable {
  let stores: OpenedStore
  let configuration: GalenaConfiguration
  /// The clock.
  let clock: @Sendable () -> Timestamp
  /// Whether cookies are for connections with TLS only.
  let isSecure: Bool
  let templates: PageTemplates
  let lanes = Lanes()
  let sessions = SessionBook()
  let gate = SignInGate()
  let accessLog: AccessLog
  let drawing: PageDrawing
  let queue: ReviewQueueDesk
  let refresher: LeadRefresher
  let quality: Remembered<QualityFigures>
  let funnel: Remembered<FunnelFigures>
  package let setup = SetupLink()

  var store: Store { stores.store }

  package init(
    stores: OpenedStore, configuration: GalenaConfiguration, workers: WorkerPool?,
    isSecure: Bool = false, clock: @escaping @Sendable () -> Timestamp
  ) throws {
    self.stores = stores
    self.configuration = configuration
    self.isSecure = isSecure
    self.clock = clock
    let store = stores.store
    quality = Remembered { try QualityFigures(store) }
    funnel = Remembered { try FunnelFigures(store, at: clock()) }
    templates = try PageTemplates()
    accessLog = AccessLog(store: stores.store)
    drawing = PageDrawing(stores: stores, configuration: configuration, workers: workers)
    queue = ReviewQueueDesk(store: stores.store, configuration: configuration, clock: clock)
    refresher = LeadRefresher(
      store: stores.store, configuration: configuration, queue: queue, clock: clock)
  }

  /// The work in the background, until it is cancelled.
  package func work() async {
    await withTaskGroup(of: Void.self) { group in
      group.addTask { await accessLog.run() }
      group.addTask { await refresher.run() }
      group.addTask { await refresher.watch() }
      group.addTask { await warm() }
    }
  }

  /// Makes the figures that take long on a large store, so that nobody waits for them. Who asks
  /// meanwhile is told what is wrong, if anything is.
  private func warm() async {
    _ = try? await lanes.figures.run {
      _ = try quality.value(at: try store.generation())
      _ = try funnel.value(at: try store.generation())
    }
  }

  /// Writes what waits to be written.
  package func settle() { accessLog.write() }

  func judgementDesk(of call: Call, reason: String = "") -> JudgementDesk {
    JudgementDesk(
      store: store, configuration: configuration, by: call.user, reason: reason, now: call.now)
  }
}

extension ReviewDesk {
  /// Opens a session for a user without asking for the password, for tests: the cookie and the
  /// token for forms. `nil` when there is no such user.
  package func signedIn(as name: String) -> (cookie: String, token: String)? {
    guard let user = try? store.user(name) else { return nil }
    let word = sessions.open(for: user, at: clock())
    let token = sessions.session(word, at: clock())?.formToken ?? ""
    return ("\(Gatekeeper.sessionCookie)=\(word)", token)
  }
}
