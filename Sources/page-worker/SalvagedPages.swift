import Foundation
import LeadModel
import WorkerProtocol

/// The pages that a lost worker had read.
struct SalvagedPages {
  private let pages: [ReadPage]

  /// Throws when the bytes are not what a worker wrote: it had been taken over, or died writing.
  init(_ bytes: Data) throws(ExtractionReport.Failure) {
    do {
      pages = try ReadPage.pages(inFile: Array(bytes))
    } catch {
      throw Self.unusable
    }
  }

  /// The document as far as it was read; partial, and its diagnostic says which pages are missing
  /// and why.
  func document(
    of request: WorkerRequest, _ lost: ExtractionReport.Failure
  ) throws(ExtractionReport.Failure) -> Document {
    do {
      let read = try pages.map { page throws(FrameError) in try page.decoded() }
      guard let mediaType = read.first?.mediaType else { throw Self.unusable }
      return Document(
        id: request.subject.id, mediaType: mediaType, byteCount: request.subject.byteCount,
        pages: read.map(\.page), diagnostics: [missing(lost)])
    } catch {
      throw Self.unusable
    }
  }

  private func missing(_ lost: ExtractionReport.Failure) -> Diagnostic {
    let last = pages.last?.number ?? 0
    let total = pages.map(\.total).max() ?? 0
    let what =
      total > last
      ? "pages \(last + 1) to \(total) were not read" : "what follows page \(last) was not read"
    return Diagnostic(
      severity: .error, code: lost.code.rawValue, page: nil, message: "\(what): \(lost.message)")
  }

  private static let unusable = ExtractionReport.Failure(
    code: .workerCrashed,
    message: "the worker ended without an answer, and what it had read is not usable")
}
