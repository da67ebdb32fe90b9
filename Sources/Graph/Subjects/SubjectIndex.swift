public import LeadModel

/// Finds the profile that a row of another system is about.
///
/// A key that several people share (`info@`, a switchboard) stands for the organisation that has
/// it, or that all of them work at; otherwise it decides nothing, since a wrong person is worse
/// than none.
public struct SubjectIndex: Sendable {
  private let profiles: [ProfileID: Subject]
  private let aliases: [ProfileID: ProfileID]
  private var byKey: [SubjectKey: [ProfileID]] = [:]
  /// What other rows say of a person or company of the same system.
  private var known: [SubjectKey: SubjectKeys] = [:]

  /// Whom a row is about.
  public enum Match: Hashable, Sendable {
    case profile(ProfileID)
    /// No profile has one of its keys yet.
    case unknown
    /// Profiles that have nothing in common share its keys.
    case ambiguous
  }

  /// - Parameter aliases: ids of profiles that were merged into others.
  public init(
    profiles: [Profile], aliases: [ProfileID: ProfileID] = [:], rows: [ImportedSignal] = []
  ) {
    self.init(subjects: profiles.map { Subject($0) }, aliases: aliases, rows: rows)
  }

  /// Of all profiles, those suffice that have a key of the rows that are asked for, and their
  /// employers; of all rows, those suffice that name the same people and companies of their systems.
  public init(
    subjects: [Subject], aliases: [ProfileID: ProfileID] = [:], rows: [ImportedSignal] = []
  ) {
    profiles = Dictionary(
      subjects.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
    self.aliases = aliases
    for subject in subjects.sorted(by: { $0.id < $1.id }) {
      for key in subject.keys { byKey[key, default: []].append(subject.id) }
    }
    for row in rows { learn(row) }
  }

  /// The match of a row by the first kind of key that finds somebody.
  public func match(_ row: ImportedSignal) -> Match {
    let subject = row.subject
    if let id = subject.profile { return profile(id).map(Match.profile) ?? .unknown }
    var isAmbiguous = false
    for step in steps(subject, source: row.source) {
      switch step {
      case .profile(let id): return .profile(id)
      case .ambiguous: isAmbiguous = true
      case .unknown: break
      }
    }
    return isAmbiguous ? .ambiguous : .unknown
  }

  private func steps(_ subject: SubjectKeys, source: String) -> [Match] {
    var steps: [Match] = []
    var all = subject
    if let id = subject.externalID {
      if let found = profile(ProfileID(id)) { steps.append(.profile(found)) }
      all = known[.external(source: source, id: id)].map { subject.joined(with: $0) } ?? subject
    }
    steps += all.emails.map { match(.email($0)) } + all.phones.map { match(.phone($0)) }
    return steps + all.domains.map { match(.domain($0)) }
  }

  private func profile(_ id: ProfileID) -> ProfileID? {
    let standing = aliases[id] ?? id
    return profiles[standing] == nil ? nil : standing
  }

  private func match(_ key: SubjectKey) -> Match {
    let found = (byKey[key] ?? []).compactMap { profiles[$0] }
    guard !found.isEmpty else { return .unknown }
    let people = found.filter { $0.kind == .person }
    let organizations = found.filter { $0.kind == .organization }
    if case .domain = key {
      return organizations.count == 1 ? .profile(organizations[0].id) : .ambiguous
    }
    if people.count == 1 { return .profile(people[0].id) }
    if organizations.count == 1 { return .profile(organizations[0].id) }
    return shared(by: people).map(Match.profile) ?? .ambiguous
  }

  /// The one organisation that all of them work at.
  private func shared(by people: [Subject]) -> ProfileID? {
    let employers = people.map(\.employers)
    guard let first = employers.first else { return nil }
    let common = employers.dropFirst().reduce(first) { $0.intersection($1) }
    return common.count == 1 ? common.first.flatMap(profile) : nil
  }

  private mutating func learn(_ row: ImportedSignal) {
    guard let id = row.subject.externalID else { return }
    let key = SubjectKey.external(source: row.source, id: id)
    known[key] = known[key].map { row.subject.joined(with: $0) } ?? row.subject
  }
}

extension SubjectKeys {
  /// These keys first, then the other's.
  fileprivate func joined(with other: SubjectKeys) -> SubjectKeys {
    func union(_ one: [String], _ two: [String]) -> [String] {
      one + two.filter { !one.contains($0) }
    }
    return SubjectKeys(
      profile: profile, externalID: externalID, emails: union(emails, other.emails),
      phones: union(phones, other.phones), domains: union(domains, other.domains))
  }
}
