package import LeadModel
import WorkerProtocol

#if canImport(Glibc)
  import Glibc
#endif

/// A document and everything inside it, each read by a worker of its own.
struct DocumentTree: Sendable {
  let pool: WorkerPool
  let options: WorkerRequest.Options
  let settings: DocumentSettings
  let limits: WorkerLimits

  /// One line of JSON per document: the root, then its children depth first, in the order in
  /// which they lie in their parent.
  func lines(of root: WorkerRequest.Subject, document: Int32) async -> [TreeLine] {
    await lines(of: root, document: document, depth: 0)
  }

  private func lines(
    of subject: WorkerRequest.Subject, document: Int32, depth: Int
  ) async -> [TreeLine] {
    let request = WorkerRequest(
      subject: subject, options: options, settings: settings, limits: limits)
    switch await pool.outcome(of: request, document: document) {
    case .failed(let failure):
      return [TreeLine(failed: subject, failure: failure)]
    case .answered(let answer):
      var lines = [TreeLine(json: answer.report, pages: answer.pages)]
      for child in answer.children {
        lines += await self.lines(of: child, in: subject, depth: depth + 1)
      }
      return lines
    }
  }

  private func lines(
    of child: ChildDocument, in parent: WorkerRequest.Subject, depth: Int
  ) async -> [TreeLine] {
    let subject = WorkerRequest.Subject(
      id: DocumentID(Digest.sha256(child.bytes)), path: parent.path, name: child.name,
      byteCount: child.bytes.count, parent: parent.id, parentPath: child.path)
    guard depth <= limits.depth else { return [TreeLine(failed: subject, failure: .tooDeep)] }
    do {
      let file = try MemoryFile(child.bytes)
      let lines = await lines(of: subject, document: file.descriptor, depth: depth)
      // The descriptor must stay open until the worker has it.
      withExtendedLifetime(file) {}
      return lines
    } catch {
      return [TreeLine(failed: subject, failure: .noMemory)]
    }
  }
}

/// One line of output and what became of its document.
package struct TreeLine: Sendable {
  package let json: [UInt8]
  package let status: ExtractionReport.Status
  package let pages: Int

  init(json: [UInt8], pages: Int) {
    self.json = json
    self.pages = pages
    status = TreeLine.status(in: json)
  }

  init(failed subject: WorkerRequest.Subject, failure: ExtractionReport.Failure) {
    let report = ExtractionReport(failed: subject, failure: failure)
    json = (try? ReportEncoder.json(report)) ?? []
    status = .failed
    pages = 0
  }

  /// A file that could not be opened has no content: its id is that of no bytes.
  init(path: String, failure: ExtractionReport.Failure) {
    self.init(
      failed: .init(
        id: DocumentID(Digest.sha256([])), path: path, name: nil, byteCount: 0),
      failure: failure)
  }

  init(unreadable path: String, message: String) {
    self.init(path: path, failure: .init(code: .unreadable, message: message))
  }

  /// Reports are sorted by key and nothing sorts behind `status`, so it is the line's tail; that
  /// spares decoding a report of many megabytes.
  private static func status(in json: [UInt8]) -> ExtractionReport.Status {
    let tail = String(decoding: json.suffix(24), as: UTF8.self)
    if tail.hasSuffix("\"status\":\"done\"}") { return .done }
    if tail.hasSuffix("\"status\":\"partial\"}") { return .partial }
    return .failed
  }
}

extension ExtractionReport.Failure {
  static let noMemory = Self(
    code: .memoryLimit, message: "there was no memory to hand it to a worker; use fewer --jobs")

  static let tooDeep = Self(
    code: .tooDeep,
    message: "lies deeper inside other documents than is read; save it and read it by itself")
}

extension ExtractionReport {
  /// The report that `galena` writes when no worker could.
  init(failed subject: WorkerRequest.Subject, failure: Failure) {
    self.init(
      status: .failed,
      document: DocumentSummary(
        id: subject.id, path: subject.path, mediaType: nil, bytes: subject.byteCount,
        parent: subject.parent, parentPath: subject.parentPath),
      error: failure)
  }
}
