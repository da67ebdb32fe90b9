package import Intake
package import LeadModel
package import SystemPackage
package import WorkerProtocol

/// What reading documents into a store needs, decided once per run.
package struct IngestSettings: Sendable {
  package var worker: FilePath
  package var jobs: Int
  package var document: DocumentSettings
  package var limits: WorkerLimits
  /// The clock; a parameter so that runs can be replayed.
  package var now: @Sendable () -> Timestamp
  /// Asked for when the run is to come to an orderly end.
  package var stop = StopRequest()
  package var log = RunLog.silent
  package var lineage = LineageLog.silent

  package init(
    worker: FilePath, jobs: Int, document: DocumentSettings, limits: WorkerLimits = .init(),
    now: @escaping @Sendable () -> Timestamp
  ) {
    self.worker = worker
    self.jobs = jobs
    self.document = document
    self.limits = limits
    self.now = now
  }

  /// Throws `GalenaError` with file, line and what to do when a rule pack cannot be used.
  package func demandUsablePacks() async throws {
    try await RuleInspection(worker: worker, packs: document.packs).demandUsablePacks()
  }
}
