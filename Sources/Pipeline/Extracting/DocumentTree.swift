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
    case .answered(let report, let children, let pages):
      var lines = [TreeLine(json: report, pages: pages)]
      guard depth < limits.depth else { return lines }
      for child in children {
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
    do {
      let file = try MemoryFile(child.bytes)
      return await lines(of: subject, document: file.descriptor, depth: depth)
    } catch {
      let failure = ExtractionReport.Failure(
        code: .unreadable, message: "no memory for an embedded file of \(child.bytes.count) bytes")
      return [TreeLine(failed: subject, failure: failure)]
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

  /// Reports are sorted by key and nothing sorts behind `status`, so it is the line's tail; that
  /// spares decoding a report of many megabytes.
  private static func status(in json: [UInt8]) -> ExtractionReport.Status {
    let tail = String(decoding: json.suffix(24), as: UTF8.self)
    if tail.hasSuffix("\"status\":\"done\"}") { return .done }
    if tail.hasSuffix("\"status\":\"partial\"}") { return .partial }
    return .failed
  }
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
