import Extraction
import Foundation
import LeadModel
import Reading
import WorkerProtocol

/// Does what a request asks for one document and says so in frames.
struct DocumentService {
  let request: WorkerRequest
  let libraries: WarmLibraries
  let send: @Sendable (Frame) throws -> Void

  /// Says all along that work goes on, as long as it does.
  func serve(_ bytes: Data) throws {
    let heartbeat = Heartbeat { [send] in try? send(.heartbeat) }
    try WorkProgress.withListener(heartbeat.beat) { try answer(bytes) }
  }

  private func answer(_ bytes: Data) throws {
    if case .render(let page, let dpi) = request.verb, let png = try? rendered(bytes, page, dpi) {
      try send(.image(png))
      return try send(.end)
    }
    if case .inspect = request.verb {
      let inspector = StructureInspector(limits: request.settings.limits)
      try send(.structure(inspector.structure(of: bytes)))
      return try send(.end)
    }
    let report: ExtractionReport
    do throws(ExtractionReport.Failure) {
      report = try self.report(on: bytes)
    } catch {
      report = ExtractionReport(
        status: .failed, document: summary(mediaType: nil, pages: []), error: error)
    }
    try send(.versions(versions(of: report)))
    try send(.report(try ReportEncoder.json(report)))
    try send(.end)
  }

  private func report(on bytes: Data) throws(ExtractionReport.Failure) -> ExtractionReport {
    switch request.verb {
    case .extract: try report(on: try read(bytes))
    case .extractPages(let lost):
      try report(on: try SalvagedPages(bytes).document(of: request, lost))
    // Both are answered without a report, unless the page cannot be drawn.
    case .render, .inspect: throw PageRenderer.notDrawn
    }
  }

  private func rendered(
    _ bytes: Data, _ page: Int, _ dpi: Int
  ) throws(ExtractionReport.Failure) -> [UInt8] {
    try PageRenderer(
      passwords: request.settings.passwords, pixelLimit: request.settings.limits.pixelsPerPage
    ).png(of: bytes, page: page, dpi: Double(dpi))
  }

  private func read(_ bytes: Data) throws(ExtractionReport.Failure) -> Document {
    let reader = DocumentReader(
      settings: ReadingSettings(
        languages: request.settings.languages, passwords: request.settings.passwords),
      limits: request.settings.limits, engines: libraries.engines)
    let input = DocumentInput(id: request.subject.id, bytes: bytes, name: request.subject.name)
    var isChildLost = false
    let document = try reader.read(input) { event in
      switch event {
      case .page(let page, let total, let mediaType):
        try? send(.page(ReadPage(page, of: total, mediaType: mediaType)))
      case .child(let child):
        do { try send(.child(child)) } catch { isChildLost = true }
      }
    }
    guard !isChildLost else {
      throw ExtractionReport.Failure(
        code: .unreadable, message: "an embedded file could not be handed over")
    }
    return document
  }

  private func report(on document: Document) throws(ExtractionReport.Failure) -> ExtractionReport {
    let found = claims(in: document)
    let diagnostics = document.diagnostics + (found?.diagnostics ?? [])
    let isPartial = diagnostics.contains { $0.severity == .error }
    return ExtractionReport(
      status: isPartial ? .partial : .done,
      document: summary(mediaType: document.mediaType, pages: document.pages),
      claims: found?.claims ?? .none, diagnostics: diagnostics, trace: found?.trace)
  }

  /// `nil` when nothing is to be extracted.
  private func claims(in document: Document) -> ExtractorSet.Outcome? {
    guard request.options.statements else { return nil }
    let settings = ExtractionSettings(
      us: request.settings.us, defaultRegion: request.settings.region)
    return libraries.extractors.claims(
      in: document, settings: settings, isTracing: request.options.trace)
  }

  private func summary(mediaType: String?, pages: [Page]) -> DocumentSummary {
    let subject = request.subject
    let usesOCR = pages.contains { $0.source == .ocr || $0.source == .mixed }
    return DocumentSummary(
      id: subject.id, path: subject.path, mediaType: mediaType, bytes: subject.byteCount,
      engines: mediaType == nil ? nil : engines(usesOCR: usesOCR), parent: subject.parent,
      parentPath: subject.parentPath,
      pages: pages.map {
        PageSummary($0, text: request.options.text, words: request.options.words)
      })
  }

  /// Language data counts only where it was used: hashing it takes longer than reading a page.
  private func engines(usesOCR: Bool) -> [String: String] {
    var engines = EngineVersions.current
    engines["languages"] =
      usesOCR ? libraries.engines.hash(of: request.settings.languages) : "unused"
    return engines
  }

  private func versions(of report: ExtractionReport) -> WorkerVersions {
    WorkerVersions(
      extractors: "\(ExtractorSet.version)", rules: libraries.rules.provenance,
      engines: report.document.engines ?? engines(usesOCR: false))
  }
}
