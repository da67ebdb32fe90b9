import Foundation
import Intake
import LeadModel
import Storage

/// What has to be computed again because rules, extractors, engines, models, the own company or
/// judgements are not what they were: shown first, then done.
///
/// Each stage finds what concerns it by itself: documents by the version that read them last, profiles
/// and leads by what they hang together with. A document of which the new version says the very same
/// is only noted, and nothing that follows from it is touched.
package struct Recomputation: Sendable {
  private let stores: OpenedStore
  private let configuration: GalenaConfiguration
  private let settings: IngestSettings

  package init(
    stores: OpenedStore, configuration: GalenaConfiguration, settings: IngestSettings
  ) {
    self.stores = stores
    self.configuration = configuration
    self.settings = settings
  }

  /// What would be computed again; the store stays as it is.
  ///
  /// - Parameter withChanges: whether it is tried on a copy of the store, beside it, to see what
  ///   becomes of leads: that reads the documents.
  package func plan(withChanges: Bool, progress: RunProgress) async throws -> RecomputePlan {
    let stale = try await staleVersions()
    var reasons: [String: Int] = [:]
    for (version, why) in stale {
      for reason in why { reasons[reason, default: 0] += version.documents }
    }
    let documents = stale.map(\.version.documents).reduce(0, +)
    var plan = RecomputePlan(
      documents: documents, reasons: reasons, profiles: try profiles(isAnyStale: documents > 0),
      leads: try leads(isAnyStale: documents > 0))
    if withChanges {
      plan.changes = plan.isEmpty ? [] : try await changes(stale.map(\.version), progress)
    }
    return plan
  }

  /// Queues the documents again that are to be read again; gives how many.
  package func mark() async throws -> Int {
    try stores.store.requeue(readBy: try await staleVersions().map(\.version))
  }

  private func staleVersions() async throws -> [(version: ReadVersion, reasons: Set<String>)] {
    let current = try await VersionInForce.ask(settings)
    return try stores.store.readVersions().map { ($0, current.reasons(against: $0)) }
      .filter { !$0.1.isEmpty }
  }

  private func profiles(isAnyStale: Bool) throws -> RecomputePlan.Extent {
    let update = ResolutionUpdate(store: stores.store, configuration: configuration)
    if try update.isWhole(at: settings.now()) {
      return .init(scope: .all, reason: "another model, another resolver or another 'us'")
    }
    let judgements = try update.newJudgements()
    if judgements > 0 { return .init(scope: .concerned, reason: "\(judgements) new judgements") }
    let isOpen = try stores.store.hasUnresolvedDocuments()
    if isOpen { return .init(scope: .concerned, reason: "documents that were read since") }
    return isAnyStale
      ? .init(scope: .concerned, reason: "documents that say something else")
      : .init(scope: .none, reason: nil)
  }

  private func leads(isAnyStale: Bool) throws -> RecomputePlan.Extent {
    let refresh = LeadRefresh(store: stores.store, configuration: configuration)
    let now = settings.now()
    if let last = try stores.store.scoring(), try !refresh.isScoringDue(at: last.at) {
      if try refresh.isScoringDue(at: now) {
        return .init(scope: .all, reason: "scored more than a day ago")
      }
      let follows = try profiles(isAnyStale: isAnyStale).scope
      return .init(
        scope: follows == .none ? .none : .concerned,
        reason: follows == .none ? nil : "profiles that change")
    }
    let isEmpty = try stores.store.countsOfLeads().profiles == 0
    return isEmpty
      ? .init(scope: .none, reason: nil)
      : .init(scope: .all, reason: "other rules, another scoring model, or never scored")
  }

  /// As of the last scoring, so that interest that faded since does not count as a change.
  private func changes(
    _ stale: [ReadVersion], _ progress: RunProgress
  ) async throws -> [LeadChange] {
    let before = try LeadSnapshot(of: stores.store)
    let instant = try stores.store.scoring()?.at ?? settings.now()
    return try await stores.withCopy { copy in
      _ = try copy.store.requeue(readBy: stale)
      var settings = settings
      settings.log = .silent
      settings.lineage = .silent
      progress.expect(stale.map(\.documents).reduce(0, +))
      _ = try await IngestRun(stores: copy, settings: settings)
        .run(paths: [], kind: .ingest, progress: progress)
      let turn = LeadTurn(
        store: copy.store, configuration: configuration, settings: settings, progress: progress)
      _ = try await turn.refresh(at: instant)
      return before.changes(to: try LeadSnapshot(of: copy.store))
    }
  }
}
