import Graph
import LeadModel
import Pipeline
import Storage
import Testing

/// Whatever happens to profiles and signals, ledgers add up, each event counts once, imported rows
/// are where matching everything anew would put them, and what is over stays as it is.
@Suite struct LeadLawTests {
  @Test(arguments: UInt64(0)..<12) func randomLivesKeepTheLaws(seed: UInt64) throws {
    let life = try LeadLife(seed: seed)
    for _ in 0..<14 {
      try life.step()
      try expectLedgers(life.store)
      try expectAttachments(life.store)
      try expectTheEnd(life)
    }
    #expect(life.merges + life.partings + life.rows + life.ends > 5)
  }

  private func expectLedgers(_ store: Store) throws {
    for row in try store.leads() {
      let lead = try #require(try store.lead(row.lead.id))
      let scores = Dictionary(grouping: lead.scores, by: \.kind).compactMapValues(\.first)
      for score in lead.scores {
        #expect(score.terms.reduce(0) { $0 + $1.micropoints } == score.micropoints)
      }
      let intent = try #require(scores[.intent])
      let counted = intent.terms.flatMap(\.sources).map(\.id)
      let events = lead.events.map { SourceReference.signal($0.signal).id }
      #expect(counted.sorted() == events.sorted())
      #expect(Set(events).count == events.count)
      let combined = try #require(scores[.combined])
      let (fit, ensemble) = (try #require(scores[.fit]), try #require(scores[.ensemble]))
      let expected = fit.points * 0.4 + intent.points * 0.6
      #expect(abs(combined.points - expected) < 2e-6)
      let probability = try #require(ensemble.probability)
      #expect((probability.low...probability.high).contains(probability.value))
      #expect(row.fit == fit.points && row.intent == intent.points)
      #expect(row.probability == probability.value)
    }
  }

  private func expectAttachments(_ store: Store) throws {
    let rows = try store.importedSignals()
    let index = SubjectIndex(
      profiles: try store.profiles(), aliases: try store.aliases(), rows: rows)
    let signals = Dictionary(
      grouping: try store.signals().filter { $0.source == LeadLife.system }, by: \.id)
    for row in rows {
      let expected: ProfileID? =
        if case .profile(let id) = index.match(row) { id } else { nil }
      #expect(signals[row.id]?.map(\.profile) == expected.map { [$0] })
    }
  }

  private func expectTheEnd(_ life: LeadLife) throws {
    for (lead, decisions) in life.over {
      #expect(try life.store.decisions(on: lead).map(\.id) == decisions)
    }
  }
}
