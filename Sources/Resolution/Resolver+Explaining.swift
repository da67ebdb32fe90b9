package import LeadModel

extension Resolver {
  /// Why records of two profiles, or of one, are one or not.
  ///
  /// - Parameters:
  ///   - left: records of one kind, all of one profile; likewise `right`.
  ///   - resolved: what `resolve` came to with these records and links.
  /// - Returns: `nil` when a record is not known, or no model is set.
  package func explanation(
    _ left: [RecordID], _ right: [RecordID], in resolved: ResolvedProfiles,
    records: [SourceRecord], links: [SourceLink]
  ) -> LinkExplanation? {
    let known = Dictionary(records.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
    guard let models, let kind = left.first.flatMap({ known[$0] })?.kind else { return nil }
    var domains = companyDomains
    return LinkExplanation(
      left, right, in: resolved, model: kind == .person ? models.person : models.organization
    ) { ids in
      let mine = ids.compactMap { known[$0] }
      let employers = Self.employers(of: Set(ids), links, resolved).compactMap { known[$0] }
      let statements = (mine + employers).flatMap(\.statements)
      return mine.isEmpty
        ? nil
        : EntityValues(
          mine,
          employers: Set(employers.flatMap { $0.texts(of: .organizationName) }).sorted(),
          domains: domains.domains(of: statements))
    }
  }

  /// The records of the organisations that people work at.
  private static func employers(
    of people: Set<RecordID>, _ links: [SourceLink], _ resolved: ResolvedProfiles
  ) -> [RecordID] {
    let places = Set(
      links.filter { $0.link.type == .worksAt && people.contains($0.link.from) }
        .compactMap { resolved.memberships[$0.link.to] })
    return resolved.profiles.filter { places.contains($0.id) }.flatMap(\.records)
  }
}
