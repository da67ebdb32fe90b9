import Extraction
import Foundation
import LeadModel
import Reading
import WorkerProtocol

/// What is loaded before a document is there: rules and extractors, and the tables
/// of the C libraries.
struct WarmLibraries {
  let rules: RuleSet
  let extractors: ExtractorSet
  let engines = WarmEngines()

  /// `packs` are paths of the user's rule packs.
  init(packs: [String] = []) throws {
    rules = try RuleSet.builtIn(with: packs.map { try RulePack(path: $0) })
    extractors = try ExtractorSet(rules: rules)
    DocumentReader.warmUp()
    for bytes in DocumentReader.rehearsals { try rehearse(bytes) }
  }

  /// Serves a document as those of strangers will be served: what a copy of this process would
  /// otherwise load and look up for itself is there already.
  private func rehearse(_ bytes: Data) throws {
    let request = WorkerRequest(
      subject: .init(id: "0", path: "", name: nil, byteCount: bytes.count),
      options: .init(text: true, words: true), settings: .init(), limits: .init())
    let received = try JSONDecoder().decode(
      WorkerRequest.self, from: try JSONEncoder().encode(request))
    let service = DocumentService(request: received, libraries: self) { _ = try $0.bytes }
    try service.serve(bytes)
  }
}
