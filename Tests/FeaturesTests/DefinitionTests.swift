import Features
import Foundation
import LeadModel
import Testing

@Suite struct DefinitionTests {
  struct Case: CustomTestStringConvertible {
    let feature: String
    var person: [GoldenField] = []
    var organization: [GoldenField]?
    var signals: [Signal] = []
    let value: FeatureValue.Scalar?
    var testDescription: String { "\(feature) \(value.map { "\($0)" } ?? "missing")" }
  }

  static let phone = FieldValue.phone(PhoneNumber(e164: "+4930000001"))
  static let switchboard = FieldValue.phone(PhoneNumber(e164: "+4930000000"))
  static let budget = IntentMention.Details(amount: 25_000, currency: "EUR", date: "2026-01")

  static let cases: [Case] = [
    Case(feature: "has-email", value: .flag(false)),
    Case(
      feature: "has-email", organization: [World.text(.email, "info@acme.example")],
      value: .flag(true)),
    Case(
      feature: "has-personal-email", organization: [World.text(.email, "info@acme.example")],
      value: .flag(false)),
    Case(feature: "has-phone", person: [World.field(.phone, phone)], value: .flag(true)),
    Case(
      feature: "has-direct-phone", person: [World.field(.phone, switchboard)],
      organization: [World.field(.phone, switchboard)], value: .flag(false)),
    Case(
      feature: "has-direct-phone", person: [World.field(.phone, phone)],
      organization: [World.field(.phone, switchboard)], value: .flag(true)),
    Case(feature: "contact-ways", value: nil),
    Case(
      feature: "contact-ways",
      person: [World.text(.email, "a@acme.example"), World.field(.phone, switchboard)],
      organization: [World.field(.phone, switchboard)], value: .number(2)),
    Case(feature: "person-known", value: .flag(true)),
    Case(feature: "organization-known", value: .flag(false)),
    Case(feature: "organization-known", organization: [], value: .flag(true)),
    Case(feature: "job-title", value: nil),
    Case(
      feature: "job-title", person: [World.text(.personTitle, "Head of Purchasing")],
      value: .text("Head of Purchasing")),
    Case(
      feature: "seniority", person: [World.text(.personTitle, "Head of Purchasing")],
      value: .text("head")),
    Case(
      feature: "seniority",
      person: [World.text(.personTitle, "Buyer"), World.text(.personSeniority, "C-Level")],
      value: .text("c-level")),
    Case(
      feature: "job-function", person: [World.text(.personDepartment, "Einkauf")],
      value: .text("purchasing")),
    Case(
      feature: "buying-role", person: [World.text(.personRole, "decision_maker")],
      value: .text("decision-maker")),
    Case(feature: "buying-role", person: [World.text(.personTitle, "Xyz")], value: nil),
    Case(feature: "country", value: nil),
    Case(
      feature: "country", person: [World.field(.phone, phone)],
      organization: [World.field(.address, .address(PostalAddress(country: "AT")))],
      value: .text("AT")),
    Case(
      feature: "language", person: [World.field(.phone, phone)], value: .text("de")),
    Case(
      feature: "language", organization: [World.text(.domain, "acme.ch")], value: nil),
    Case(
      feature: "industry", organization: [World.text(.industry, "Maschinenbau")],
      value: .text("Maschinenbau")),
    Case(
      feature: "legal-form", organization: [World.text(.legalForm, "GmbH")], value: .text("GmbH")),
    Case(
      feature: "employees", organization: [World.text(.employees, "1,200–5,000")],
      value: .number(1200)),
    Case(feature: "employees", organization: [World.text(.employees, "many")], value: nil),
    Case(
      feature: "revenue",
      organization: [World.field(.revenue, .money(Money(amount: 3_000_000, currency: "CHF")))],
      value: .text("3000000 CHF")),
    Case(
      feature: "company-age", organization: [World.text(.founded, "gegründet 1998")],
      value: .number(28)),
    Case(feature: "company-age", organization: [World.text(.founded, "2077")], value: nil),
    Case(feature: "documents", value: nil),
    Case(
      feature: "documents", person: [World.text(.email, "a@acme.example")], organization: [],
      value: .number(2)),
    Case(feature: "people-at-account", value: nil),
    Case(feature: "people-at-account", organization: [], value: .number(1)),
    Case(feature: "days-since-activity", value: nil),
    Case(
      feature: "days-since-activity", person: [World.field(.email, .text("a@b.example"), day: -9)],
      signals: [World.signal("1", "call.connected", day: -2.5)], value: .number(2.5)),
    Case(feature: "intent-count.rfp", value: nil),
    Case(
      feature: "intent-count.rfp",
      signals: [
        World.signal("1", "intent.rfp", day: -10), World.signal("2", "intent.rfp", day: -170),
        World.signal("3", "intent.rfp", day: -190),
        World.signal("4", "intent.rfp", day: -1, polarity: .negative),
        World.signal("5", "intent.rfp", day: 1),
      ], value: .number(2)),
    Case(
      feature: "has-deadline",
      signals: [World.signal("1", "intent.timeline", day: -1, details: budget)],
      value: .flag(true)),
    Case(
      feature: "days-to-deadline",
      signals: [World.signal("1", "intent.timeline", day: -1, details: budget)],
      value: .number(31)),
    Case(
      feature: "days-to-deadline",
      signals: [World.signal("1", "intent.timeline", day: -1, details: .init(date: "2025"))],
      value: nil),
    Case(
      feature: "stated-budget",
      signals: [World.signal("1", "intent.budget", day: -1, details: budget)],
      value: .text("25000 EUR")),
    Case(feature: "free-mail-only", value: nil),
    Case(
      feature: "free-mail-only", person: [World.text(.email, "ada.byng@GMX.de")],
      value: .flag(true)),
    Case(
      feature: "free-mail-only", person: [World.text(.email, "ada.byng@gmx.de")],
      organization: [World.text(.email, "info@acme.example")], value: .flag(false)),
    Case(feature: "refusal", signals: [World.signal("1", "web.visit", day: -1)], value: nil),
    Case(
      feature: "refusal", signals: [World.signal("1", "intent.negative", day: -1)],
      value: .flag(true)),
    Case(
      feature: "refusal",
      signals: [World.signal("1", "intent.negative", day: -366, polarity: .negative)], value: nil),
    Case(feature: "our-customer", value: nil),
    Case(
      feature: "our-customer",
      signals: [
        World.signal("1", "crm.customer", day: -9),
        World.signal("2", "crm.customer", day: -2, polarity: .negative),
      ], value: .flag(false)),
    Case(
      feature: "recent-signals",
      signals: [World.signal("1", "web.visit", day: -1), World.signal("2", "web.visit", day: -91)],
      value: .number(1)),
    Case(feature: "consent", person: [World.text(.consent, "opt-in")], value: .text("opt-in")),
  ]

  @Test(arguments: cases)
  func value(_ example: Case) {
    let values = World.values(
      person: example.person, organization: example.organization, signals: example.signals)
    #expect(values[example.feature]?.value == example.value)
  }

  @Test func eachDefinitionIsInTheTable() {
    let tested = Set(Self.cases.map(\.feature))
    let families = FeatureCatalogue.standard.names.filter { !$0.hasPrefix("intent-count.") }
    #expect(families.subtracting(tested).isEmpty)
  }

  @Test(arguments: cases)
  func valuesHaveTheirTypeAndTheirSources(_ example: Case) throws {
    let values = World.values(
      person: example.person, organization: example.organization, signals: example.signals)
    let value = try #require(values["person-known"])
    #expect(value.sources == [SourceReference(kind: .profileField, id: "ada")])
    for definition in FeatureCatalogue.standard.definitions {
      guard let value = values[definition.name] else { continue }
      #expect(value.version == definition.version)
      switch (value.value, definition.type) {
      case (.flag(false), .flag): break
      case (.number, .number), (.text, .text), (.flag, .flag): #expect(!value.sources.isEmpty)
      default: Issue.record("\(definition.name) has another type than its definition")
      }
    }
  }
}
