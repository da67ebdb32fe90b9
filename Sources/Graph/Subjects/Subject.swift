public import LeadModel

/// One thing by which a row of another system finds whom it is about.
public enum SubjectKey: Hashable, Sendable {
  /// In lower case.
  case email(String)
  /// E.164.
  case phone(String)
  /// In lower case.
  case domain(String)
  /// A person or company of another system.
  case external(source: String, id: String)
  /// A profile by its id, or an id that was merged into it.
  case profile(ProfileID)

  /// Stable: it stands in the store.
  public var text: String {
    switch self {
    case .email(let address): "email:\(address)"
    case .phone(let number): "phone:\(number)"
    case .domain(let name): "domain:\(name)"
    case .external(let source, let id): "external:\(source.utf8.count):\(source):\(id)"
    case .profile(let id): "profile:\(id)"
    }
  }
}

/// What matching has to know of a profile.
public struct Subject: Hashable, Sendable {
  public let id: ProfileID
  public let kind: EntityKind
  public let keys: Set<SubjectKey>
  public let employers: Set<ProfileID>

  public init(
    id: ProfileID, kind: EntityKind, keys: Set<SubjectKey>, employers: Set<ProfileID>
  ) {
    self.id = id
    self.kind = kind
    self.keys = keys
    self.employers = employers
  }

  public init(_ profile: Profile) {
    var keys: Set<SubjectKey> = []
    for case .text(let email) in profile.all(.email) { keys.insert(.email(email.lowercased())) }
    for case .phone(let phone) in profile.all(.phone) { keys.insert(.phone(phone.e164)) }
    if profile.kind == .organization {
      for case .text(let domain) in profile.all(.domain) {
        keys.insert(.domain(domain.lowercased()))
      }
    }
    self.init(
      id: profile.id, kind: profile.kind, keys: keys,
      employers: Set(profile.affiliations.map(\.organization)))
  }
}

extension ImportedSignal {
  /// Everything that the row can be found by.
  public var keys: Set<SubjectKey> {
    var keys = Set(subject.emails.map { SubjectKey.email($0) })
    keys.formUnion(subject.phones.map { .phone($0) })
    keys.formUnion(subject.domains.map { .domain($0) })
    if let profile = subject.profile { keys.insert(.profile(profile)) }
    if let id = subject.externalID {
      keys.insert(.external(source: source, id: id))
      keys.insert(.profile(ProfileID(id)))
    }
    return keys
  }
}
