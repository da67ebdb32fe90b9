import LeadModel

/// One batch on its way through resolution.
struct ProfileUpdate {
  let resolver: Resolver
  var claims: LoadedClaims
  private(set) var bonds = JudgedBonds()
  /// The domains of the user's own company.
  private(set) var ownDomains: Set<String> = []
  /// Records in force to be matched again.
  private var dirty: Set<RecordID> = []
  private var gone: Set<RecordID> = []
  private var kinds: [RecordID: EntityKind] = [:]

  init(resolver: Resolver, claims: LoadedClaims) {
    self.resolver = resolver
    self.claims = claims
  }

  /// Finds out which records the batch touches.
  mutating func take(_ batch: ResolutionBatch, _ store: some ResolutionStore) throws {
    let judged = JudgedDocuments(batch.judgements, known: batch.knownJudgements)
    claims.add(batch.claims)
    let rejudged = try store.claims(in: judged.changed)
    claims.add(rejudged)
    dirty = Set(batch.claims.records.map(\.id)).union(rejudged.records.map(\.id))
    let before = try store.bonds()
    if judged.joining.isEmpty {
      bonds = JudgedBonds()
    } else {
      let joining = try store.claims(in: judged.joining)
      bonds = JudgedRecords(joining.records, judgements: judged.onRecords).bonds
    }
    let rejoined = bonds.differences(from: before)
    let others = try store.claims(of: rejoined)
    claims.add(others)
    dirty.formUnion(others.records.map(\.id).filter(rejoined.contains))
    gone = Set(batch.former.map(\.id)).subtracting(claims.records.keys)
    for record in batch.former { kinds[record.id] = record.kind }
  }
}

// MARK: - Who is who

extension ProfileUpdate {
  mutating func organizations<Store: ResolutionStore>(
    _ store: inout Store, isWhole: Bool
  ) throws -> KindUpdate<OrganizationTraits, Store>.Outcome {
    var reader = TraitReader(companyDomains: resolver.companyDomains)
    let ownBefore = try store.ownDomains()
    let update = KindUpdate<OrganizationTraits, Store>(
      kind: .organization, rules: MatchRules.organizations, model: resolver.models?.organization,
      bonds: bonds,
      traits: { records, claims in
        records.map { reader.organization($0, people: claims.staff[$0.id] ?? []) }
      },
      values: { members, _ in
        EntityValues(
          members.map(\.record), employers: [],
          domains: Set(members.flatMap(\.traits.domains)).sorted())
      },
      load: { records, claims, store in
        claims.add(try store.claims(of: claims.missing(of: records)))
      })
    let outcome = try update.run(
      dirty: dirty(.organization), gone: gone(.organization), &claims, &store)
    try settleFirms(outcome.clusters, outcome.formerClusters, outcome.goneClusters, &store)
    ownDomains = try store.ownDomains()
    if !isWhole, ownBefore != ownDomains { throw WholeResolutionNeeded() }
    return outcome
  }

  /// Writes down what people take from these firms; those whose firm is not what it was are to be
  /// matched again.
  private mutating func settleFirms(
    _ clusters: [[RecordID]], _ former: [RecordID: RecordID], _ gone: Set<RecordID>,
    _ store: inout some ResolutionStore
  ) throws {
    var reader = TraitReader(companyDomains: resolver.companyDomains)
    var ownSide = OwnSide(us: resolver.us, companyDomains: resolver.companyDomains)
    let before = try store.firms(Set(former.values))
    var firms: [IndexedFirm] = []
    var moved: Set<RecordID> = self.gone
    for cluster in clusters {
      let records = cluster.compactMap { claims.records[$0] }
      let traits = records.map { reader.organization($0, people: claims.staff[$0.id] ?? []) }
      let firm = IndexedFirm(
        cluster: cluster[0], domains: Set(traits.flatMap(\.domains)).sorted(),
        names: Set(records.flatMap { $0.texts(of: .organizationName) }).sorted(),
        ownDomains: ownSide.isOurs(organization: records) ? ownSide.domains(of: records) : nil)
      for record in cluster {
        claims.firms[record] = firm
        if former[record].flatMap({ before[$0] }) != firm { moved.insert(record) }
      }
      if before[firm.cluster] != firm { firms.append(firm) }
    }
    try store.remove(firms: gone)
    try store.put(firms)
    let staff = try store.people(at: moved).subtracting(self.gone)
    claims.add(try store.claims(of: claims.missing(of: staff)))
    dirty.formUnion(staff)
  }

  mutating func people<Store: ResolutionStore>(
    _ store: inout Store
  ) throws -> KindUpdate<PersonTraits, Store>.Outcome {
    var reader = TraitReader(companyDomains: resolver.companyDomains)
    let update = KindUpdate<PersonTraits, Store>(
      kind: .person, rules: MatchRules.people, model: resolver.models?.person, bonds: bonds,
      traits: { records, claims in
        records.map { record in
          let firms = claims.firms(of: record.id)
          return reader.person(
            record, organizations: firms.map(\.cluster), domains: firms.flatMap(\.domains))
        }
      },
      values: { members, claims in
        let firms = Set(members.flatMap { claims.firms(of: $0.record.id) })
        return EntityValues(
          members.map(\.record),
          employers: firms.sorted { $0.cluster < $1.cluster }.flatMap(\.names),
          domains: Set(members.flatMap(\.traits.domains)).sorted())
      },
      load: { try Self.load($0, into: &$1, $2) })
    try Self.load(dirty(.person), into: &claims, store)
    return try update.run(dirty: dirty(.person), gone: gone(.person), &claims, &store)
  }

  /// Reads people's documents, and the firms that they work at.
  static func load(
    _ people: Set<RecordID>, into claims: inout LoadedClaims, _ store: some ResolutionStore
  ) throws {
    claims.add(try store.claims(of: claims.missing(of: people)))
    let employers = Set(people.flatMap { claims.employers[$0] ?? [] })
    let indexed = try store.indexed(employers.filter { claims.firms[$0] == nil })
    let entities = try store.entities(Set(indexed.values.map(\.entity)))
    let firms = try store.firms(Set(entities.values.map(\.cluster)))
    for (record, known) in indexed {
      claims.firms[record] = entities[known.entity].flatMap { firms[$0.cluster] }
    }
  }

  private func dirty(_ kind: EntityKind) -> Set<RecordID> {
    dirty.filter { claims.records[$0]?.kind == kind }
  }

  private func gone(_ kind: EntityKind) -> Set<RecordID> { gone.filter { kinds[$0] == kind } }
}
