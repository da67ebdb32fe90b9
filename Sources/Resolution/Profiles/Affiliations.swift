import LeadModel

/// Gathers where people work from the links between their records and organisations' records.
struct Affiliations {
  private let linksOfRecord: [RecordID: [SourceLink]]
  private let memberships: [RecordID: ProfileID]

  init(links: [SourceLink], memberships: [RecordID: ProfileID]) {
    linksOfRecord = Dictionary(grouping: links.filter { $0.link.type == .worksAt }) {
      $0.link.from
    }
    self.memberships = memberships
  }

  /// Best supported first: confidence, then number of documents, then recency.
  func affiliations(of records: [RecordID]) -> [Profile.Affiliation] {
    var sources: [ProfileID: [FieldSource]] = [:]
    for link in records.flatMap({ linksOfRecord[$0] ?? [] }) {
      guard let organization = memberships[link.link.to] else { continue }
      sources[organization, default: []].append(Self.source(link))
    }
    return sources.map { organization, found in
      Profile.Affiliation(
        organization: organization, confidence: found.map(\.confidence).max() ?? 0,
        sources: found.sorted(by: Self.isBetter))
    }
    .sorted { Self.rank($0) > Self.rank($1) }
  }

  private static func source(_ source: SourceLink) -> FieldSource {
    FieldSource(
      source: "document", document: source.document, record: source.link.from,
      method: source.link.rule, confidence: source.link.confidence,
      observedAt: source.observedAt, evidence: source.link.evidence)
  }

  private static func isBetter(_ left: FieldSource, _ right: FieldSource) -> Bool {
    rank(left) > rank(right)
  }

  private static func rank(_ source: FieldSource) -> (Double, Int64, String, Int) {
    let start = source.evidence?.parts.first.map { $0.page << 32 | $0.start } ?? 0
    return (
      source.confidence, source.observedAt?.millisecondsSince1970 ?? .min,
      "\(source.document?.rawValue ?? "") \(source.record?.rawValue ?? "") \(source.method ?? "")",
      start
    )
  }

  private static func rank(_ place: Profile.Affiliation) -> (Double, Int, Int64, ProfileID) {
    (
      place.confidence, Set(place.sources.map(\.document)).count,
      place.sources.compactMap { $0.observedAt?.millisecondsSince1970 }.max() ?? .min,
      place.organization
    )
  }
}
