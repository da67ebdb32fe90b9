import LeadModel
import Resolution

/// A world that changes step by step, resolved each time by increment, and at once for comparison.
struct GrowingWorld {
  let resolver: Resolver
  var store = MemoryResolutionStore()
  private var documents: [DocumentID: SourceClaims] = [:]
  private(set) var judgements: [Judgement] = []
  private var knownJudgements = 0
  /// The profiles as increments have left them.
  private(set) var profiles: [ProfileID: Profile] = [:]
  private(set) var wholeRuns = 0

  init(_ resolver: Resolver) { self.resolver = resolver }

  var claims: SourceClaims {
    documents.sorted { $0.key < $1.key }.reduce(into: SourceClaims()) { all, document in
      all.records += document.value.records
      all.links += document.value.links
    }
  }

  mutating func judge(_ verdict: Judgement.Verdict) {
    judgements.append(
      Judgement(
        verdict, by: "steward", reason: "",
        at: Timestamp(millisecondsSince1970: Int64(judgements.count))))
  }

  /// Takes in documents as they are now: new, read again, or (with no claims) gone.
  ///
  /// - Returns: what a run over everything comes to.
  mutating func step(_ changed: [DocumentID: SourceClaims]) throws -> ResolvedProfiles {
    var former: [SourceRecord] = []
    for (document, claims) in changed {
      former += documents[document]?.records ?? []
      documents[document] = claims.records.isEmpty ? nil : claims
    }
    let present = Set(claims.records.map(\.id))
    let gone = former.filter { !present.contains($0.id) }
    let whole = resolver.resolve(
      records: claims.records, links: claims.links, previous: store.identities,
      judgements: judgements, former: gone)
    var batch = ResolutionBatch(
      claims: SourceClaims(), former: gone, judgements: judgements,
      knownJudgements: knownJudgements)
    for claims in changed.values {
      batch.claims.records += claims.records
      batch.claims.links += claims.links
    }
    store.take(batch.claims, of: Set(changed.keys))
    try update(batch)
    knownJudgements = judgements.count
    return whole
  }

  private mutating func update(_ batch: ResolutionBatch) throws {
    var trial = store
    do {
      take(try resolver.update(batch, in: &trial))
      store = trial
    } catch is WholeResolutionNeeded {
      wholeRuns += 1
      let (fresh, changes) = try rebuilt(former: batch.former)
      store = fresh
      take(changes)
    }
  }

  /// An index made at once of everything that is there now.
  func rebuilt(
    former: [SourceRecord] = []
  ) throws -> (store: MemoryResolutionStore, changes: ResolutionChanges) {
    var fresh = MemoryResolutionStore(identities: store.identities)
    fresh.take(claims, of: Set(documents.keys))
    let everything = ResolutionBatch(
      claims: claims, former: former, judgements: judgements, knownJudgements: 0)
    let changes = try resolver.update(everything, in: &fresh, isWhole: true)
    return (fresh, changes)
  }

  private mutating func take(_ changes: ResolutionChanges) {
    log = changes.log
    for id in changes.removed { profiles[id] = nil }
    for profile in changes.profiles { profiles[profile.id] = profile }
  }

  private var log: [ProfileChange] = []

  /// Appends the last step's changes to the log.
  mutating func settle() { store.apply(log) }
}
