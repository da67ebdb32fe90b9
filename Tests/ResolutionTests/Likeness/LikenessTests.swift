import LeadModel
import Resolution
import Testing

@Suite struct LikenessTests {
  @Test func aRareNameAloneIsEnoughWhereNothingContradicts() {
    var world = World()
    world.person("a", "Gwendolyn", "Okafor", [email("gwendolyn@okafor.example")])
    world.person("b", "Gwendolyn", "Okafor")
    let resolved = world.weighed()
    #expect(resolved.areOne("a", "b"))
    let match = resolved.matches.first
    #expect(match?.rule == "model.person")
    #expect(match?.probability.map { $0 > 0.9 } == true)
  }

  @Test func aCommonNameAloneIsADoubt() {
    var world = World()
    world.person("a", "John", "Smith", [email("john@smith.example")])
    world.person("b", "John", "Smith")
    let resolved = world.weighed()
    #expect(!resolved.areOne("a", "b"))
    #expect(resolved.doubts.map(\.reason) == [nil])
  }

  @Test func whoFitsTwoNamesakesFitsNeither() {
    var world = World()
    for (id, firm) in [("a", "quarzhof"), ("b", "ostkai")] {
      world.person(
        RecordID(id), "Gwendolyn", "Okafor",
        [
          email("gwendolyn.okafor@\(firm).example"), title(firm == "ostkai" ? "Buyer" : "Chemist"),
          phone(firm == "ostkai" ? "+442079460001" : "+442079460933"),
        ])
    }
    world.person("c", "Gwendolyn", "Okafor")
    let resolved = world.weighed()
    #expect(!resolved.areOne("a", "b"))
    #expect(!resolved.areOne("a", "c") && !resolved.areOne("b", "c"))
    let ends = Set(resolved.doubts.flatMap { [$0.left, $0.right] })
    #expect(ends.contains("c"))
  }

  @Test func aContradictionIsADoubtHoweverMuchIsShared() throws {
    var world = World()
    world.company("a", "Quarzhof AG", [website("quarzhof.example"), place("20095", "Hamburg")])
    world.company("b", "Quarzhof GmbH", [website("quarzhof.example"), place("20095", "Hamburg")])
    let resolved = world.weighed()
    #expect(!resolved.areOne("a", "b"))
    let doubt = try #require(resolved.doubts.first)
    #expect(doubt.probability > 0.9)
    #expect(doubt.reason == .differentNames)
  }

  @Test func organisationsKnownByTheirDomainAloneAreOne() {
    var world = World()
    world.company("a", nil, [website("quarzhof.example")])
    world.company("b", nil, [email("info@quarzhof.example")])
    world.company("c", "Quarzhof GmbH", [website("www.quarzhof.example")])
    let resolved = world.weighed()
    #expect(resolved.areOne("a", "b") && resolved.areOne("a", "c"))
  }

  @Test func whatAPersonKeptApartIsNoLongerADoubt() throws {
    var world = World()
    world.person("a", "John", "Smith", [email("john@smith.example")])
    world.person("b", "John", "Smith")
    let sides = world.records.compactMap { RecordAnchor($0) }
    let judgement = Judgement(
      .different([sides[0]], [sides[1]]), by: "steward", reason: "",
      at: Timestamp(millisecondsSince1970: 0))
    #expect(world.weighed(judgements: [judgement]).doubts.isEmpty)
  }

  @Test func moreThanOneIsLikelyToBeAreLeftToAReviewer() throws {
    var world = World()
    for index in 0..<24 { world.person(RecordID("a\(index)"), "Gwendolyn", "Okafor") }
    let resolved = world.weighed()
    #expect(resolved.partition.map(\.count).max() == 20)
    #expect(resolved.doubts.allSatisfy { $0.reason == .large } && !resolved.doubts.isEmpty)
  }

  @Test func aFunctionIsNobodysName() {
    var world = World()
    world.person("a", "Sales", "Manager", [phone("+442079460933")])
    world.person("b", "Sales", "Manager", [phone("+442079460933")])
    world.person("c", "Gwendolyn", "Manager", [phone("+442079460944")])
    world.person("d", "Gwendolyn", "Manager", [phone("+442079460944")])
    let resolved = world.weighed()
    #expect(!resolved.areOne("a", "b"))
    #expect(resolved.areOne("c", "d"))
  }

  // MARK: - Laws

  static let seeds = (0..<8).map { block in (0..<10).map { UInt64(block * 10 + $0) } }

  @Test(arguments: seeds) func anyOrderGivesTheSameProfiles(seeds: [UInt64]) {
    for seed in seeds {
      let world = RandomWorld.make(seed: seed, count: 16)
      var random = SeededGenerator(seed: seed)
      let (straight, shuffled) = (world.weighed(), world.shuffled(&random).weighed())
      #expect(straight.partition == shuffled.partition, "seed \(seed)")
      #expect(straight.doubts == shuffled.doubts, "seed \(seed)")
    }
  }

  @Test(arguments: seeds) func arrivalsInBatchesComeToOneFullRun(seeds: [UInt64]) {
    for seed in seeds {
      let world = RandomWorld.make(seed: seed, count: 16)
      var identities = ProfileIdentities()
      var arrived: Set<RecordID> = []
      var last: ResolvedProfiles?
      for record in world.records {
        arrived.insert(record.id)
        guard arrived.count % 5 == 0 || arrived.count == world.records.count else { continue }
        let step = world.keeping(arrived).weighed(previous: identities)
        identities = step.identities
        last = step
      }
      #expect(last?.partition == world.weighed().partition, "seed \(seed)")
    }
  }

  @Test(arguments: seeds) func anUnrelatedRecordChangesNothing(seeds: [UInt64]) {
    for seed in seeds {
      let world = RandomWorld.make(seed: seed, count: 16)
      var larger = world
      larger.person(
        "stranger", "Xanthippe", "Zwolle", [email("xz@elsewhere.example"), title("Falconer")])
      let before = world.weighed()
      let after = larger.weighed()
      #expect(after.partition == before.partition.union([["stranger"]]), "seed \(seed)")
      #expect(after.doubts == before.doubts, "seed \(seed)")
    }
  }

  /// Which words of a name are rare must not depend on who else is there: here two firms meet by
  /// words that others would make the rarest.
  @Test func firmsThatShareWordsOfANameChangeNothingForOthers() {
    var world = World()
    for (id, own) in [("a", "Dunmore Eskdale Farnley"), ("b", "Quillon Ravenglass Selby")] {
      world.add(
        RecordID(id), .organization, document: "d",
        [
          (.organizationName, .text("\(own) Amberly Brook Cutwater")), place(nil, "Hamburg"),
        ])
    }
    let before = world.weighed().doubts
    #expect(before.map(\.left) == ["a"])
    for word in ["Dunmore", "Eskdale", "Farnley", "Quillon", "Ravenglass", "Selby"] {
      for copy in 0..<3 {
        world.company(RecordID("x\(word)\(copy)"), "\(word) Zwolle\(copy) Kamp\(copy)")
      }
    }
    let after = world.weighed().doubts.filter { ["a", "b"].contains($0.left) }
    #expect(after == before)
  }

  // MARK: - Explaining

  @Test func anExplanationShowsTheWayAndTheWeight() throws {
    var world = World()
    world.person("a", "Gwendolyn", "Okafor", [email("g@okafor.example")])
    world.person("b", "Gwendolyn", "Okafor", [email("g@okafor.example")])
    world.person("c", "Gwendolyn", "Okafor")
    let resolved = world.weighed()
    let explanation = try #require(
      World.weighing.explanation(
        ["b"], ["c"], in: resolved, records: world.records, links: world.links))
    #expect(explanation.areOne)
    #expect(Set(explanation.path.map(\.rule)).isSuperset(of: ["model.person"]))
    let sum = explanation.waterfall.steps.reduce(explanation.waterfall.prior) { $0 + $1.bits }
    #expect(abs(sum - explanation.waterfall.bits) < 1e-9)
    #expect(explanation.probability == explanation.waterfall.probability)
  }

  @Test func anExplanationTellsWhyNot() throws {
    var world = World()
    world.company("a", "Quarzhof AG", [website("quarzhof.example")])
    world.company("b", "Quarzhof GmbH", [website("quarzhof.example")])
    let explanation = try #require(
      World.weighing.explanation(
        ["a"], ["b"], in: world.weighed(), records: world.records, links: []))
    #expect(!explanation.areOne)
    #expect(explanation.path.isEmpty)
    #expect(explanation.doubt?.reason == .differentNames)
  }
}

extension World {
  static let weighing = Resolver(us: nil, models: .builtIn, registrableDomain: lastTwoLabels)

  /// Resolved with the built-in models.
  func weighed(
    previous: ProfileIdentities = ProfileIdentities(), judgements: [Judgement] = []
  ) -> ResolvedProfiles {
    Self.weighing.resolve(
      records: records, links: links, previous: previous, judgements: judgements)
  }
}
