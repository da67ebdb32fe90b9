import Foundation
import LeadModel
import SystemPackage
package import WorkerProtocol

/// `galena doctor`: does everything that reading needs work here, shown by reading.
package struct InstallationCheck: Sendable {
  /// One thing that was looked at.
  package struct Finding: Hashable, Sendable, Encodable {
    package let check: String
    package let isGood: Bool
    /// What was seen, or what to do.
    package let detail: String

    package init(check: String, isGood: Bool, detail: String) {
      self.check = check
      self.isGood = isGood
      self.detail = detail
    }
  }

  let settings: DocumentSettings

  package init(settings: DocumentSettings) { self.settings = settings }

  /// Reads one small document of each kind in real workers.
  package func findings() async -> [Finding] {
    let worker: FilePath
    do {
      worker = try WorkerLocation.find()
    } catch let error as GalenaError {
      return [Finding(check: "page-worker", isGood: false, detail: error.message)]
    } catch {
      return [Finding(check: "page-worker", isGood: false, detail: "could not be looked for")]
    }
    let found = try? await WorkerPool.run(executable: worker, workers: 1) { pool in
      var findings = [Finding(check: "page-worker", isGood: true, detail: worker.string)]
      findings.append(Self.walls(await pool.missingWalls()))
      for probe in ProbeDocument.all { findings += await check(probe, pool: pool) }
      return findings
    }
    return found ?? []
  }

  /// A missing wall is no reason not to work: documents are still read in processes with limits.
  private static func walls(_ missing: [String]?) -> Finding {
    guard let missing else {
      return Finding(check: "sandbox", isGood: false, detail: "page-worker does not start")
    }
    return Finding(
      check: "sandbox", isGood: true,
      detail: missing.isEmpty
        ? "limits, no new privileges, system-call filter, file-system rules"
        : "missing on this kernel: \(missing.joined(separator: ", ")); workers are less confined")
  }

  private func check(_ probe: ProbeDocument, pool: WorkerPool) async -> [Finding] {
    guard let file = try? MemoryFile(probe.bytes) else {
      return [Finding(check: probe.name, isGood: false, detail: "no memory for a small file")]
    }
    let subject = WorkerRequest.Subject(
      id: DocumentID(Digest.sha256(probe.bytes)), path: probe.name, name: nil,
      byteCount: probe.bytes.count)
    let request = WorkerRequest(
      subject: subject, options: .init(text: true), settings: settings, limits: .init(seconds: 60))
    let outcome = await pool.outcome(of: request, document: file.descriptor)
    withExtendedLifetime(file) {}
    switch outcome {
    case .failed(let failure):
      return [Finding(check: probe.name, isGood: false, detail: failure.message)]
    case .answered(let answer): return findings(of: probe, answer)
    }
  }

  private func findings(of probe: ProbeDocument, _ answer: WorkerAnswer) -> [Finding] {
    guard
      let report = try? JSONDecoder().decode(ExtractionReport.self, from: Data(answer.report))
    else {
      return [
        Finding(check: probe.name, isGood: false, detail: "the worker's answer cannot be read")
      ]
    }
    let text = report.document.pages.compactMap(\.text).joined()
    let isRead = text.uppercased().contains(probe.word)
    let engines = (answer.versions?.engines ?? [:]).sorted { $0.key < $1.key }
      .filter { probe.engines.contains($0.key) }.map { "\($0.key) \($0.value)" }
    let detail = isRead ? "read" : report.error?.message ?? probe.remedy
    let warnings = report.diagnostics.filter { $0.severity != .note }.map {
      Finding(check: probe.name, isGood: false, detail: $0.message)
    }
    return [
      Finding(
        check: probe.name, isGood: isRead,
        detail: ([detail] + engines).joined(separator: ", "))
    ] + warnings
  }
}
