import LeadModel

/// Clusters all records: organisations by themselves, then people with what is known of their
/// organisations.
struct RecordMatcher {
  /// Sorted by id, no id twice.
  private let records: [SourceRecord]
  private let links: [SourceLink]
  private let bonds: JudgedBonds
  private let models: LinkModels?
  private var reader: TraitReader

  init(
    records: [SourceRecord], links: [SourceLink], bonds: JudgedBonds, models: LinkModels?,
    companyDomains: CompanyDomains
  ) {
    self.bonds = bonds
    self.models = models
    var first: [RecordID: Int] = [:]
    for (position, record) in records.enumerated() {
      guard let known = first[record.id], records[known].arrival <= record.arrival else {
        first[record.id] = position
        continue
      }
    }
    self.records = first.sorted { $0.key < $1.key }.map { records[$0.value] }
    self.links = links
    reader = TraitReader(companyDomains: companyDomains)
  }

  mutating func matched() -> MatchedRecords {
    let organizations = records.filter { $0.kind == .organization }
    let people = records.filter { $0.kind == .person }
    let traits = traits(of: organizations)
    let resolved = clustering(organizations, traits)
    let domains = resolved.clusters.map { cluster in
      Set(cluster.flatMap { traits[$0].domains }).sorted()
    }
    let clustered = clustering(people, at: organizations, resolved, domains)
    return MatchedRecords(
      clusters: resolved.clusters.map { $0.map { organizations[$0] } }
        + clustered.clusters.map { $0.map { people[$0] } },
      matches: resolved.matches + clustered.matches,
      refusals: resolved.refusals + clustered.refusals,
      doubts: resolved.doubts + clustered.doubts)
  }

  /// What strong keys make of the records, as it would be compared under a model.
  mutating func entities(_ kind: EntityKind) -> [EntityValues] {
    let organizations = records.filter { $0.kind == .organization }
    let people = records.filter { $0.kind == .person }
    let traits = traits(of: organizations)
    let resolved = clustering(organizations, traits)
    let domains = resolved.clusters.map { cluster in
      Set(cluster.flatMap { traits[$0].domains }).sorted()
    }
    guard kind == .person else {
      return resolved.clusters.map { values(of: $0, organizations, traits) }
    }
    var entities: [EntityValues] = []
    _ = clustering(people, at: organizations, resolved, domains) { entities = $0 }
    return entities
  }

  private func values(
    of members: [Int], _ organizations: [SourceRecord], _ traits: [OrganizationTraits]
  ) -> EntityValues {
    EntityValues(
      members.map { organizations[$0] }, employers: [],
      domains: Set(members.flatMap { traits[$0].domains }).sorted())
  }

  private func clustering(
    _ organizations: [SourceRecord], _ traits: [OrganizationTraits]
  ) -> Clustering {
    clustering(
      traits, MatchRules.organizations,
      declared: DeclaredApart(links.lazy.map(\.link)).records,
      model: models?.organization
    ) { values(of: $0, organizations, traits) }
  }

  private mutating func clustering(
    _ people: [SourceRecord], at organizations: [SourceRecord], _ resolved: Clustering,
    _ domains: [[String]], entities: (([EntityValues]) -> Void)? = nil
  ) -> Clustering {
    let employers = employers(of: people, at: organizations, resolved)
    let names = resolved.clusters.map { cluster in
      Set(cluster.flatMap { organizations[$0].texts(of: .organizationName) }).sorted()
    }
    let firms = resolved.clusters.map { organizations[$0[0]].id }
    let traits = zip(people, employers).map { person, employers in
      reader.person(
        person, organizations: employers.map { firms[$0] },
        domains: employers.flatMap { domains[$0] })
    }
    func values(_ members: [Int]) -> EntityValues {
      EntityValues(
        members.map { people[$0] },
        employers: Set(members.flatMap { employers[$0] }).sorted().flatMap { names[$0] },
        domains: Set(members.flatMap { traits[$0].domains }).sorted())
    }
    let clustered = clustering(
      traits, MatchRules.people, declared: [:], model: models?.person, values: values)
    entities?(clustered.clusters.map(values))
    return clustered
  }

  private func clustering<Traits: MatchTraits>(
    _ traits: [Traits], _ rules: [any MatchRule<Traits>],
    declared: [RecordID: Set<RecordID>],
    model: LinkModel?, values: @escaping ([Int]) -> EntityValues
  ) -> Clustering {
    var clusterer = Clusterer(rules: rules, traits: traits, declared: declared, bonds: bonds)
    let likeness = model.map { model in
      Clusterer<Traits>.Likeness(model) {
        EntityMatcher($0.map { EntityRow(values($0)) }, model: model)?.pairs() ?? []
      }
    }
    return clusterer.clusters(likeness: likeness)
  }

  private mutating func traits(of organizations: [SourceRecord]) -> [OrganizationTraits] {
    let people = Dictionary(
      records.filter { $0.kind == .person }.map { ($0.id, $0) },
      uniquingKeysWith: { first, _ in first })
    var staff: [RecordID: [SourceRecord]] = [:]
    for link in links.lazy.map(\.link) where link.type == .worksAt {
      if let person = people[link.from] { staff[link.to, default: []].append(person) }
    }
    return organizations.map { reader.organization($0, people: staff[$0.id] ?? []) }
  }

  /// The clusters of the organisations that each person works at.
  private func employers(
    of people: [SourceRecord], at organizations: [SourceRecord], _ resolved: Clustering
  ) -> [[Int]] {
    let clusterOfPosition = resolved.clusterOfPosition
    let clusters = Dictionary(
      uniqueKeysWithValues: zip(organizations.map(\.id), clusterOfPosition))
    var employers: [RecordID: Set<Int>] = [:]
    for link in links.lazy.map(\.link) where link.type == .worksAt {
      if let cluster = clusters[link.to] { employers[link.from, default: []].insert(cluster) }
    }
    return people.map { (employers[$0.id] ?? []).sorted() }
  }
}

/// All records in their clusters, with the matches made and refused.
struct MatchedRecords: Hashable, Sendable {
  let clusters: [[SourceRecord]]
  let matches: [RecordMatch]
  let refusals: [RefusedMatch]
  let doubts: [DoubtfulMatch]
}
