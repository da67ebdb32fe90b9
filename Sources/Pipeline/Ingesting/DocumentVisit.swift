import Foundation
import Intake
import LeadModel
import Storage
import SystemPackage
import WorkerProtocol

/// One claimed document handed to a worker, and what is to be done about what came back.
struct DocumentVisit: Sendable {
  let stores: OpenedStore
  let pool: WorkerPool
  let settings: IngestSettings
  /// Hash of the settings of reading.
  let settingsHash: String
  /// The ways to the document.
  let paths: [OccurrencePath]

  /// What became of it.
  enum End: Sendable {
    case read(DocumentReading)
    /// It failed for a reason that passes; try again after that time.
    case later(ExtractionReport.Failure, Duration)
    /// The run is being broken off; nothing is known of the document.
    case stopped
    /// No worker can be had at all: that is no document's fault.
    case noWorker(ExtractionReport.Failure)
  }

  /// How often a document is begun before a passing reason counts as its own.
  static let tries = 5

  /// 2, 8, 32, 128 seconds: nearly three minutes in all.
  static func pause(afterAttempt attempt: Int) -> Duration {
    .seconds(1 << (2 * min(attempt, 6) - 1))
  }

  func end(of claim: WorkClaim) async -> End {
    let outcome = await outcome(of: claim)
    if Task.isCancelled, case .failed = outcome { return .stopped }
    if case .failed(let failure) = outcome {
      if failure == .noWorker { return .noWorker(failure) }
      if failure.code.isTransient, claim.attempt < Self.tries {
        return .later(failure, Self.pause(afterAttempt: claim.attempt))
      }
    }
    var reading = decoded(outcome, of: claim)
    if (paths.map(\.inside.count).max() ?? 0) >= settings.limits.depth {
      reading.leaveOutChildren()
    }
    return .read(reading)
  }

  /// A worker that ended without an answer may have met with bad luck: one more try.
  private func outcome(of claim: WorkClaim) async -> WorkerOutcome {
    let first = await attempt(claim)
    if case .failed(let failure) = first, failure.code == .workerCrashed, failure != .noWorker,
      !Task.isCancelled
    {
      return await attempt(claim)
    }
    return first
  }

  private func attempt(_ claim: WorkClaim) async -> WorkerOutcome {
    do {
      let file = try stores.originals.open(claim.document, orAt: paths.map(\.file))
      defer { try? file.close() }
      let request = WorkerRequest(
        subject: try subject(of: claim, file: file),
        options: .init(statements: true, text: true), settings: settings.document,
        limits: settings.limits)
      return await pool.outcome(
        of: request, document: file.rawValue, salvagesKilled: claim.attempt >= Self.tries)
    } catch {
      return .failed(
        .init(
          code: .unreadable,
          message: "the original cannot be opened; put the file back and ingest it again"))
    }
  }

  private func subject(
    of claim: WorkClaim, file: FileDescriptor
  ) throws -> WorkerRequest.Subject {
    let path = paths.first
    return WorkerRequest.Subject(
      id: claim.document, path: path?.file ?? "",
      name: path.map { $0.inside.last ?? URL(fileURLWithPath: $0.file).lastPathComponent },
      byteCount: Int(try file.seek(offset: 0, from: .end)))
  }

  private func decoded(_ outcome: WorkerOutcome, of claim: WorkClaim) -> DocumentReading {
    let subject = WorkerRequest.Subject(
      id: claim.document, path: paths.first?.file ?? "", name: nil, byteCount: 0)
    switch outcome {
    case .failed(let failure):
      return DocumentReading(
        report: ExtractionReport(failed: subject, failure: failure), version: version(nil))
    case .answered(let answer):
      let report = try? CanonicalJSON.value(ExtractionReport.self, from: answer.report)
      guard let report, report.document.id == claim.document else {
        let failed = ExtractionReport(failed: subject, failure: .workerCrashed(page: answer.pages))
        return DocumentReading(report: failed, version: version(nil))
      }
      return DocumentReading(
        report: report, children: answer.children, version: version(answer.versions))
    }
  }

  private func version(_ worker: WorkerVersions?) -> ExtractionVersion {
    ExtractionVersion(
      extractors: worker?.extractors ?? "none", rules: worker?.rules ?? "none",
      engines: worker?.engines ?? [:], settings: settingsHash)
  }
}

/// What reading one document came to.
struct DocumentReading: Sendable {
  var report: ExtractionReport
  var children: [ChildDocument] = []
  let version: ExtractionVersion

  /// Documents inside that lie too deep are not followed; that is said, never silent.
  mutating func leaveOutChildren() {
    guard !children.isEmpty else { return }
    report.status = .partial
    report.diagnostics.append(
      Diagnostic(
        severity: .error, code: FailureCode.tooDeep.rawValue,
        message: "\(children.count) documents inside were not read: "
          + ExtractionReport.Failure.tooDeep.message))
    children = []
  }
}

extension DocumentSettings {
  /// Hash of the settings that can change an extraction. Packs count by their rules, wherever they
  /// lie; passwords open a document and change nothing of what it says.
  var hash: String {
    var settings = self
    settings.passwords = []
    settings.packs = []
    let encoder = JSONEncoder()
    encoder.outputFormatting = .sortedKeys
    return Digest.sha256((try? encoder.encode(settings)) ?? Data())
  }
}
