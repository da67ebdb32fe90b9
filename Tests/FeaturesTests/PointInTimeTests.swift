import Features
import Foundation
import Graph
import LeadModel
import Testing

@Suite struct PointInTimeTests {
  /// The law: what was computed as of an instant is what a program would have computed that had
  /// never seen anything later.
  @Test(arguments: 0..<300)
  func nothingLaterIsVisible(seed: Int) {
    var random = SeededRandom(seed: seed)
    let profiles = randomProfiles(&random)
    let signals = randomSignals(&random)
    let letters = randomLetters(&random)
    let now = World.day(Double(Int.random(in: 0...40, using: &random)))
    let full = LeadGraph(profiles: profiles, signals: signals, correspondence: letters)
    let past = LeadGraph(
      profiles: profiles.map { cut($0, at: now) },
      signals: signals.filter { $0.occurredAt <= now },
      correspondence: letters.filter { $0.observedAt.map { $0 <= now } ?? true })
    for lead in full.leads() {
      let known = FeatureCatalogue.standard.values(for: lead, in: past, asOf: now)
      #expect(FeatureCatalogue.standard.values(for: lead, in: full, asOf: now) == known)
      #expect(known.allSatisfy { $0.eventTime.map { $0 <= now } ?? true })
    }
  }

  @Test(arguments: 0..<50)
  func theOrderOfArrivalDoesNotMatter(seed: Int) {
    var random = SeededRandom(seed: seed)
    let profiles = randomProfiles(&random)
    let signals = randomSignals(&random)
    let one = LeadGraph(profiles: profiles, signals: signals)
    let other = LeadGraph(
      profiles: profiles.shuffled(using: &random), signals: signals.shuffled(using: &random))
    for lead in one.leads() {
      let values = FeatureCatalogue.standard.values(for: lead, in: one, asOf: World.day(30))
      #expect(FeatureCatalogue.standard.values(for: lead, in: other, asOf: World.day(30)) == values)
    }
  }

  private func cut(_ profile: Profile, at now: Timestamp) -> Profile {
    func known(_ sources: [FieldSource]) -> [FieldSource] {
      sources.filter { source in source.observedAt.map { $0 <= now } ?? true }
    }
    return Profile(
      id: profile.id, kind: profile.kind,
      fields: profile.fields.filter { !known($0.sources).isEmpty }.map {
        GoldenField(
          field: $0.field, value: $0.value, strategy: $0.strategy, sources: known($0.sources))
      },
      affiliations: profile.affiliations.filter { !known($0.sources).isEmpty }.map {
        .init(organization: $0.organization, confidence: 1, sources: known($0.sources))
      }, isUs: profile.isUs)
  }

  private func randomProfiles(_ random: inout SeededRandom) -> [Profile] {
    let values: [(Field, FieldValue)] = [
      (.email, .text("a@acme.example")), (.email, .text("b@gmx.de")),
      (.phone, .phone(PhoneNumber(e164: "+4930000000"))), (.personTitle, .text("Head of IT")),
      (.employees, .text("120")), (.address, .address(PostalAddress(country: "FR"))),
      (.industry, .text("Optik")), (.founded, .text("1999")),
    ]
    return (0..<5).map { number in
      Profile(
        id: ProfileID(number < 2 ? "o\(number)" : "p\(number)"),
        kind: number < 2 ? .organization : .person,
        fields: values.filter { _ in random.chance(0.5) }.map { field, value in
          GoldenField(field: field, value: value, strategy: "any", sources: sources(&random))
        },
        affiliations: number < 2
          ? []
          : ["o0", "o1"].filter { _ in random.chance(0.7) }.map {
            .init(organization: ProfileID($0), confidence: 1, sources: sources(&random))
          })
    }
  }

  private func sources(_ random: inout SeededRandom) -> [FieldSource] {
    (0..<Int.random(in: 1...3, using: &random)).map { _ in
      World.source(
        "d\(Int.random(in: 0...4, using: &random))",
        day: random.chance(0.8) ? Double(Int.random(in: 0...40, using: &random)) : nil)
    }
  }

  private func randomSignals(_ random: inout SeededRandom) -> [Signal] {
    (0..<Int.random(in: 0...15, using: &random)).map { _ in
      World.signal(
        "s\(Int.random(in: 0...9, using: &random))",
        random.pick(["intent.rfp", "intent.budget", "intent.negative", "web.visit", "crm.customer"]
        ),
        day: Double(Int.random(in: 0...40, using: &random)),
        polarity: random.pick([.positive, .negative]),
        details: .init(
          amount: random.chance(0.3) ? 100 : nil, date: random.pick([nil, "2026-02"])),
        about: random.pick(["o0", "o1", "p2", "p3", "p4"]))
    }
  }

  private func randomLetters(_ random: inout SeededRandom) -> [Correspondence] {
    (0..<4).map { number in
      Correspondence(
        kind: random.pick(Correspondence.Kind.allCases), profile: random.pick(["o0", "p2", "p3"]),
        document: DocumentID("m\(number)"), confidence: 0.5,
        observedAt: World.day(Double(Int.random(in: 0...40, using: &random))))
    }
  }
}
