import Foundation
import LeadModel
import TestSupport
import Testing

@Suite struct SchemaTests {
  @Test(arguments: ExchangeSamples.reports)
  func extractionReportsConform(report: ExtractionReport) throws {
    let schema = try Repository.extractionSchema
    #expect(try schema.violations(of: JSONEncoder().encode(report)) == [])
  }

  @Test(arguments: ExchangeSamples.exchanges)
  func profilesAndSignalsConform(line: ProfileExchange) throws {
    let schema = try Repository.profilesSchema
    #expect(try schema.violations(of: JSONEncoder().encode(line)) == [])
  }

  /// Where a report is spoilt, and with what; `nil` removes.
  static let spoiltReports: [([PathStep], JSONValue?)] = [
    (["schema"], .string("galena.extraction/2")), (["error"], nil), (["extra"], .null),
    (["status"], .string("failed")), (["document", "id"], .string("abc")),
    (["document", "mediaType"], nil), (["document", "pages", 0, "chars"], .number(-1)),
    (["document", "pages", 0, "ocrConfidence"], nil),
    (["document", "pages", 0, "words", 0, "quad", 7], nil),
    (["records", 0, "party"], .string("competitor")),
    (["links", 0, "evidence"], .array([])),
    (["statements", 0, "record"], nil), (["statements", 0, "confidence"], .number(1.5)),
    (["statements", 0, "value"], .number(3)), (["statements", 0, "note"], .string("x")),
    (["statements", 0, "evidence", 0, "page"], .number(0)),
    (["statements", 0, "evidence", 0, "start"], .string("3")),
    (["intents", 0, "category"], .string("wish")),
    (["intents", 0, "details", "currency"], .string("euro")),
    (["diagnostics", 0, "code"], .string("Not a code")),
  ]

  @Test(arguments: spoiltReports)
  func spoiltReportsAreRefused(path: [PathStep], value: JSONValue?) throws {
    let schema = try Repository.extractionSchema
    let whole = try JSONDecoder().decode(
      JSONValue.self, from: JSONEncoder().encode(ExchangeSamples.full))
    #expect(try schema.violations(of: whole.replacing(path, with: value)) != [])
  }

  @Test(arguments: Field.allCases)
  func aStatementsValueHasTheShapeOfItsField(field: Field) throws {
    let schema = try Repository.extractionSchema
    for (shape, value) in ExchangeSamples.values {
      let report = ExchangeSamples.report(
        stating: ExchangeSamples.statement(field, value))
      let violations = try schema.violations(of: JSONEncoder().encode(report))
      // A date is a text, too.
      let fits = shape == field.shape || (shape == .date && field.shape == .text)
      #expect(violations.isEmpty == fits, "\(field) as \(shape)")
    }
  }

  static let spoiltProfiles: [([PathStep], JSONValue?)] = [
    (["profile"], nil), (["signal"], .object([:])), (["profile", "isUs"], nil),
    (["profile", "fields", 0, "sources"], .array([])),
    (["profile", "fields", 0, "value"], .string("Ada Byng")),
    (["profile", "fields", 0, "losers", 0, "value"], .string("A. Byng")),
    (["profile", "fields", 0, "sources", 0, "observedAt"], .string("yesterday")),
    (["profile", "affiliations", 0, "confidence"], .string("high")),
    (["profile", "kind"], .string("robot")),
  ]

  @Test(arguments: spoiltProfiles)
  func spoiltProfilesAreRefused(path: [PathStep], value: JSONValue?) throws {
    let schema = try Repository.profilesSchema
    let whole = try JSONDecoder().decode(
      JSONValue.self, from: JSONEncoder().encode(ExchangeSamples.exchanges[0]))
    #expect(try schema.violations(of: whole.replacing(path, with: value)) != [])
  }

  @Test func theSchemasListEveryCase() throws {
    let schema = try JSONDecoder().decode(
      JSONValue.self,
      from: Data(
        contentsOf: Repository.root.appendingPathComponent("schemas/extraction-1.schema.json")))
    func listed(_ path: [PathStep]) -> JSONValue? { schema.value(at: ["$defs"] + path + ["enum"]) }
    let strings = { (cases: [String]) in JSONValue.array(cases.map { .string($0) }) }
    #expect(listed(["field"]) == strings(Field.allCases.map(\.rawValue)))
    #expect(
      listed(["intent", "properties", "category"])
        == strings(IntentCategory.allCases.map(\.rawValue)))
    #expect(
      listed(["failure", "properties", "code"]) == strings(FailureCode.allCases.map(\.rawValue)))
    #expect(
      listed(["link", "properties", "type"]) == strings(RecordLink.Kind.allCases.map(\.rawValue)))
  }
}
