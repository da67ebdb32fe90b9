import LeadModel
import Resolution
import Testing

/// Clusters are a function of the set of records.
@Suite struct OrderLawTests {
  @Test(arguments: 0..<20) func anyOrderGivesTheSameClusters(block: Int) {
    for seed in 0..<50 {
      var random = SeededGenerator(seed: UInt64(block * 50 + seed) &* 7919)
      let world = RandomWorld.make(seed: UInt64(block * 50 + seed))
      let expected = world.resolved()
      let shuffled = world.shuffled(&random).resolved()
      #expect(shuffled.partition == expected.partition, "seed \(block * 50 + seed)")
      #expect(shuffled.matches == expected.matches)
      #expect(shuffled.refusals == expected.refusals)
    }
  }

  @Test(arguments: 0..<20) func anyBatchesGiveTheClustersOfOneRun(block: Int) {
    for seed in 0..<25 {
      var random = SeededGenerator(seed: UInt64(block * 25 + seed) &* 104_729)
      let world = RandomWorld.make(seed: UInt64(block * 25 + seed) &+ 1_000_000)
      var identities = ProfileIdentities()
      var log: [ProfileChange] = []
      var arrived: Set<RecordID> = []
      var last: ResolvedProfiles?
      var rest = world.records.map(\.id)[...]
      while !rest.isEmpty {
        let batch = rest.prefix(Int.random(in: 1...4, using: &random))
        rest = rest.dropFirst(batch.count)
        arrived.formUnion(batch)
        let step = world.keeping(arrived).resolved(previous: identities)
        identities = step.identities
        log += step.changes
        last = step
      }
      #expect(last?.partition == world.resolved().partition, "seed \(block * 25 + seed)")
      #expect(ProfileIdentities(replaying: log) == identities)
    }
  }

  @Test(arguments: 0..<200) func anUnrelatedRecordChangesNoOtherCluster(seed: Int) {
    var world = RandomWorld.make(seed: UInt64(seed) &+ 2_000_000)
    let before = world.resolved().partition
    world.person("new", "Ngozi", "Haverkamp", [email("ngozi@haverkamp.example")])
    #expect(world.resolved().partition == before.union([["new"]]))
  }

  @Test(arguments: 0..<100) func theSameInputGivesTheSameOutput(seed: Int) {
    let world = RandomWorld.make(seed: UInt64(seed) &+ 3_000_000, count: 20)
    #expect(world.resolved() == world.resolved())
  }

  @Test func ofTwoRecordsWithOneIDTheFirstArrivalCounts() {
    var world = World()
    world.person("r1", "Ada", "Byng")
    world.person("r1", "Tomasz", "Wilk")
    #expect(world.resolved().profiles.map { $0.best(.personName)?.display } == ["Ada Byng"])
  }
}
