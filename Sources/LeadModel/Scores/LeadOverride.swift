/// A person's word about a lead that outranks the rules: who, why, and until when. Never edited;
/// taken back by another one. What the rules alone come to is kept beside it in every decision.
public struct LeadOverride: Hashable, Sendable, Codable {
  /// `v_` and a hash of all else.
  public let id: OverrideID
  /// The lead as it was called then. It is found again by its person, or without one by its
  /// organisation, whatever became of their ids.
  public let lead: LeadID
  public let person: ProfileID?
  public let organization: ProfileID?
  public let change: Change
  /// Who decided.
  public let by: String
  /// Why, in that person's words.
  public let reason: String
  public let at: Timestamp
  /// From then on the rules alone decide again; `nil` when only a withdrawal ends it.
  public let until: Timestamp?

  /// What is set; at least one thing.
  public struct Change: Hashable, Sendable, Codable {
    public var qualified: Bool?
    public var tier: String?
    public var queue: String?
    public var owner: String?
    /// The combined score in millionths of a point.
    public var micropoints: Int?
    /// The override that is taken back; then nothing else is set.
    public var withdraws: OverrideID?

    public init(
      qualified: Bool? = nil, tier: String? = nil, queue: String? = nil, owner: String? = nil,
      micropoints: Int? = nil, withdraws: OverrideID? = nil
    ) {
      self.qualified = qualified
      self.tier = tier
      self.queue = queue
      self.owner = owner
      self.micropoints = micropoints
      self.withdraws = withdraws
    }

    public var isEmpty: Bool { self == Change() }

    /// What is set, for people: `queue sales, owner anna`.
    public var summary: String {
      [
        qualified.map { $0 ? "qualified" : "not qualified" }, tier.map { "tier \($0)" },
        queue.map { "queue \($0)" }, owner.map { "owner \($0)" },
        micropoints.map { "score \(Double($0) / 1_000_000)" },
        withdraws.map { "withdraws \($0)" },
      ].compactMap(\.self).joined(separator: ", ")
    }
  }

  public init(
    lead: Lead, change: Change, by: String, reason: String, at: Timestamp, until: Timestamp?
  ) {
    self.lead = lead.id
    person = lead.person
    organization = lead.organization
    self.change = change
    self.by = by
    self.reason = reason
    self.at = at
    self.until = until
    id = OverrideID(
      "v_"
        + Digest.id([
          lead.id.rawValue, change.summary, by, reason, at.description, until?.description ?? "",
        ]))
  }

  /// Whether it says something at an instant; one that was withdrawn is not asked.
  public func isInForce(at instant: Timestamp) -> Bool {
    at <= instant && (until.map { instant < $0 } ?? true)
  }
}

extension [LeadOverride] {
  /// What they say together: of two that set the same thing, the later one.
  public var combined: LeadOverride.Change {
    sorted { ($0.at, $0.id) < ($1.at, $1.id) }.reduce(into: LeadOverride.Change()) { sum, next in
      sum.qualified = next.change.qualified ?? sum.qualified
      sum.tier = next.change.tier ?? sum.tier
      sum.queue = next.change.queue ?? sum.queue
      sum.owner = next.change.owner ?? sum.owner
      sum.micropoints = next.change.micropoints ?? sum.micropoints
    }
  }
}
