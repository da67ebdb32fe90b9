import LeadModel

/// Makes profiles of clusters that have their ids.
struct ProfileBuilder {
  private let affiliations: Affiliations
  private var ownSide: OwnSide
  private var ours: Set<ProfileID>
  private let golden: GoldenFields

  /// - Parameters:
  ///   - ownSide: knows the domains of those organisations.
  ///   - ours: organisations that are known to be the user's own company.
  init(
    affiliations: Affiliations, ownSide: OwnSide, ours: Set<ProfileID> = [],
    survivorship: SurvivorshipSettings
  ) {
    self.affiliations = affiliations
    self.ownSide = ownSide
    self.ours = ours
    golden = GoldenFields(settings: survivorship)
  }

  /// Finds out which of the clusters are the user's own company.
  mutating func learn(_ clusters: [(id: ProfileID, records: [SourceRecord])]) {
    let organizations = clusters.filter { $0.records.first?.kind == .organization }
    for cluster in organizations where ownSide.isOurs(organization: cluster.records) {
      ours.insert(cluster.id)
    }
    for cluster in organizations where ours.contains(cluster.id) {
      ownSide.learn(ownSide.domains(of: cluster.records))
    }
  }

  /// Sorted by id.
  mutating func profiles(_ clusters: [(id: ProfileID, records: [SourceRecord])]) -> [Profile] {
    clusters.map { profile($0.id, $0.records) }.sorted { $0.id < $1.id }
  }

  private mutating func profile(_ id: ProfileID, _ records: [SourceRecord]) -> Profile {
    let ids = records.map(\.id).sorted()
    let isPerson = records.first?.kind == .person
    let places = isPerson ? affiliations.affiliations(of: ids) : []
    let worksForUs = places.first.map { ours.contains($0.organization) } ?? false
    return Profile(
      id: id, kind: isPerson ? .person : .organization,
      fields: golden.fields(of: records), records: ids, affiliations: places,
      isUs: isPerson
        ? ownSide.isOurs(person: records, worksForUs: worksForUs) : ours.contains(id))
  }
}
