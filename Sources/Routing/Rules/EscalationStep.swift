import Scoring

/// What happens to a lead that nobody has dealt with by a time after it came into its queue.
public struct EscalationStep: Hashable, Sendable, Codable {
  /// Since the lead came into the queue; with a calendar only those in which somebody works.
  public var afterHours: Double
  /// Who may get it then, in the order that breaks ties; empty leaves it to who has it.
  public var owners: [String]
  /// Where it goes then; `nil` leaves it in its queue.
  public var queue: String?

  public init(afterHours: Double, owners: [String] = [], queue: String? = nil) {
    self.afterHours = afterHours
    self.owners = owners
    self.queue = queue
  }

  private enum CodingKeys: String, CodingKey, CaseIterable { case afterHours, owners, queue }

  public init(from decoder: any Decoder) throws {
    try decoder.refuseUnknownKeys(CodingKeys.self)
    let container = try decoder.container(keyedBy: CodingKeys.self)
    afterHours = try container.decode(Double.self, forKey: .afterHours)
    owners = try container.decodeIfPresent([String].self, forKey: .owners) ?? []
    queue = try container.decodeIfPresent(String.self, forKey: .queue)
  }
}
