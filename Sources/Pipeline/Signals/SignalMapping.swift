import Foundation
import LeadModel
package import Scoring

/// What each column of an export holds, and how its rows are read.
package struct SignalMapping: Sendable, Encodable {
  package struct Column: Sendable, Encodable {
    package let name: String
    package let role: SignalRole
    /// Whether nobody said so.
    package let isGuessed: Bool
    /// In how many of the first rows it has a value.
    package let filled: Int
  }

  package let source: String
  package let columns: [Column]
  /// The type of every row, where no column says it.
  package let type: String?
  package let dates: DateStyle
  /// Country of phone numbers without a country code.
  package let region: String?
  /// Types by what the system calls them, in small letters.
  let types: [String: String]

  private enum CodingKeys: CodingKey { case source, columns, type, dates, region }

  func places(of role: SignalRole) -> [Int] {
    columns.indices.filter { columns[$0].role == role }
  }
}

/// What is said about an export, on the command line or in `galena.yaml`.
package struct SignalImportRequest: Sendable {
  package var source: String?
  package var columns: [SignalRole: String] = [:]
  package var type: String?
  package var dates: DateStyle?
  package var region: String?
  package var isBackfill = false

  package init() {}

  /// Reads `role=column,role=column`.
  package static func columns(_ text: String) throws -> [SignalRole: String] {
    var columns: [SignalRole: String] = [:]
    for pair in text.split(separator: ",") {
      let parts = pair.split(separator: "=", maxSplits: 1).map { String($0).trimmed }
      guard parts.count == 2, let role = SignalRole(rawValue: parts[0]) else {
        throw GalenaError(
          .usage, "--columns takes role=column pairs; roles are \(SignalRole.names)")
      }
      columns[role] = parts[1]
    }
    return columns
  }
}

/// Finds out what the columns of an export hold: what was said first, then headers, then contents.
struct MappingGuess {
  let request: SignalImportRequest
  let section: SignalSection
  let region: String?

  private static let sample = 1000

  func mapping(of table: SourceTable) throws -> SignalMapping {
    let rows = Array(table.prefix(Self.sample))
    let configured = configured(for: table.columns)
    var said = configured?.columns ?? [:]
    said.merge(request.columns) { $1 }
    let columns = try columns(of: table, rows: rows, said: said)
    let region = request.region ?? configured?.region ?? region
    let dates =
      try request.dates ?? configured?.dates ?? style(of: columns, in: rows, region: region)
    try demand(columns, type: request.type ?? configured?.type, header: table.columns)
    let type = columns.contains { $0.role == .type } ? nil : request.type ?? configured?.type
    return SignalMapping(
      source: request.source ?? configured?.name ?? Self.name(of: columns), columns: columns,
      type: type.flatMap(SignalTypes.type), dates: dates, region: region,
      types: Dictionary(
        (configured?.types ?? [:]).map { ($0.key.lowercased(), $0.value) },
        uniquingKeysWith: { first, _ in first }))
  }

  /// The source that was named, else the only one in the settings whose columns are all here.
  private func configured(for columns: [String]) -> SignalSource? {
    if let name = request.source { return section.source(name) }
    let fitting = section.sources.filter { source in
      !source.columns.isEmpty && source.columns.values.allSatisfy(columns.contains)
    }
    return fitting.count == 1 ? fitting[0] : nil
  }

  private func columns(
    of table: SourceTable, rows: [SourceTable.Row], said: [SignalRole: String]
  ) throws -> [SignalMapping.Column] {
    for (role, name) in said.sorted(by: { $0.key.rawValue < $1.key.rawValue })
    where !table.columns.contains(name) {
      throw GalenaError(
        .usage, "there is no column \(name) for \(role.rawValue); there are \(list(table.columns))")
    }
    var taken = Set(said.keys)
    return table.columns.enumerated().map { place, name in
      let cells = rows.compactMap { $0.cells[place] }
      if let role = said.first(where: { $0.value == name })?.key {
        return .init(name: name, role: role, isGuessed: false, filled: cells.count)
      }
      var role = SignalRole.guess(Self.base(of: name))
      if role == .ignore, cells.count > 0, cells.allSatisfy(Self.isAddress) { role = .email }
      if taken.contains(role), !Self.severals.contains(role) { role = .ignore }
      taken.insert(role)
      return .init(name: name, role: role, isGuessed: true, filled: cells.count)
    }
  }

  /// Roles of which a row may have several values.
  private static let severals: Set<SignalRole> = [.email, .phone, .domain, .ignore]

  private static func isAddress(_ cell: String) -> Bool {
    cell.wholeMatch(of: #/[^@\s]+@[^@\s]+\.[^@\s]+/#) != nil
  }

  /// Without the number of a second column of one name, or the path of an object in an object.
  private static func base(of name: String) -> String {
    let plain = name.replacing(#/ \(\d+\)$/#, with: "")
    return SignalRole.guess(plain) == .ignore
      ? plain.split(separator: ".").last.map(String.init) ?? plain : plain
  }

  private func style(
    of columns: [SignalMapping.Column], in rows: [SourceTable.Row], region: String?
  ) throws -> DateStyle {
    guard let place = columns.firstIndex(where: { $0.role == .occurredAt }) else {
      return .yearFirst
    }
    let dates = rows.compactMap { $0.cells[place] }
    if let style = RowInstant.style(of: dates) { return style }
    if let region { return region == "US" ? .monthFirst : .dayFirst }
    throw GalenaError(
      .usage,
      "the dates of the column \(columns[place].name) can be read in two ways; say --dates day-first or "
        + "--dates month-first")
  }

  private func demand(
    _ columns: [SignalMapping.Column], type: String?, header: [String]
  ) throws {
    let roles = Set(columns.map(\.role))
    if header.contains(where: Self.isAddress) {
      throw GalenaError(.usage, "the first line looks like data; add a line that names the columns")
    }
    if !roles.contains(.occurredAt) {
      throw GalenaError(
        .usage,
        "no column says when it happened; say --columns occurred_at=COLUMN; there are \(list(header))"
      )
    }
    if !roles.contains(.type), type == nil {
      throw GalenaError(
        .usage,
        "no column says what happened; say --columns type=COLUMN, or --type web.visit for all rows")
    }
    if roles.isDisjoint(with: [.email, .phone, .domain, .externalID, .profile]) {
      throw GalenaError(
        .usage,
        "no column says whom it is about; say --columns email=COLUMN (or phone, domain, external_id, "
          + "profile); there are \(list(header))")
    }
  }

  private func list(_ columns: [String]) -> String {
    columns.prefix(30).joined(separator: ", ") + (columns.count > 30 ? ", …" : "")
  }

  /// A name that the next export of the same system gets too, and that of another system does not.
  private static func name(of columns: [SignalMapping.Column]) -> String {
    let used = columns.filter { $0.role != .ignore }.map { "\($0.role.rawValue)=\($0.name)" }
    return "import-\(Digest.id(used.sorted()).prefix(6))"
  }
}
