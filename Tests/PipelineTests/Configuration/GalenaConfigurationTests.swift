import Foundation
import LeadModel
import Pipeline
import Routing
import TestSupport
import Testing

@Suite struct GalenaConfigurationTests {
  static func file(_ path: String) -> String { Repository.root.appendingPathComponent(path).path }

  @Test func theExampleSaysTheDefaults() throws {
    let example = try GalenaConfiguration.load(path: Self.file("docs/galena.example.yaml"))
    var rules = example.rules
    rules.owners = LeadRules.default.owners
    #expect(rules.calendar?.zone == "Europe/Berlin")
    rules.calendar = nil
    #expect(rules == .default)
    #expect(example.us?.domains == ["example-instruments.example"])
    #expect(example.reading.region == "DE")
  }

  @Test func theSamplesSettingsAreValid() throws {
    let samples = try GalenaConfiguration.load(path: Self.file("samples/galena.yaml"))
    #expect(samples.us?.domains == ["halvorsen-pumps.example"])
    #expect(samples.rules.problems() == [])
  }

  @Test func nothingSaidIsTheDefault() throws {
    let empty = try GalenaConfiguration.parse("{}")
    #expect(empty.rules == .default)
    #expect(empty.us == nil)
  }

  @Test(arguments: [
    ("uss: {}", "uss"),
    ("us: {name: [A]}", "us.name"),
    ("reading: {lang: [eng]}", "reading.lang"),
    ("gate: [{name: a, wen: {}}]", "gate[0].wen"),
    ("fit: {rules: 3}", "fit.rules"),
    ("us: [", "error"),
    ("queues: [{name: a, when: {tier: hot}}]", "queues (a)"),
    ("ensemble: {prior: 2}", "ensemble.prior"),
    ("queues: [{name: a, choose: dice}]", "queues[0].choose"),
    ("gate: [{name: a, when: {feature: hair, present: true}}]", "gate[0].when.feature"),
    ("survivorship: {fields: {hair: most-recent}}", "survivorship.fields"),
    ("survivorship: {fields: {consent: most-recent}}", "consent is no field whose values compete"),
    ("survivorship: {fields: {contact.address: best}}", "contact.address: best is no strategy"),
    ("survivorship: {fields: {contact.address: by-source}}", "survivorship.sources"),
    ("survivorship: {field: {}}", "survivorship.field"),
  ])
  func whatNobodyReadsIsRefusedWithItsPlace(yaml: String, place: String) throws {
    do {
      _ = try GalenaConfiguration.parse(yaml)
      Issue.record("expected a refusal")
    } catch let error as GalenaError {
      #expect(error.exitCode == .configuration)
      #expect(error.message.contains(place))
    }
  }
}
