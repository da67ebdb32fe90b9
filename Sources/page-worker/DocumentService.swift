import Extraction
import Foundation
import LeadModel
import Reading
import WorkerProtocol

/// Reads one document, extracts its claims and says so in frames.
struct DocumentService {
  let request: WorkerRequest
  let rules: RuleSet
  let output: Int32

  func serve(_ descriptor: Int32) throws {
    let report: ExtractionReport
    do throws(ExtractionReport.Failure) {
      report = try extraction(of: try bytes(of: descriptor))
    } catch {
      report = failed(error)
    }
    try WorkerProcess.write(.versions(versions(of: report)), to: output)
    try WorkerProcess.write(.report(try ReportEncoder.json(report)), to: output)
    try WorkerProcess.write(.end, to: output)
  }

  /// Language data counts only where it was used: hashing it takes longer than reading a page.
  private func versions(of report: ExtractionReport) -> WorkerVersions {
    let usedOCR = report.document.pages.contains { ["ocr", "mixed"].contains($0.source) }
    let engines = EngineVersions(languages: usedOCR ? request.settings.languages : nil)
    return WorkerVersions(
      extractors: "\(ExtractorSet.version)", rules: rules.hash,
      engines: [
        "poppler": engines.poppler, "tesseract": engines.tesseract,
        "leptonica": engines.leptonica,
        "languages": engines.languageDataHash ?? "unused",
      ])
  }

  private func bytes(of descriptor: Int32) throws(ExtractionReport.Failure) -> Data {
    // Mapped, not read: a large document costs address space, not memory.
    let path = "/proc/self/fd/\(descriptor)"
    guard let data = try? Data(contentsOf: URL(fileURLWithPath: path), options: .alwaysMapped)
    else {
      throw ExtractionReport.Failure(
        code: .unreadable, message: "the file could not be read; check its permissions")
    }
    return data
  }

  private func extraction(of bytes: Data) throws(ExtractionReport.Failure) -> ExtractionReport {
    let result = try reader.read(
      DocumentInput(id: request.subject.id, bytes: bytes, name: request.subject.name)
    ) { page, total in
      let progress = Frame.Progress(pagesDone: page.number, pagesTotal: total)
      try? WorkerProcess.write(.heartbeat(progress), to: output)
    }
    for child in result.children {
      do {
        try WorkerProcess.write(.child(child), to: output)
      } catch {
        throw ExtractionReport.Failure(
          code: .unreadable, message: "an embedded file could not be handed over")
      }
    }
    let found = try claims(in: result.document)
    let diagnostics = result.document.diagnostics + found.diagnostics
    let isPartial = diagnostics.contains { $0.severity == .error }
    return ExtractionReport(
      status: isPartial ? .partial : .done, document: summary(of: result.document),
      claims: found.claims, diagnostics: diagnostics)
  }

  private var reader: DocumentReader {
    DocumentReader(
      settings: ReadingSettings(
        languages: request.settings.languages, passwords: request.settings.passwords),
      limits: ReadingLimits())
  }

  private func claims(
    in document: Document
  ) throws(ExtractionReport.Failure) -> (claims: DocumentClaims, diagnostics: [Diagnostic]) {
    guard request.options.statements else { return (.none, []) }
    let settings = ExtractionSettings(
      us: request.settings.us, defaultRegion: request.settings.region)
    do {
      return try ExtractorSet(rules: rules, settings: settings).claims(in: document)
    } catch {
      throw ExtractionReport.Failure(
        code: .unreadable, message: "the rules could not be loaded; run galena doctor")
    }
  }

  private func summary(of document: Document) -> DocumentSummary {
    let subject = request.subject
    return DocumentSummary(
      id: subject.id, path: subject.path, mediaType: document.mediaType,
      bytes: subject.byteCount, parent: subject.parent, parentPath: subject.parentPath,
      pages: document.pages.map {
        PageSummary($0, text: request.options.text, words: request.options.words)
      })
  }

  private func failed(_ failure: ExtractionReport.Failure) -> ExtractionReport {
    let subject = request.subject
    return ExtractionReport(
      status: .failed,
      document: DocumentSummary(
        id: subject.id, path: subject.path, mediaType: nil, bytes: subject.byteCount,
        parent: subject.parent, parentPath: subject.parentPath),
      error: failure)
  }
}
