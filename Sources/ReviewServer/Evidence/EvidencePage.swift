import HTTPTypes
import Hummingbird
import LeadModel
import Storage

/// One page of a document: its picture with the words of every value outlined, and the values
/// beside it.
struct EvidencePage: Encodable {
  struct Neighbour: Encodable {
    let title: String
    let address: String
    let isHere: Bool
  }

  let name: String
  let way: String
  let document: String
  let number: Int
  let total: Int
  let previous: String?
  let next: String?
  let neighbours: [Neighbour]
  let reading: String
  let picture: PagePicture?
  let text: [PageText.Segment]
  let isTextEmpty: Bool
  let values: [EvidenceValue]
  let isEmpty: Bool

  static let routes: [Route] = [
    .get("/documents/{id}", .role(.reviewer)) { call in
      let view = try call.reading { try DocumentPage(call) }
      call.desk.accessLog.viewed(view.id, by: call.user, at: call.now)
      return call.page("document", view, title: view.name)
    },
    .get("/documents/{id}/pages/{number}", .role(.reviewer)) { call in
      let lit = Set((call.query["lit"] ?? "").split(separator: ",").map { StatementID(String($0)) })
      let view = try call.reading { try EvidencePage(call, lit: lit) }
      call.desk.accessLog.viewed(
        "\(view.document)/\(view.number)", by: call.user, at: call.now)
      return call.page("page", view, title: "\(view.name), page \(view.number)", isWide: true)
    },
    .get("/documents/{id}/pages/{number}/image", .role(.reviewer)) { call in
      let number = try Self.number(call)
      let dpi =
        call.number("dpi").flatMap { PageDrawing.resolutions.contains($0) ? $0 : nil } ?? 150
      let id = try Self.known(call)
      return .bytes(
        try await call.desk.drawing.image(of: id, page: number, dpi: dpi), type: "image/png",
        cacheControl: "private, max-age=3600, immutable")
    },
    .get("/documents/{id}/pages/{number}/words", .role(.reviewer)) { call in
      let number = try Self.number(call)
      return .bytes(
        try await call.desk.drawing.words(of: try Self.known(call), page: number),
        type: "application/json", cacheControl: "private, max-age=3600")
    },
  ]

  init(_ call: Call, lit: Set<StatementID>) throws {
    try self.init(
      call, DocumentID(call.parameter("id")), page: try Self.number(call), lit: lit)
  }

  init(_ call: Call, _ id: DocumentID, page wanted: Int, lit: Set<StatementID>) throws {
    guard let read = try call.desk.store.page(wanted, of: id) else {
      throw Problem.absent("such page")
    }
    let (page, pages) = (read.page, read.numbers)
    name = SightingDesk(call).name(of: id)
    way = try call.desk.store.paths(of: id).first?.description ?? ""
    document = id.rawValue
    number = wanted
    total = pages.count
    previous = pages.last { $0 < wanted }.map { Links.page(id, $0) }
    next = pages.first { $0 > wanted }.map { Links.page(id, $0) }
    neighbours = pages.prefix(200).map {
      Neighbour(
        title: "\($0)", address: Links.page(id, $0), isHere: $0 == wanted)
    }
    reading = Self.reading(page)
    let placed = try Self.placed(lit, on: id, call.desk.store)
    let lit = placed.isEmpty ? lit : Set(placed.map(\.id))
    let statements = read.statements + placed
    picture = PagePicture(page, of: id, statements, lit: lit)
    text = PageText(page.text ?? "", page: wanted, statements, lit: lit).segments
    isTextEmpty = text.isEmpty
    values = statements.filter { $0.evidence.parts.contains { $0.page == wanted } }
      .map { EvidenceValue($0, isLit: lit.contains($0.id)) }
    isEmpty = values.isEmpty
  }

  /// Corrections among what is lit that have a place of their own, as values that stand there.
  private static func placed(
    _ lit: Set<StatementID>, on document: DocumentID, _ store: Store
  ) throws -> [Statement] {
    try lit.sorted().compactMap { id in
      guard id.rawValue.hasPrefix("j_"),
        let judgement = try store.judgement(JudgementID(id.rawValue)),
        case .corrected(let anchor, let value) = judgement.verdict,
        anchor.document == document, let place = judgement.place
      else { return nil }
      return Statement(
        id: id, record: nil, field: anchor.field, value: value, confidence: 1,
        method: .init(extractor: "a person", version: 1, rule: judgement.by), evidence: place)
    }
  }

  private static func number(_ call: Call) throws -> Int {
    guard let number = Int(call.parameter("number")), (1...1_000_000).contains(number) else {
      throw Problem.absent("such page")
    }
    return number
  }

  /// Only what the store knows is ever opened.
  private static func known(_ call: Call) throws -> DocumentID {
    let id = DocumentID(call.parameter("id"))
    guard try call.desk.store.statuses(of: [id])[id] != nil else {
      throw Problem.absent("document")
    }
    return id
  }

  private static func reading(_ page: PageSummary) -> String {
    let sources = [
      "native": "text as it is in the file", "ocr": "text recognised in the picture",
      "mixed": "text from the file, and recognised where it had none", "none": "no text found",
    ]
    let confidence = page.ocrConfidence.map { ", mean confidence \(Words.percent($0))" } ?? ""
    return (sources[page.source] ?? page.source) + confidence
  }
}

/// One value that stands on a page.
struct EvidenceValue: Encodable {
  let id: String
  let label: String
  let value: String
  let raw: String
  let isReadOtherwise: Bool
  let confidence: String
  let method: String
  let ocr: String?
  let isLit: Bool
  let judging: String?

  init(_ statement: Statement, isLit: Bool) {
    id = statement.id.rawValue
    label = Words.label(statement.field)
    value = statement.value.display
    raw = statement.raw
    isReadOtherwise = statement.raw != value
    confidence = Words.percent(statement.confidence)
    let made = statement.method
    method =
      made.extractor == "a person"
      ? "corrected by \(made.rule)" : "\(made.extractor), \(made.rule)@\(made.version)"
    ocr = statement.evidence.parts.compactMap(\.ocrConfidence).min().map(Words.percent)
    self.isLit = isLit
    judging = statement.record == nil ? nil : Links.review(statement.id)
  }
}
