import Hummingbird
import LeadModel
import Storage

/// A document: where it lies, how it was read, page by page.
struct DocumentPage: Encodable {
  struct Line: Encodable {
    let number: Int
    let address: String
    let kind: String
    let source: String
    let reason: String
    let chars: Int
    let confidence: String
    let values: Int
  }

  struct Note: Encodable {
    let severity: String
    let code: String
    let message: String
  }

  let name: String
  let id: String
  let ways: [String]
  let mediaType: String
  let size: String
  let status: String
  let written: String
  let arrived: String
  let pages: [Line]
  let notes: [Note]
  let hasNotes: Bool
  let failure: String?

  init(_ call: Call) throws {
    let document = DocumentID(call.parameter("id"))
    let store = call.desk.store
    guard let stored = try store.statuses(of: [document])[document] else {
      throw Problem.absent("document")
    }
    let report = try store.report(of: document)
    name = SightingDesk(call).name(of: document)
    id = document.rawValue
    ways = try store.paths(of: document).map(\.description)
    mediaType = stored.mediaType ?? "not read yet"
    size = "\(stored.bytes) bytes"
    status = stored.status.rawValue
    written = stored.observedAt.map(Words.day) ?? "not known"
    arrived = Words.moment(stored.firstSeen)
    failure = stored.failure.map { "\($0.code.rawValue): \($0.message)" }
    notes = (report?.diagnostics ?? []).map {
      Note(severity: $0.severity.rawValue, code: $0.code, message: $0.message)
    }
    hasNotes = !notes.isEmpty
    let statements = report?.claims.statements ?? []
    pages = (report?.document.pages ?? []).map { page in
      Line(
        number: page.number, address: Links.page(document, page.number), kind: page.kind,
        source: page.source, reason: Words.plain(page.reason), chars: page.chars,
        confidence: page.ocrConfidence.map(Words.percent) ?? "–",
        values: statements.count { $0.evidence.parts.contains { $0.page == page.number } })
    }
  }
}
