import Foundation
import LeadModel
import Scoring
import Storage
import Testing

@testable import Pipeline

@Suite struct SignalImportTests {
  static let now = Timestamp(millisecondsSince1970: 1_795_776_120_000)  // 2026-11-27T10:42

  static func importing(
    _ text: String, _ request: SignalImportRequest = .init(), yaml: String = "{}"
  ) throws -> SignalImport {
    try SignalImport(
      Data(text.utf8), request: request, configuration: GalenaConfiguration.parse(yaml))
  }

  @discardableResult
  static func imported(
    _ text: String, into store: Store, _ request: SignalImportRequest = .init()
  ) throws -> ImportReport {
    try importing(text, request).run(into: store, at: now, scoredAt: now)
  }

  static func profile(_ id: String, email: String) -> Profile {
    Profile(
      id: ProfileID(id), kind: .person,
      fields: [
        GoldenField(
          field: .email, value: .text(email), strategy: "imported",
          sources: [FieldSource(source: "crm", confidence: 1)])
      ])
  }

  static let table = """
    Datum;E-Mail;Ereignis;Telefon;Betrag;Notiz
    27.11.2026 10:42;Ada <Ada@MILL.example>;Geöffnet;;;x
    26.11.2026;;Anruf;030 23125001;1.200,50 €;y
    31.11.2026;ada@mill.example;Klick;;;z
    25.11.2026;;Klick;;;
    25.11.2026;kein;Klick;;;
    25.11.2026;ada@mill.example;Klick;;viel;
    25.11.2026;ada@mill.example;Klick;;;;;

    """

  @Test func goodRowsAreKeptAndBadOnesNamed() throws {
    let store = try Store.inMemory()
    var request = SignalImportRequest()
    request.region = "DE"
    let report = try Self.imported(Self.table, into: store, request)
    #expect(report.kept == ImportedCount(new: 2))
    #expect(report.bad.map(\.line) == [4, 5, 6, 7, 8])
    #expect(
      report.bad.map(\.reason) == [
        "Datum is no date that is written day-first", "nothing says whom it is about",
        "what E-Mail holds is no address, number or domain", "Betrag is no number",
        "8 cells under 6 columns",
      ])
    let rows = try store.importedSignals().sorted { $0.occurredAt < $1.occurredAt }
    #expect(rows.map(\.type) == ["call.connected", "email.opened"])
    #expect(rows[0].subject == SubjectKeys(phones: ["+493023125001"]))
    #expect(rows[0].details.amount == Decimal(string: "1200.5"))
    #expect(
      rows[1].subject == SubjectKeys(emails: ["ada@mill.example"], domains: ["mill.example"]))
  }

  @Test func rowsWaitForTheirProfileAndFollowIt() throws {
    let store = try Store.inMemory()
    let text = "date,email,event\n2026-11-20,ada@mill.example,replied\n"
    let first = try Self.imported(text, into: store)
    #expect(first.standing == AttachmentCount(unknown: 1))
    #expect(try store.signals() == [])
    try store.importProfiles([Self.profile("p1", email: "ada@mill.example")], from: "crm")
    try LeadRefresh(store: store, configuration: .default).run(at: Self.now)
    #expect(try store.signals().map(\.profile) == ["p1"])
    let lead = try #require(try store.leads().first)
    #expect(try #require(lead.intent) > 10)
    let again = try Self.imported(text, into: store)
    #expect(again.kept == ImportedCount(known: 1))
    #expect(try store.signals().count == 1)
    try store.importProfiles([Self.profile("p1", email: "ada@else.example")], from: "crm")
    try LeadRefresh(store: store, configuration: .default).run(at: Self.now)
    #expect(try store.signals() == [])
  }

  @Test func theSameEventIsOneAndTheLaterImportCounts() throws {
    let store = try Store.inMemory()
    var request = SignalImportRequest()
    request.source = "mailing"
    let head = "id,date,email,event\n"
    try Self.imported(head + "7,2026-11-20,ada@mill.example,opened\n", into: store, request)
    let later = try Self.imported(
      head + "7,2026-11-20,ada@mill.example,clicked\n7,2026-11-20,ada@mill.example,clicked\n",
      into: store, request)
    #expect(later.kept == ImportedCount(changed: 1, known: 1))
    #expect(later.repeated == 1)
    #expect(try store.importedSignals().map(\.type) == ["email.clicked"])
    request.source = "shop"
    try Self.imported(head + "7,2026-11-20,ada@mill.example,opened\n", into: store, request)
    #expect(try store.importedSignals().count == 2)
  }

  static let files: [(String, [UInt8])] = [
    (
      "UTF-16 with BOM, tabs, CR LF",
      [0xFF, 0xFE]
        + "timestamp\temail\tevent\r\n2026-11-20\tada@mill.example\tclick\r\n".utf16.flatMap {
          [UInt8($0 & 255), UInt8($0 >> 8)]
        }
    ),
    (
      "JSON Lines, objects in objects",
      Array(
        "{\"at\": 1795776120, \"contact\": {\"email\": \"ada@mill.example\"}, \"event\": \"click\"}\n"
          .utf8)
    ),
    (
      "columns of one name, the first empty",
      Array("email,email,date,type\n,ada@mill.example,2026-11-20,click\n".utf8)
    ),
    (
      "an address without a header that says so",
      Array("who,date,type\nada@mill.example,2026-11-20,click\n".utf8)
    ),
  ]

  @Test(arguments: files)
  func manyFilesSayTheSame(name: String, bytes: [UInt8]) throws {
    let store = try Store.inMemory()
    let report = try SignalImport(Data(bytes), request: .init(), configuration: .default)
      .run(into: store, at: Self.now, scoredAt: Self.now)
    #expect(report.badCount == 0, "\(name): \(report.bad)")
    let row = try #require(try store.importedSignals().first)
    #expect(row.type == "email.clicked")
    #expect(row.subject.emails == ["ada@mill.example"])
  }

  static let refused: [(String, String)] = [
    ("", "empty"), ("\n \n", "empty"), ("[{}]", "jq"), ("PK\u{3}\u{4}x", "spreadsheet"),
    ("a\u{0}b", "no text"), ("2026-01-01,ada@mill.example,x\n", "looks like data"),
    ("email,type\n", "occurred_at"), ("date,email\n2026-01-02,a@mill.example\n", "--type"),
    ("date,type\n2026-01-02,open\n", "whom"),
    ("date,type,email\n01/02/2026,open,a@mill.example\n", "--dates"),
  ]

  @Test(arguments: refused)
  func filesThatCannotBeReadAreRefusedWithARemedy(text: String, part: String) {
    let error = #expect(throws: GalenaError.self) { try Self.importing(text) }
    #expect(error?.exitCode == .usage)
    #expect(error?.message.contains(part) == true, "\(error?.message ?? "-")")
  }

  @Test func theSettingsSayWhatColumnsHold() throws {
    let yaml = """
      signals:
        sources:
          - name: fair
            columns: {occurred_at: Tag, email: Wer}
            type: trade_fair.visit
            dates: month-first
      """
    let importing = try Self.importing("Tag,Wer\n01/02/2026,a@mill.example\n", yaml: yaml)
    #expect(importing.mapping.source == "fair")
    #expect(importing.mapping.type == "trade_fair.visit")
    #expect(importing.mapping.dates == .monthFirst)
    #expect(importing.preview().unscored == ["trade_fair.visit": 1])
  }

  @Test(arguments: [
    "signals: {sources: [{name: document}]}", "signals: {sources: [{name: a, columns: {x: y}}]}",
    "signals: {sources: [{name: a, dates: sometimes}]}", "signals: {source: []}",
    "signals: {sources: [{name: a}, {name: a}]}",
  ])
  func mistakesInTheSettingsAreNamed(yaml: String) {
    let error = #expect(throws: GalenaError.self) { try GalenaConfiguration.parse(yaml) }
    #expect(error?.exitCode == .configuration)
    #expect(error?.message.contains("signals") == true)
  }
}

extension ImportedCount {
  fileprivate init(new: Int = 0, changed: Int = 0, known: Int = 0) {
    self.init()
    self.new = new
    self.changed = changed
    self.known = known
  }
}

extension AttachmentCount {
  fileprivate init(attached: Int = 0, unknown: Int = 0) {
    self.init()
    self.attached = attached
    self.unknown = unknown
  }
}
