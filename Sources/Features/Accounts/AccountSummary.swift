public import Graph
public import LeadModel

/// What is known of one organisation as of an instant: who is there, which roles of the buying
/// centre nobody is known for, what happened last, which documents there are.
public struct AccountSummary: Sendable, Encodable {
  public let organization: ProfileID
  public let name: String
  /// Sorted by role, decision-maker first, then by name.
  public let people: [Member]
  /// Roles of the buying centre that nobody known has.
  public let missingRoles: [String]
  /// Latest first.
  public let activity: [Event]
  public let documents: [DocumentID]
  public let asOf: Timestamp

  public struct Member: Sendable, Encodable {
    public let id: ProfileID
    public let name: String
    public let title: String?
    /// `nil` when no title tells.
    public let role: String?
    /// Names or functions of the managers, best supported first, whether or not they are known.
    public let reportsTo: [String]
    public let lastSeen: Timestamp?
  }

  public struct Event: Sendable, Encodable {
    public let at: Timestamp
    public let type: String
    public let polarity: IntentMention.Polarity
    public let about: ProfileID
    public let source: String
  }

  /// The roles of a buying centre, in the order in which they are looked for.
  public static let roles = ["decision-maker", "buyer", "influencer", "user", "gatekeeper"]

  private static let mostEvents = 20

  /// `nil` when the graph has no such organisation.
  public init?(of organization: ProfileID, in graph: LeadGraph, asOf: Timestamp) {
    guard let profile = graph.profile(organization), profile.kind == .organization,
      let lead = Lead(person: nil, organization: organization)
    else { return nil }
    var accounts = AccountViews(of: graph, asOf: asOf)
    let account = LeadView(of: lead, in: &accounts)
    self.organization = organization
    self.asOf = asOf
    name = KnowledgeNode(profile).title
    let views = (account.staff ?? []).compactMap { person in
      Lead(person: person, organization: organization)
        .map { LeadView(of: $0, in: &accounts) }
    }
    people = views.compactMap(Member.init).sorted {
      (Self.rank($0.role), $0.name, $0.id.rawValue)
        < (Self.rank($1.role), $1.name, $1.id.rawValue)
    }
    let known = Set(people.compactMap(\.role))
    missingRoles = Self.roles.filter { !known.contains($0) }
    activity = account.signals.suffix(Self.mostEvents).reversed().map { event in
      Event(
        at: event.signal.occurredAt, type: event.signal.type, polarity: event.signal.polarity,
        about: event.signal.profile, source: event.signal.source)
    }
    documents = Set(([account] + views).flatMap { $0.documents.map(\.document) }).sorted()
  }

  private static func rank(_ role: String?) -> Int {
    role.flatMap { roles.firstIndex(of: $0) } ?? roles.count
  }
}

extension AccountSummary.Member {
  init?(_ view: LeadView) {
    guard let person = view.person else { return nil }
    id = person.id
    name = KnowledgeNode(person).title
    title = person.best(.personTitle)?.display
    reportsTo = person.all(.manager).map(\.display)
    if case .text(let role)? = FeatureDefinition.buyingRole.value(for: view)?.value {
      self.role = role
    } else {
      role = nil
    }
    let own = view.signals.filter { $0.relation == .own }.map(\.signal.occurredAt)
    lastSeen = (own + person.fields.flatMap(\.sources).compactMap(\.observedAt)).max()
  }
}
