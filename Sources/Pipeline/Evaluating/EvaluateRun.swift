package import Evaluation
import Foundation
import LeadModel
package import SystemPackage
package import WorkerProtocol

/// `galena evaluate`: reads every labelled document and compares what was found with its labels.
package struct EvaluateRun: Sendable {
  /// Which form of a labelled document is read.
  package enum Input: String, Sendable, CaseIterable {
    /// The file itself, or the line's inline text where there is no file.
    case document
    /// The text file that the annotators saw, as plain text.
    case ocrText = "ocr-text"
    /// The true text, as plain text.
    case transcript
  }

  package let worker: FilePath
  package let jobs: Int
  package let input: Input
  /// Keeps the K most confident values per field and document; `nil` keeps all.
  package let top: Int?
  /// Whether predictions tell their confidences before calibration too.
  package let isTracing: Bool
  package let settings: DocumentSettings
  package let limits: WorkerLimits

  package init(
    worker: FilePath, jobs: Int, input: Input = .document, top: Int? = nil,
    isTracing: Bool = false, settings: DocumentSettings, limits: WorkerLimits = .init()
  ) {
    self.worker = worker
    self.jobs = jobs
    self.input = input
    self.top = top
    self.isTracing = isTracing
    self.settings = settings
    self.limits = limits
  }

  /// What was predicted, and how many documents could not be read.
  package struct Predictions: Sendable {
    package fileprivate(set) var lines: [PredictionLine] = []
    package fileprivate(set) var failed: [String] = []
  }

  /// Predictions in the order of the gold lines. A document that fails has no prediction and
  /// counts as missed.
  package func predictions(
    for gold: [GoldLine], in folder: String, progress: RunProgress
  ) async throws -> Predictions {
    try await RuleInspection(worker: worker, packs: settings.packs).demandUsablePacks()
    progress.expect(gold.count)
    return try await WorkerPool.run(
      executable: worker, workers: jobs, settings: settings
    ) { pool in
      var predictions = Predictions()
      try await InOrder<GoldLine, ExtractionReport?>(width: jobs).run(gold) { line in
        await report(of: line, in: folder, pool: pool)
      } handOn: { report in
        let line = gold[predictions.lines.count + predictions.failed.count]
        progress.finished(report?.status ?? .failed, pages: report?.document.pages.count ?? 0)
        if let report, report.status != .failed {
          predictions.lines.append(FieldProjection(top: top).prediction(of: report, for: line))
        } else {
          predictions.failed.append(line.file)
        }
      }
      return predictions
    }
  }

  private func report(
    of line: GoldLine, in folder: String, pool: WorkerPool
  ) async -> ExtractionReport? {
    let outcome: WorkerOutcome
    if let text = inlineText(of: line, in: folder) {
      outcome = await self.outcome(ofText: text, line: line, pool: pool)
    } else {
      outcome = await self.outcome(ofFile: folder + "/" + line.file, line: line, pool: pool)
    }
    guard case .answered(let answer) = outcome else { return nil }
    return try? JSONDecoder().decode(ExtractionReport.self, from: Data(answer.report))
  }

  private func inlineText(of line: GoldLine, in folder: String) -> [UInt8]? {
    let name: String? =
      switch input {
      case .document: nil
      case .ocrText: line.ocrText
      case .transcript: line.transcript
      }
    if let name, let data = FileManager.default.contents(atPath: folder + "/" + name) {
      return Array(data)
    }
    return line.text.map { Array($0.utf8) }
  }

  private func outcome(
    ofText text: [UInt8], line: GoldLine, pool: WorkerPool
  ) async -> WorkerOutcome {
    guard let file = try? MemoryFile(text) else { return .failed(.noMemory) }
    let subject = WorkerRequest.Subject(
      id: DocumentID(Digest.sha256(text)), path: line.file, name: line.file + ".txt",
      byteCount: text.count)
    let outcome = await pool.outcome(of: request(subject, line), document: file.descriptor)
    // The descriptor must stay open until the worker has it.
    withExtendedLifetime(file) {}
    return outcome
  }

  private func outcome(
    ofFile path: String, line: GoldLine, pool: WorkerPool
  ) async -> WorkerOutcome {
    guard let file = try? OpenFile(path: path, limit: limits.documentBytes) else {
      return .failed(.init(code: .unreadable, message: "the file cannot be opened"))
    }
    let outcome = await pool.outcome(of: request(file.subject, line), document: file.descriptor)
    withExtendedLifetime(file) {}
    return outcome
  }

  private func request(_ subject: WorkerRequest.Subject, _ line: GoldLine) -> WorkerRequest {
    var settings = settings
    if let region = line.region { settings.region = region }
    return WorkerRequest(
      subject: subject, options: .init(text: line.transcript != nil, trace: isTracing),
      settings: settings,
      limits: limits)
  }
}
