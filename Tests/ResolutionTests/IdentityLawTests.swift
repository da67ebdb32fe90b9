import LeadModel
import Resolution
import Testing

/// Random histories of records that come, go and come back.
@Suite struct IdentityLawTests {
  struct Step {
    let before: ProfileIdentities
    let arrived: Set<RecordID>
    let result: ResolvedProfiles
  }

  /// Made once for all laws.
  private static let known: [UInt64: (world: World, steps: [Step])] = Dictionary(
    uniqueKeysWithValues: histories.flatMap(\.self).map { ($0, made(seed: $0)) })

  static func history(seed: UInt64) -> (world: World, steps: [Step]) {
    known[seed] ?? made(seed: seed)
  }

  private static func made(seed: UInt64) -> (world: World, steps: [Step]) {
    var random = SeededGenerator(seed: seed &* 31)
    let world = RandomWorld.make(seed: seed, count: 14)
    let ids = world.records.map(\.id)
    var identities = ProfileIdentities()
    var present: Set<RecordID> = []
    let steps = (0..<8).map { _ in
      for id in ids where Int.random(in: 0..<3, using: &random) == 0 {
        if present.remove(id) == nil { present.insert(id) }
      }
      let result = world.keeping(present).resolved(previous: identities)
      defer { identities = result.identities }
      return Step(before: identities, arrived: present, result: result)
    }
    return (world, steps)
  }

  static let histories = (0..<10).map { block in (0..<30).map { UInt64(block * 30 + $0) } }

  @Test(arguments: histories) func everyIDEverIssuedResolvesForEver(seeds: [UInt64]) {
    for seed in seeds {
      var issued: Set<ProfileID> = []
      for step in Self.history(seed: seed).steps {
        let live = Set(step.result.profiles.map(\.id))
        issued.formUnion(live)
        for id in issued {
          let now = step.result.identities.resolve(id)
          #expect(step.result.aliases[now] == nil)
          #expect(step.result.aliases[id] ?? id == now)
        }
        #expect(live.isDisjoint(with: step.result.aliases.keys))
      }
    }
  }

  @Test(arguments: histories) func theLogReplaysToTheState(seeds: [UInt64]) {
    for seed in seeds {
      var log: [ProfileChange] = []
      for step in Self.history(seed: seed).steps {
        log += step.result.changes
        let replayed = ProfileIdentities(replaying: log)
        #expect(replayed == step.result.identities, "seed \(seed)")
        for (record, profile) in step.result.memberships {
          #expect(replayed.profile(of: record) == profile, "seed \(seed)")
        }
        #expect(Set(replayed.homes.keys) == Set(step.result.memberships.keys))
      }
    }
  }

  @Test(arguments: histories) func profilesAreThoseOfOneFullRun(seeds: [UInt64]) {
    for seed in seeds {
      let (world, steps) = Self.history(seed: seed)
      for step in steps {
        let full = world.keeping(step.arrived).resolved()
        #expect(step.result.partition == full.partition, "seed \(seed)")
        #expect(Set(step.result.profiles.map(\.id)).count == step.result.profiles.count)
        #expect(
          Set(step.result.profiles.map(\.fields)) == Set(full.profiles.map(\.fields)))
      }
    }
  }

  @Test(arguments: histories) func aProfileWhoseRecordsStayKeepsItsID(seeds: [UInt64]) {
    for seed in seeds {
      let steps = Self.history(seed: seed).steps
      for (earlier, later) in zip(steps, steps.dropFirst()) {
        let before = Dictionary(
          uniqueKeysWithValues: earlier.result.profiles.map { ($0.records, $0.id) })
        for profile in later.result.profiles {
          if let id = before[profile.records] { #expect(profile.id == id, "seed \(seed)") }
        }
      }
    }
  }

  @Test(arguments: histories) func anEmptyStepIsTheIdentity(seeds: [UInt64]) {
    for seed in seeds {
      let (world, steps) = Self.history(seed: seed)
      guard let last = steps.last else { continue }
      let again = world.keeping(last.arrived).resolved(previous: last.result.identities)
      #expect(again.changes.isEmpty, "seed \(seed)")
      #expect(again.profiles == last.result.profiles)
      #expect(again.identities == last.result.identities)
    }
  }

  @Test(arguments: histories) func removingANewcomerRestoresWhatWasThere(seeds: [UInt64]) {
    for seed in seeds {
      let (world, steps) = Self.history(seed: seed)
      guard let last = steps.last,
        let newcomer = world.records.first(where: { !last.arrived.contains($0.id) })
      else { continue }
      let joined = world.keeping(last.arrived.union([newcomer.id]))
        .resolved(previous: last.result.identities)
      let undone = world.keeping(last.arrived).resolved(previous: joined.identities)
      #expect(undone.profiles == last.result.profiles, "seed \(seed)")
    }
  }
}
