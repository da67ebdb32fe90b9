import Foundation
import LeadModel
import Resolution
import Testing

/// Random histories of merges, splits and withdrawals: undoing each in turn restores exactly what
/// was there before, ids and bytes included.
///
/// `GALENA_HISTORIES` says how many; without it a few hundred.
@Suite struct JudgementHistoryTests {
  static let blocks: [[UInt64]] = {
    let count = ProcessInfo.processInfo.environment["GALENA_HISTORIES"].flatMap(Int.init) ?? 150
    return stride(from: 0, to: count, by: 50).map { start in
      (start..<min(start + 50, count)).map(UInt64.init)
    }
  }()

  @Test(arguments: blocks) func undoingRestoresEveryByte(seeds: [UInt64]) throws {
    for seed in seeds {
      var history = JudgedHistory(seed: seed)
      var before: [[UInt8]] = []
      var made: [Judgement] = []
      for _ in 0..<5 {
        guard let judgement = history.nextJudgement() else { continue }
        before.append(try history.bytes)
        made.append(judgement)
        history.judge(judgement)
      }
      for (judgement, bytes) in zip(made, before).reversed() {
        history.judge(history.judgement(.withdrawn(judgement.id)))
        let isRestored = try history.bytes == bytes
        #expect(isRestored, "seed \(seed)")
      }
    }
  }

  @Test(arguments: blocks.prefix(2)) func replayingTheLogGivesTheSameIDs(seeds: [UInt64]) {
    for seed in seeds {
      var history = JudgedHistory(seed: seed)
      for _ in 0..<5 {
        guard let judgement = history.nextJudgement() else { continue }
        history.judge(judgement)
      }
      let again = history.world.resolved(
        previous: ProfileIdentities(replaying: history.log), judgements: history.judgements)
      #expect(again.changes.isEmpty, "seed \(seed)")
      #expect(again.profiles == history.result.profiles, "seed \(seed)")
    }
  }
}

/// A world with its judgements so far.
struct JudgedHistory {
  let world: World
  private(set) var judgements: [Judgement] = []
  private(set) var result: ResolvedProfiles
  private(set) var log: [ProfileChange]
  private var random: SeededGenerator

  init(seed: UInt64) {
    random = SeededGenerator(seed: seed &* 7919)
    world = RandomWorld.make(seed: seed, count: 10)
    result = world.resolved()
    log = result.changes
  }

  /// All profiles as they would be stored.
  var bytes: [UInt8] {
    get throws {
      let encoder = JSONEncoder()
      encoder.outputFormatting = .sortedKeys
      return Array(try encoder.encode(result.profiles))
    }
  }

  func judgement(_ verdict: Judgement.Verdict) -> Judgement {
    Judgement(
      verdict, by: "tester", reason: "",
      at: Timestamp(millisecondsSince1970: Int64(judgements.count) * 1000))
  }

  mutating func judge(_ judgement: Judgement) {
    judgements.append(judgement)
    result = world.resolved(previous: result.identities, judgements: judgements)
    log += result.changes
  }

  /// A merge of two profiles of a kind, a split of one, or the withdrawal of a judgement.
  mutating func nextJudgement() -> Judgement? {
    switch Int.random(in: 0..<5, using: &random) {
    case 0: return judgements.randomElement(using: &random).map { judgement(.withdrawn($0.id)) }
    case 1, 2: return split()
    default: return merge()
    }
  }

  private mutating func merge() -> Judgement? {
    guard let left = result.profiles.randomElement(using: &random) else { return nil }
    let others = result.profiles.filter { $0.kind == left.kind && $0.id != left.id }
    guard let right = others.randomElement(using: &random) else { return nil }
    let anchors = [left, right].compactMap { $0.records.first }.compactMap(anchor)
    return anchors.count == 2 ? judgement(.same(anchors)) : nil
  }

  private mutating func split() -> Judgement? {
    let large = result.profiles.filter { $0.records.count > 1 }
    guard let profile = large.randomElement(using: &random) else { return nil }
    let cut = Int.random(in: 1..<profile.records.count, using: &random)
    let shuffled = profile.records.shuffled(using: &random)
    let sides = (
      shuffled.prefix(cut).compactMap(anchor), shuffled.dropFirst(cut).compactMap(anchor)
    )
    guard !sides.0.isEmpty, !sides.1.isEmpty else { return nil }
    return judgement(.different(sides.0, sides.1))
  }

  private func anchor(_ id: RecordID) -> RecordAnchor? {
    world.records.first { $0.id == id }.flatMap { RecordAnchor($0) }
  }
}
