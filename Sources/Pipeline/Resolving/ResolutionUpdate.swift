import Foundation
import LeadModel
import Normalization
import Resolution
import Storage

/// Brings profiles up to date with documents that were read, and with judgements, since the last
/// time; a batch at a time, so that neither a large store nor a long absence takes much memory.
struct ResolutionUpdate {
  let store: Store
  let configuration: GalenaConfiguration

  /// How many documents are resolved at a time: nobody else can write meanwhile. Of a large backlog more,
  /// since each portion looks at a person or firm with thousands of records as a whole.
  private static let portions = 400...2_000

  private func portion() throws -> Int {
    let part = try store.countOfUnresolvedDocuments() / 40
    return min(max(part, Self.portions.lowerBound), Self.portions.upperBound)
  }

  /// Other settings, or none yet, make everything new at once.
  func run(at now: Timestamp) throws {
    let models = try ModelShelf(store: store).models(at: now)
    let fingerprint = try fingerprint(models)
    if try store.resolutionFingerprint() != fingerprint {
      guard try store.isUnresolved() else { return try resolveAll(models, fingerprint, at: now) }
      try store.beginResolution(fingerprint: fingerprint)
    }
    do {
      let portion = try portion()
      while try step(portion, models, at: now) {}
    } catch is WholeResolutionNeeded {
      try resolveAll(models, fingerprint, at: now)
    }
  }

  /// Whether everything would be new: under another model, resolver or own company.
  func isWhole(at now: Timestamp) throws -> Bool {
    guard try !store.isUnresolved() else { return false }
    let models = try ModelShelf(store: store).models(at: now)
    return try store.resolutionFingerprint() != fingerprint(models)
  }

  /// How many judgements profiles do not know of yet.
  func newJudgements() throws -> Int {
    max(0, try store.judgements().count - store.resolvedJudgements())
  }

  /// - Returns: whether there was anything to do.
  private func step(_ portion: Int, _ models: LinkModels, at now: Timestamp) throws -> Bool {
    let intake = try store.unresolved(limit: portion)
    let judgements = try store.judgements()
    let known = try store.resolvedJudgements()
    guard !intake.documents.isEmpty || judgements.count > known else { return false }
    let batch = ResolutionBatch(
      claims: SourceClaims(intake.documents), former: intake.former, judgements: judgements,
      knownJudgements: known)
    _ = try store.resolve(intake, judgements: judgements.count, at: now) { session in
      try configuration.resolver(models).update(batch, in: &session)
    }
    return true
  }

  private func resolveAll(_ models: LinkModels, _ fingerprint: String, at now: Timestamp) throws {
    let documents = try store.sourceDocuments()
    let claims = SourceClaims(documents)
    let judgements = try store.judgements()
    let identities = try store.identities()
    var index = MemoryResolutionStore(identities: identities)
    index.take(claims, of: Set(documents.map(\.id)))
    let batch = ResolutionBatch(
      claims: claims,
      former: try store.formerRecords(of: identities, present: claims.records),
      judgements: judgements)
    let changes = try configuration.resolver(models).update(batch, in: &index, isWhole: true)
    try store.replaceResolution(
      with: index, changes, documents: documents, judgements: judgements.count,
      fingerprint: fingerprint, at: now)
  }

  /// What all profiles depend on besides claims and judgements.
  private func fingerprint(_ models: LinkModels) throws -> String {
    let encoder = JSONEncoder()
    encoder.outputFormatting = .sortedKeys
    return Digest.id([
      Resolver.version, try KnownModels.digest(of: models),
      Digest.sha256(try encoder.encode(configuration.us)), configuration.survivorship.fingerprint,
    ])
  }
}

extension GalenaConfiguration {
  func resolver(_ models: LinkModels?) -> Resolver {
    let suffixes = PublicSuffixes()
    return Resolver(us: us, models: models, survivorship: survivorship) {
      suffixes.registrableDomain(of: $0)
    }
  }
}
