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
  let progress: RunProgress

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
    var reading = try decoded(await outcome(of: claim, at: paths), of: claim, at: paths)
    if (paths.map(\.inside.count).max() ?? 0) >= settings.limits.depth {
      reading.leaveOutChildren()
    }
    let children = try reading.children.map(kept)
    let isSaved = try save(reading, children, of: claim)
    if isSaved {
      progress.finished(reading.report.status, pages: reading.report.document.pages.count)
    }
  }

  private func kept(_ child: ChildDocument) throws -> ChildArrival {
    let kept = try originals.keep(child.bytes)
    return ChildArrival(
      document: kept.id, size: Int(kept.size), path: child.path, name: child.name)
  }

  /// `false` when somebody else has the document now: their result counts.
  private func save(
    _ reading: DocumentReading, _ children: [ChildArrival], of claim: WorkClaim
  ) throws -> Bool {
    do {
      try store.save(
        reading.report, claim: claim, version: reading.version, children: children, run: run,
        at: settings.now())
      return true
    } catch let error as StorageError {
      if error.code == .claimLost { return false }
      throw error
    }
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
  ) throws -> DocumentReading {
    let subject = WorkerRequest.Subject(
      id: claim.document, path: paths.first?.file ?? "", name: nil, byteCount: 0)
    switch outcome {
    case .failed(let failure):
      return DocumentReading(
        report: ExtractionReport(failed: subject, failure: failure), version: version(nil))
    case .answered(let answer):
      let report = try? JSONDecoder().decode(ExtractionReport.self, from: Data(answer.report))
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
      engines: worker?.engines ?? [:], settings: settings.document.hash)
  }
}

/// What reading one document came to.
private struct DocumentReading {
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
  /// Hash of the settings that can change an extraction; passwords count, but only hashed.
  var hash: String {
    let encoder = JSONEncoder()
    encoder.outputFormatting = .sortedKeys
    return Digest.sha256((try? encoder.encode(self)) ?? Data())
  }
}
