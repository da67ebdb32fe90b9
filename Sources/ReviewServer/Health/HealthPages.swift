import Foundation
import Hummingbird
import Intake
import LeadModel
import Pipeline
import Storage

/// What programs ask that keep this one running, or watch over it. Nobody signs in for them, so they
/// answer on this machine only and tell figures, never a value of a document.
enum HealthPages {
  static let routes: [Route] = [
    // Only that the process answers: a store that is locked for a while is no reason to be killed.
    .local("/health/live") { _ in .bytes(Array("live\n".utf8), type: "text/plain") },
    .local("/health/ready") { call in
      let desk = call.desk
      let readiness = await Aside.run { Readiness(desk.stores, at: call.now) }
      var response = try Response.json(readiness)
      if !readiness.isReady { response.status = .serviceUnavailable }
      return response
    },
    .local("/metrics") { call in
      let (store, now) = (call.desk.store, call.now)
      let report = try await Aside.run { try MetricsReport(store: store, at: now) }
      return .bytes(Array(report.text.utf8), type: MetricsReport.mediaType)
    },
  ]
}

/// Whether pages and intake can do their work.
struct Readiness: Sendable, Encodable {
  let status: String
  /// By part: `ok`, or what is the matter.
  let checks: [String: String]

  var isReady: Bool { status == "ready" }

  init(_ stores: OpenedStore, at now: Timestamp) {
    var checks = ["store": "ok", "originals": "ok", "folders": "ok"]
    var isReady = true
    do {
      let away = try stores.store.roots().count { $0.isAttended && $0.root.state == .unavailable }
      // Waited for: what can be reached is served.
      if away > 0 { checks["folders"] = "\(away) not there" }
    } catch {
      checks["store"] = error.code.rawValue
      isReady = false
    }
    if !stores.originals.isWritable {
      checks["originals"] = "not writable"
      isReady = false
    }
    self.checks = checks
    status = isReady ? "ready" : "not ready"
  }
}
