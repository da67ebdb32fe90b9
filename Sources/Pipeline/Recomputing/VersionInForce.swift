import LeadModel
import Storage
import WorkerProtocol

/// With what a document would be read now.
struct VersionInForce: Sendable {
  /// With the hash of the language data under `languages`.
  let version: ExtractionVersion

  /// Asks the worker by having it read a small image, which every engine has a say in.
  static func ask(_ settings: IngestSettings) async throws -> VersionInForce {
    try await RuleInspection(worker: settings.worker, packs: settings.document.packs)
      .demandUsablePacks()
    let probe = ProbeDocument.image
    let outcome = try await WorkerPool.run(
      executable: settings.worker, workers: 1, settings: settings.document
    ) { pool in
      let file = try MemoryFile(probe.bytes)
      let request = WorkerRequest(
        subject: .init(
          id: DocumentID(Digest.sha256(probe.bytes)), path: "", name: nil,
          byteCount: probe.bytes.count),
        options: .init(), settings: settings.document, limits: settings.limits)
      let outcome = await pool.outcome(of: request, document: file.descriptor)
      withExtendedLifetime(file) {}
      return outcome
    }
    guard case .answered(let answer) = outcome, let versions = answer.versions else {
      throw GalenaError(.installation, "page-worker cannot read; run galena doctor")
    }
    return VersionInForce(
      version: ExtractionVersion(
        extractors: versions.extractors, rules: versions.rules, engines: versions.engines,
        settings: settings.document.hash))
  }

  /// Why documents of another version are to be read again; empty when nothing that was at work
  /// there is another one now.
  func reasons(against read: ReadVersion) -> Set<String> {
    var reasons: Set<String> = []
    let (old, new) = (read.version, version)
    if old.extractors != new.extractors { reasons.insert("extractors") }
    if old.rules != new.rules { reasons.insert("rules") }
    if old.settings != new.settings { reasons.insert("settings") }
    let isRecognised = old.engines["languages"].map { $0 != Self.unused } ?? true
    for engine in Set(old.engines.keys).union(new.engines.keys) {
      guard old.engines[engine] != new.engines[engine] else { continue }
      switch engine {
      case "poppler" where !read.isPDF: continue
      case "tesseract", "leptonica", "languages":
        if isRecognised { reasons.insert(engine) }
      default: reasons.insert(engine)
      }
    }
    return reasons
  }

  /// What a worker says of the language data when nothing was recognised.
  private static let unused = "unused"
}
