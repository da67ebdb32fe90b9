import LeadModel
import Storage

/// One sighting of a value, with the way to its ink.
struct SightingView: Encodable {
  /// `invoice.pdf, page 2`, or the importing system's name.
  let place: String
  /// The page with the words lit, or `nil` where there is none or the user may not see it.
  let ink: String?
  let confidence: String
  /// Extractor and rule.
  let inkMethod: String?
  /// The day that its document was written, where known.
  let inkDay: String?
  let isJudged: Bool
}

/// Finds the ways to sightings; asks for the place of a document only once.
final class SightingDesk {
  private let store: Store
  private let isMasked: Bool
  private var names: [DocumentID: String] = [:]

  init(_ call: Call) {
    store = call.desk.store
    isMasked = call.isMasked
  }

  func view(_ source: FieldSource) -> SightingView {
    SightingView(
      place: place(source.document, source.evidence?.parts.first?.page) ?? source.source,
      ink: address(source.document, source.statement, source.evidence, source.judgement),
      confidence: Words.percent(source.confidence), inkMethod: source.method,
      inkDay: source.observedAt.map(Words.day), isJudged: source.judgement != nil)
  }

  func address(
    _ document: DocumentID?, _ statement: StatementID?, _ evidence: Evidence?,
    _ judgement: JudgementID? = nil
  ) -> String? {
    guard !isMasked, let document, let page = evidence?.parts.first?.page else { return nil }
    let lit = [statement, judgement.map { StatementID($0.rawValue) }].compactMap(\.self)
    return Links.page(document, page, lit: lit)
  }

  func place(_ document: DocumentID?, _ page: Int?) -> String? {
    guard let document else { return nil }
    return name(of: document) + (page.map { ", page \($0)" } ?? "")
  }

  /// The last step of the way to the document: its file's name, or its name inside another.
  func name(of document: DocumentID) -> String {
    if let name = names[document] { return name }
    let path = (try? store.paths(of: document))?.first
    let file = path.flatMap {
      $0.inside.last ?? $0.file.split(separator: "/").last.map(String.init)
    }
    let name = file ?? "document \(document.rawValue.prefix(8))"
    names[document] = name
    return name
  }
}
