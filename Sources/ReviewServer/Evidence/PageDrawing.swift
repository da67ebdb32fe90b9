import Foundation
import HTTPTypes
import Intake
import LeadModel
import Pipeline
import Storage
import SystemPackage
import WorkerProtocol

/// Pages as pictures, and their words: drawn and read by a worker from the stored original, kept
/// beside the store for a while.
struct PageDrawing: Sendable {
  static let resolutions = [100, 150, 300]

  private let stores: OpenedStore
  private let configuration: GalenaConfiguration
  private let workers: WorkerPool?
  private let shelf: PageShelf

  init(stores: OpenedStore, configuration: GalenaConfiguration, workers: WorkerPool?) {
    self.stores = stores
    self.configuration = configuration
    self.workers = workers
    shelf = PageShelf(
      folder: stores.drawnPages, bytes: Int(configuration.review.drawnPagesMegabytes * 1_000_000))
  }

  /// PNG.
  func image(of document: DocumentID, page: Int, dpi: Int) async throws -> [UInt8] {
    try await kept(document, "\(page)-\(dpi).png") {
      let answer = try await ask(.render(page: page, dpi: dpi), document, pages: page)
      guard let image = answer.image else { throw Self.noPicture }
      return image
    }
  }

  /// JSON (`PageWords`).
  func words(of document: DocumentID, page: Int) async throws -> [UInt8] {
    try await kept(document, "\(page).words.json") {
      let answer = try await ask(.extract, document, pages: page)
      let report = try JSONDecoder().decode(ExtractionReport.self, from: Data(answer.report))
      guard let read = report.document.pages.first(where: { $0.number == page }) else {
        throw Self.noPicture
      }
      return try Array(JSONEncoder().encode(PageWords(read)))
    }
  }

  private func ask(
    _ verb: WorkerRequest.Verb, _ document: DocumentID, pages: Int
  ) async throws -> WorkerAnswer {
    guard let workers else { throw Self.noPicture }
    let file = try stores.originals.open(
      document, orAt: try stores.store.paths(of: document).map(\.file))
    defer { try? file.close() }
    var settings = configuration.documentSettings
    settings.limits.pages = pages
    let size = Int(try file.seek(offset: 0, from: .end))
    let request = WorkerRequest(
      verb: verb, subject: .init(id: document, path: "", name: nil, byteCount: size),
      options: .init(statements: false, text: true, words: true), settings: settings,
      limits: configuration.reading.worker)
    switch await workers.outcome(of: request, document: file.rawValue) {
    case .answered(let answer): return answer
    case .failed(let failure): throw Problem(.notFound, failure.message)
    }
  }

  private func kept(
    _ document: DocumentID, _ name: String, _ make: () async throws -> [UInt8]
  ) async throws -> [UInt8] {
    let name = "\(document.rawValue.prefix(2))/\(document.rawValue)/\(name)"
    if let bytes = await Aside.run({ shelf.read(name) }) { return bytes }
    let bytes = try await make()
    await Aside.run { shelf.keep(bytes, as: name) }
    return bytes
  }

  private static let noPicture = Problem(
    .notFound, "There is no picture of this page; its text is below.")
}
