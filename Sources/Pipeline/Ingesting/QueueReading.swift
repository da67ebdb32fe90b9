import Foundation
import Intake
import LeadModel
import Storage
import SystemPackage
import WorkerProtocol

/// Takes documents from the store's queue, has each read by a worker, and writes what was found.
struct QueueReading: Sendable {
  let store: Store
  let originals: Originals
  let pool: WorkerPool
  let settings: IngestSettings
  let run: RunID
  let progress: Progress

  /// Works until the queue is empty and nothing more will come.
  func drain(_ backlog: Backlog) async throws {
    var seen: Int
    repeat {
      seen = await backlog.begin()
      do {
        while let claim = try claimNext() {
          try await read(claim)
          seen = await backlog.finishedOne()
        }
      } catch {
        await backlog.abandon()
        throw error
      }
    } while await backlog.pause(since: seen)
  }

  private func claimNext() throws -> WorkClaim? {
    let term = Duration.seconds(settings.limits.seconds * 2 + 60)
    return try store.claimNext(owner: .current, at: settings.now(), for: term)
  }

  private func read(_ claim: WorkClaim) async throws {
    let paths = try store.paths(of: claim.document)
    let outcome = await outcome(of: claim, at: paths)
    var (report, children, version) = try decoded(outcome, of: claim, at: paths)
    if !children.isEmpty, paths.map(\.inside.count).max() ?? 0 >= settings.limits.depth {
      report.leaveOut(children: children.count)
      children = []
    }
    var arrivals: [ChildArrival] = []
    for child in children {
      let kept = try originals.keep(child.bytes)
      arrivals.append(
        ChildArrival(
          document: kept.id, size: Int(kept.size), path: child.path, name: child.name))
    }
    do {
      try store.save(
        report, claim: claim, version: version, children: arrivals, run: run, at: settings.now())
    } catch  where error.code == .claimLost {
      return
    }
    progress.finished(report.status, pages: report.document.pages.count)
  }

  /// A worker that ended without an answer may have been ended from outside: one more try.
  private func outcome(of claim: WorkClaim, at paths: [OccurrencePath]) async -> WorkerOutcome {
    let first = await attempt(claim, at: paths)
    if case .failed(let failure) = first, failure.code == .workerCrashed {
      return await attempt(claim, at: paths)
    }
    return first
  }

  private func attempt(_ claim: WorkClaim, at paths: [OccurrencePath]) async -> WorkerOutcome {
    do {
      let file = try originals.open(claim.document, orAt: paths.map(\.file))
      defer { try? file.close() }
      let request = WorkerRequest(
        subject: try subject(of: claim, at: paths, file: file),
        options: .init(statements: true, text: true), settings: settings.document,
        limits: settings.limits)
      return await pool.outcome(of: request, document: file.rawValue)
    } catch {
      return .failed(
        .init(
          code: .unreadable,
          message: "the original cannot be opened; put the file back and ingest it again"))
    }
  }

  private func subject(
    of claim: WorkClaim, at paths: [OccurrencePath], file: FileDescriptor
  ) throws -> WorkerRequest.Subject {
    let path = paths.first
    return WorkerRequest.Subject(
      id: claim.document, path: path?.file ?? "",
      name: path.map { $0.inside.last ?? URL(fileURLWithPath: $0.file).lastPathComponent },
      byteCount: Int(try file.seek(offset: 0, from: .end)))
  }

  private func decoded(
    _ outcome: WorkerOutcome, of claim: WorkClaim, at paths: [OccurrencePath]
  ) throws -> (ExtractionReport, [ChildDocument], ExtractionVersion) {
    let subject = WorkerRequest.Subject(
      id: claim.document, path: paths.first?.file ?? "", name: nil, byteCount: 0)
    switch outcome {
    case .failed(let failure):
      return (ExtractionReport(failed: subject, failure: failure), [], version(nil))
    case .answered(let answer):
      let report = try? JSONDecoder().decode(ExtractionReport.self, from: Data(answer.report))
      guard let report, report.document.id == claim.document else {
        let failed = ExtractionReport(failed: subject, failure: .workerCrashed(page: answer.pages))
        return (failed, [], version(nil))
      }
      return (report, answer.children, version(answer.versions))
    }
  }

  private func version(_ worker: WorkerVersions?) -> ExtractionVersion {
    ExtractionVersion(
      extractors: worker?.extractors ?? "none", rules: worker?.rules ?? "none",
      engines: worker?.engines ?? [:], settings: settings.document.hash)
  }
}

extension ExtractionReport {
  /// Documents inside that lie too deep are not followed; that is said, never silent.
  fileprivate mutating func leaveOut(children count: Int) {
    status = .partial
    diagnostics.append(
      Diagnostic(
        severity: .error, code: FailureCode.tooDeep.rawValue,
        message: "\(count) documents inside were not read: \(Failure.tooDeep.message)"))
  }
}

extension DocumentSettings {
  /// Hash of the settings that can change an extraction; passwords count, but only hashed.
  var hash: String {
    let encoder = JSONEncoder()
    encoder.outputFormatting = .sortedKeys
    return Digest.sha256((try? encoder.encode(self)) ?? Data())
  }
}
