import Delivery
import Foundation
import LeadModel
import Storage
import Synchronization
import TestSupport
import Testing
import WorkerProtocol

@testable import Pipeline

/// Lineage events of real runs, against what OpenLineage demands of them.
@Suite(.serialized) struct LineageTests {
  let home: TemporaryFolder
  let lines = Lines()

  final class Lines: Sendable {
    private let all = Mutex<[Data]>([])
    func add(_ line: Data) { all.withLock { $0.append(line) } }
    var values: [Data] { all.withLock { $0 } }
  }

  init() throws { home = try TemporaryFolder() }

  private func run() async throws {
    try home.write("Please quote for two pumps.\n\nJane Mill\njane@quarry.example\n", to: "a.txt")
    try home.write("", to: "b.txt")
    let stores = try OpenedStore(path: home.path + "/galena.sqlite")
    var settings = IngestSettings(
      worker: try WorkerLocation.find(), jobs: 1,
      document: GalenaConfiguration.default.documentSettings, now: { Timestamp(Date()) })
    let lines = lines
    settings.lineage = LineageLog(namespace: "n", append: { lines.add($0) }, receiver: nil)
    _ = try await IngestRun(stores: stores, settings: settings)
      .run(paths: [home.path + "/a.txt", home.path + "/b.txt"], kind: .ingest, progress: .silent)
    _ = try await LeadTurn(
      store: stores.store, configuration: .default, settings: settings, progress: .silent
    ).refresh(at: settings.now())
  }

  /// What is required by https://openlineage.io/spec/2-0-2/OpenLineage.json (RunEvent, Run, Job,
  /// Dataset, BaseFacet) and by its facets for column lineage (1-2-0) and errors (1-0-1).
  static let demands = """
    {
      "type": "object",
      "required": ["eventTime", "producer", "schemaURL", "run", "job"],
      "properties": {
        "eventType": {"enum": ["START", "RUNNING", "COMPLETE", "ABORT", "FAIL", "OTHER"]},
        "eventTime": {"type": "string",
          "pattern": "^[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}:[0-9]{2}([.][0-9]+)?Z$"},
        "producer": {"type": "string", "pattern": "^[a-z]+:"},
        "schemaURL": {"type": "string", "pattern": "^https://"},
        "run": {
          "type": "object", "required": ["runId"],
          "properties": {
            "runId": {"type": "string", "pattern":
              "^[0-9a-f]{8}-[0-9a-f]{4}-[1-8][0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$"},
            "facets": {"type": "object", "properties": {"errorMessage": {
              "type": "object",
              "required": ["_producer", "_schemaURL", "message", "programmingLanguage"]}}}
          }
        },
        "job": {"type": "object", "required": ["namespace", "name"]},
        "inputs": {"type": "array", "items": {"$ref": "#/$defs/dataset"}},
        "outputs": {"type": "array", "items": {"$ref": "#/$defs/dataset"}}
      },
      "$defs": {
        "dataset": {
          "type": "object", "required": ["namespace", "name"],
          "properties": {"facets": {"type": "object", "properties": {"columnLineage": {
            "type": "object", "required": ["_producer", "_schemaURL", "fields"],
            "properties": {"fields": {"type": "object", "additionalProperties": {
              "type": "object", "required": ["inputFields"],
              "properties": {"inputFields": {"type": "array", "items": {
                "type": "object", "required": ["namespace", "name", "field"],
                "properties": {"transformations": {"type": "array", "items": {
                  "type": "object", "required": ["type"]}}}}}}
            }}}
          }}}}
        }
      }
    }
    """

  private struct Event: Decodable {
    struct Run: Decodable { let runId: String }
    struct Job: Decodable { let name: String }
    let eventType: String
    let run: Run
    let job: Job
  }

  @Test func everyRunBeginsAndEndsAsOpenLineageDemands() async throws {
    try await run()
    let schema = try JSONSchema(text: Self.demands)
    var seen: [String: [String]] = [:]
    for line in lines.values {
      #expect(line.last == 0x0A)
      #expect(try schema.violations(of: line) == [])
      let event = try JSONDecoder().decode(Event.self, from: line)
      seen["\(event.job.name) \(event.run.runId)", default: []].append(event.eventType)
    }
    #expect(
      seen.values.map { $0.joined(separator: " ") }.sorted() == [
        "START COMPLETE", "START COMPLETE", "START FAIL",
      ])
    #expect(Set(seen.keys.map { $0.prefix { $0 != " " } }) == ["read", "derive-leads"])
  }

  @Test func columnsAreToldWithPagesAndRulesAndNothingElse() async throws {
    try await run()
    let all = lines.values.map { String(decoding: $0, as: UTF8.self) }.joined()
    #expect(!all.contains("jane") && !all.contains("Mill") && !all.contains(home.path))
    struct Facets: Decodable {
      struct Column: Decodable {
        struct Input: Decodable {
          struct How: Decodable { let description: String }
          let name: String
          let field: String
          let transformations: [How]
        }
        let inputFields: [Input]
      }
      struct Lineage: Decodable { let fields: [String: Column] }
      let columnLineage: Lineage?
    }
    struct Output: Decodable {
      let name: String
      let facets: Facets
    }
    struct Complete: Decodable { let outputs: [Output] }
    let outputs = try lines.values.map { try JSONDecoder().decode(Complete.self, from: $0) }
      .flatMap(\.outputs)
    let claims = try #require(outputs.first { $0.name.hasPrefix("claims/") })
    let mail = try #require(claims.facets.columnLineage?.fields["contact.email"]?.inputFields.first)
    #expect(mail.name == "documents/" + claims.name.dropFirst("claims/".count))
    #expect(mail.field == "page 1")
    #expect(mail.transformations.contains { $0.description.contains("email.plain@") })
    #expect(outputs.contains { $0.name == "profiles" && $0.facets.columnLineage != nil })
  }

  @Test func aServerThatIsNotThereHoldsNothingUp() throws {
    let told = Lines()
    let log = LineageLog(
      namespace: "n", append: nil, receiver: .init(url: "http://127.0.0.1:9/lineage"),
      log: RunLog { told.add($0) })
    let run = LineageRun(reading: DocumentID("ab"), attempt: 1, at: Timestamp(Date()), in: "n")
    let start = ContinuousClock.now
    log.tell(run.start(at: Timestamp(Date())))
    #expect(ContinuousClock.now - start < .seconds(1))
    log.settle(atMost: .seconds(20))
    #expect(told.values.count == 1)
    #expect(String(decoding: told.values.first ?? Data(), as: UTF8.self).contains("lineage.lost"))
  }
}
