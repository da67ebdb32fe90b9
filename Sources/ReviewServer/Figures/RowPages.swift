import Hummingbird
import LeadModel
import Storage

/// The rows behind the dashboards' figures: documents and values.
enum RowPages {
  static let routes: [Route] = [
    .get("/documents", .role(.reviewer)) { call in
      let view = try await call.readingLong { try DocumentListPage(call) }
      call.desk.accessLog.viewed("documents", by: call.user, at: call.now)
      return call.page("rows", view, title: "Documents", here: "/intake")
    },
    .get("/values", .role(.reviewer)) { call in
      let view = try await call.readingLong { try ValueListPage(call) }
      call.desk.accessLog.viewed("values", by: call.user, at: call.now)
      return call.page("rows", view, title: "Values", here: "/quality")
    },
  ]
}

/// A list of rows with what it was narrowed down to.
struct RowList: Encodable {
  struct Row: Encodable {
    let title: String
    let address: String
    let cells: [Cell]

    /// - Parameter cells: one for each column.
    init(title: String, address: String, columns: [String], cells: [String]) {
      self.title = title
      self.address = address
      self.cells = zip(columns, cells).map(Cell.init)
    }
  }

  struct Cell: Encodable {
    let label: String
    let text: String
  }

  static let size = 50

  let range: String
  let previous: String?
  let next: String?
  let isEmpty: Bool

  /// - Parameters:
  ///   - found: how many rows were found, one more than are shown when there are more.
  ///   - page: from 1.
  init(found: Int, page: Int, path: String, fields: [(String, String?)]) {
    let query = fields.compactMap { name, value in
      value.map { "\(name)=\(Form.encoded($0))" }
    }
    let address = { (page: Int) in
      "\(path)?" + (query + ["page=\(page)"]).joined(separator: "&")
    }
    let first = (page - 1) * Self.size + 1
    isEmpty = found == 0
    range = isEmpty ? "" : "\(first)–\(first + min(found, Self.size) - 1)"
    previous = page > 1 ? address(page - 1) : nil
    next = found > Self.size ? address(page + 1) : nil
  }

  static func page(_ call: Call) -> Int { min(max(call.number("page") ?? 1, 1), 100_000) }
}

/// Documents by status, kind, failure or where their text comes from.
struct DocumentListPage: Encodable {
  let title = "Documents"
  let note: String
  let columns: [String]
  let rows: [RowList.Row]
  let list: RowList

  init(_ call: Call) throws {
    let page = RowList.page(call)
    let fields = ["status", "type", "failure", "source"].map { ($0, call.query[$0]) }
    let found = try call.desk.store.documents(
      matching: DocumentListQuery(
        status: fields[0].1.flatMap(DocumentStatus.init), mediaType: fields[1].1,
        failure: fields[2].1, pageSource: fields[3].1, offset: (page - 1) * RowList.size,
        limit: RowList.size + 1))
    let names = SightingDesk(call)
    let columns = ["Kind", "Status", "Pages", "Arrived"]
    self.columns = columns
    note = fields.compactMap(\.1).map(Words.plain).joined(separator: ", ")
    rows = found.prefix(RowList.size).map { line in
      RowList.Row(
        title: names.name(of: line.id), address: Links.document(line.id),
        columns: columns,
        cells: [
          line.mediaType ?? "not read yet",
          line.failure.map { "\(line.status.rawValue): \(Words.plain($0))" }
            ?? line.status.rawValue,
          "\(line.pages)", Words.day(line.firstSeen),
        ])
    }
    list = RowList(found: found.count, page: page, path: "/documents", fields: fields)
  }
}

/// Values in force by field or extractor.
struct ValueListPage: Encodable {
  let title = "Values"
  let note: String
  let columns: [String]
  let rows: [RowList.Row]
  let list: RowList

  init(_ call: Call) throws {
    let page = RowList.page(call)
    let fields = ["field", "extractor"].map { ($0, call.query[$0]) }
    let field = fields[0].1.flatMap(Field.init)
    let found = try call.desk.store.values(
      of: field, by: fields[1].1, offset: (page - 1) * RowList.size, limit: RowList.size + 1)
    let names = SightingDesk(call)
    let columns = ["Field", "Confidence", "Read by", "Where"]
    self.columns = columns
    note = [field.map(Words.label), fields[1].1].compactMap(\.self).joined(separator: ", ")
    rows = found.prefix(RowList.size).map { line in
      let statement = line.statement
      let page = statement.evidence.parts.first?.page
      return RowList.Row(
        title: statement.value.display,
        address: page.map { Links.page(line.document, $0, lit: [statement.id]) }
          ?? Links.document(line.document),
        columns: columns,
        cells: [
          Words.label(statement.field), Words.percent(statement.confidence),
          "\(statement.method.extractor), \(statement.method.rule)",
          names.place(line.document, page) ?? "",
        ])
    }
    list = RowList(found: found.count, page: page, path: "/values", fields: fields)
  }
}
