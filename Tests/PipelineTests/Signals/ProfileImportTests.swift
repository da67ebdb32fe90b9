import Foundation
import LeadModel
import Storage
import TestSupport
import Testing

@testable import Pipeline

/// Profiles of another system through the contract, scored and routed in a store that never had a
/// document.
@Suite struct ProfileImportTests {
  static let now = SignalImportTests.now

  static func line(_ id: String, _ kind: String, _ fields: String, at: String? = nil) -> String {
    let source = #"{"source": "crm", "confidence": 1}"#
    let employer = at.map {
      #"{"organization": "\#($0)", "confidence": 1, "sources": [\#(source)]}"#
    }
    let golden = fields.isEmpty ? "" : fields.replacing("%", with: source)
    return #"{"schema": "galena.profiles/1", "profile": {"id": "\#(id)", "kind": "\#(kind)", "#
      + #""fields": [\#(golden)], "records": [], "affiliations": [\#(employer ?? "")], "isUs": false}}"#
  }

  static func field(_ name: String, _ value: String) -> String {
    #"{"field": "\#(name)", "value": \#(value), "strategy": "imported", "sources": [%], "losers": []}"#
  }

  static func signal(_ id: String, about profile: String) -> String {
    #"{"schema": "galena.profiles/1", "signal": {"id": "\#(id)", "source": "crm", "profile": "\#(profile)", "#
      + #""type": "intent.rfp", "polarity": "positive", "holder": "author", "tense": "present", "#
      + #""occurredAt": "2026-11-20", "details": {}, "confidence": 1}}"#
  }

  static let good = [
    line(
      "mill", "organization",
      [field("organization.name", #""Mill GmbH""#), field("organization.employees", #""120""#)]
        .joined(separator: ",")),
    line(
      "ada", "person",
      [
        field("person.name", #"{"full": "Ada Byng"}"#),
        field("contact.email", #""ada@mill.example""#),
      ].joined(separator: ","), at: "mill"),
    signal("1", about: "ada"), signal("2", about: "later"),
  ]

  static func run(_ lines: [String], into store: Store) throws -> ImportReport {
    try ProfileImport(configuration: .default, source: "crm").run(
      Data(lines.joined(separator: "\n").utf8), into: store, at: now, scoredAt: now)
  }

  @Test func profilesAreScoredAndRoutedWithoutADocument() throws {
    let store = try Store.inMemory()
    let report = try Self.run(Self.good, into: store)
    #expect(report.badCount == 0, "\(report.bad)")
    #expect(report.profiles == 2)
    #expect(report.standing.attached == 1)
    #expect(report.standing.unknown == 1)
    let lead = try #require(try store.leads().first)
    #expect(lead.lead.id == "ada@mill")
    #expect(lead.decision?.qualified == true)
    #expect(try store.documents().isEmpty)
    let again = try Self.run(Self.good, into: store)
    #expect(again.kept.known == 2)
    #expect(again.leads?.decisions == 0)
  }

  static let bad: [(String, String)] = [
    ("nothing", "no JSON object"), (#"{"schema": "galena.profiles/2"}"#, "schema"),
    (line("", "person", ""), "profile.id"), (line("x", "robot", ""), "profile.kind"),
    (line("x", "person", field("person.name", "3")), "profile.fields[0].value"),
    (
      line("x", "person", field("person.department", "\"A\"").replacing("[%]", with: "[]")),
      "no sources"
    ), (signal("", about: "ada"), "signal.id"),
    (signal("1", about: "ada").replacing(#""crm""#, with: #""document""#), "signal.source"),
    (signal("1", about: "ada").replacing(#"dence": 1"#, with: #"dence": 2"#), "confidence"),
  ]

  @Test(arguments: bad)
  func badLinesAreNamedAndTheOthersKept(line: String, part: String) throws {
    let store = try Store.inMemory()
    let report = try Self.run([Self.good[0], line, Self.good[1]], into: store)
    #expect(report.bad.map(\.line) == [2])
    #expect(report.bad.first?.reason.contains(part) == true, "\(report.bad)")
    #expect(report.profiles == 2)
  }

  @Test func idsOfOtherSourcesAreNotTakenOver() throws {
    let store = try Store.inMemory()
    _ = try Self.run(Self.good, into: store)
    let other = try ProfileImport(configuration: .default, source: "shop").run(
      Data(Self.good[1].utf8), into: store, at: Self.now, scoredAt: Self.now)
    #expect(other.bad.map(\.line) == [1])
    #expect(throws: GalenaError.self) {
      try ProfileImport(configuration: .default, source: "resolution")
    }
  }

  /// What the published schema accepts is accepted, and what it refuses is refused.
  @Test func theSchemaAndTheImportAgree() throws {
    let schema = try JSONSchema(
      contentsOf: Repository.root.appendingPathComponent("schemas/profiles-1.schema.json"))
    let reader = try ProfileImport(configuration: .default, source: "crm")
    for line in Self.good + Self.bad.map(\.0) where line != "nothing" {
      let violations = try schema.violations(of: Data(line.utf8))
      let (report, _) = try reader.read(Data(line.utf8))
      let isSource = line.contains(#""source": "document""#)
      #expect(violations.isEmpty == (report.badCount == 0) || isSource, "\(line)")
    }
  }
}
