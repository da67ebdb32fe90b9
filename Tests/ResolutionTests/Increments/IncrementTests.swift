import Foundation
import LeadModel
import Resolution
import Testing

/// The law of increments: whatever comes in whatever portions, profiles, ids, fields, doubts and
/// the log are those of a run over everything.
@Suite struct IncrementTests {
  /// `GALENA_LIVES` says how many; without it some dozens.
  static let seeds: [[UInt64]] = {
    let count = ProcessInfo.processInfo.environment["GALENA_LIVES"].flatMap(Int.init) ?? 60
    let blocks = stride(from: 0, to: count, by: 10).map { start in
      (start..<start + 10).map(UInt64.init)
    }
    // Where a firm shares a key with one that changes, and is none of its company.
    return [[519]] + blocks
  }()

  @Test(arguments: seeds) func incrementsComeToARunOverEverything(seeds: [UInt64]) throws {
    for seed in seeds { try Self.live(seed: seed, us: nil) }
  }

  @Test(arguments: seeds.suffix(4)) func alsoWhereSomeAreOurs(seeds: [UInt64]) throws {
    let us = OwnCompany(
      names: ["Brackwater Foods plc"], domains: ["brackwater.example"], phones: [], people: [])
    for seed in seeds { try Self.live(seed: seed, us: us) }
  }

  /// A block that grows beyond what is looked into takes its pairs away from all that are in it.
  @Test func blocksThatGrowTooLargeChangeTheirMembers() throws {
    var world = GrowingWorld(World.weighing)
    for step in 0..<13 {
      var changed: [DocumentID: SourceClaims] = [:]
      for index in (step * 6)..<(step * 6 + 6) {
        var portion = World()
        portion.company(
          RecordID("r\(1000 + index)"), "Amberly \(Self.word(index % 40))",
          [place("2009\(index % 7)", "Hamburg", "Kai \(index % 9)")])
        let record = portion.records[0].arriving(at: index)
        changed[record.document] = SourceClaims(records: [record])
      }
      try Self.compare(&world, changed, "step \(step)")
    }
  }

  private static func word(_ index: Int) -> String {
    let parts = ["dun", "esk", "far", "quil", "raven", "sel", "tor", "wick"]
    return parts[index % 8] + parts[index / 8]
  }

  // MARK: - Random lives

  private static func live(seed: UInt64, us: OwnCompany?) throws {
    var random = SeededGenerator(seed: seed)
    var world = GrowingWorld(
      Resolver(us: us, models: .builtIn, registrableDomain: World.lastTwoLabels))
    var pages = RandomDocuments(seed: seed)
    for step in 0..<9 {
      var changed: [DocumentID: SourceClaims] = [:]
      for _ in 0..<Int.random(in: 0...3, using: &random) {
        let (document, claims) = pages.next(&random)
        changed[document] = claims
      }
      if step > 2 { judge(&world, &random) }
      try compare(&world, changed, "seed \(seed), step \(step)")
    }
  }

  private static func compare(
    _ world: inout GrowingWorld, _ changed: [DocumentID: SourceClaims], _ what: Comment
  ) throws {
    let whole = try world.step(changed)
    #expect(world.profiles.values.sorted { $0.id < $1.id } == whole.profiles, what)
    #expect(world.store.doubts.symmetricDifference(whole.doubts) == [], what)
    world.settle()
    let rebuilt = try world.rebuilt().store
    #expect(Set(world.store.pairs).symmetricDifference(rebuilt.pairs) == [], what)
  }

  private static func judge(_ world: inout GrowingWorld, _ random: inout SeededGenerator) {
    let records = world.claims.records
    guard let one = records.randomElement(using: &random),
      let other = records.filter({ $0.kind == one.kind }).randomElement(using: &random),
      let left = RecordAnchor(one), let right = RecordAnchor(other)
    else { return }
    switch Int.random(in: 0..<8, using: &random) {
    case 0: if one.id != other.id { world.judge(.same([left, right])) }
    case 1: if one.id != other.id { world.judge(.different([left], [right])) }
    case 2: world.judge(.rejected(left.anchors[0]))
    case 3: world.judge(.corrected(left.anchors[0], one.statements[0].value))
    case 4:
      if let judgement = world.judgements.randomElement(using: &random) {
        world.judge(.withdrawn(judgement.id))
      }
    default: break
    }
  }
}

/// Documents of some records each, new ones and such that are read again or go.
struct RandomDocuments {
  private var count = 0
  private var records = 0
  private let seed: UInt64

  init(seed: UInt64) { self.seed = seed }

  mutating func next(
    _ random: inout SeededGenerator
  ) -> (DocumentID, SourceClaims) {
    let isNew = count == 0 || Int.random(in: 0..<4, using: &random) > 0
    if isNew { count += 1 }
    let number = isNew ? count : Int.random(in: 1...count, using: &random)
    let document = DocumentID("doc-\(number)")
    if !isNew, Int.random(in: 0..<4, using: &random) == 0 { return (document, SourceClaims()) }
    let world = RandomWorld.make(
      seed: random.next(), count: Int.random(in: 1...4, using: &random))
    var claims = SourceClaims()
    var ids: [RecordID: RecordID] = [:]
    for (ordinal, record) in world.records.enumerated() {
      // Some keep their id when they are read again.
      let id = RecordID("r\(number * 7919 % 100)-\(number)-\(ordinal)-\(record.kind.rawValue)")
      ids[record.id] = id
      claims.records.append(record.renamed(id, in: document, arrival: number * 100 + ordinal))
    }
    for link in world.links {
      guard let from = ids[link.link.from], let to = ids[link.link.to] else { continue }
      claims.links.append(
        SourceLink(
          link: RecordLink(
            from: from, to: to, type: link.link.type, confidence: link.link.confidence,
            rule: link.link.rule, evidence: link.link.evidence), document: document,
          observedAt: nil))
    }
    return (document, claims)
  }
}

extension SourceRecord {
  func arriving(at arrival: Int) -> SourceRecord {
    SourceRecord(
      id: id, kind: kind, document: document, observedAt: observedAt, arrival: arrival,
      party: party, statements: statements)
  }

  fileprivate func renamed(
    _ id: RecordID, in document: DocumentID, arrival: Int
  ) -> SourceRecord {
    SourceRecord(
      id: id, kind: kind, document: document, observedAt: observedAt, arrival: arrival,
      party: party,
      statements: statements.enumerated().map { index, statement in
        World.statement(
          id, statement.field, statement.value, confidence: statement.confidence, index: index)
      })
  }
}
