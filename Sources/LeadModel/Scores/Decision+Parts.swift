extension Decision {
  /// Where a lead goes.
  public struct Route: Hashable, Sendable, Codable {
    public let qualified: Bool
    public let tier: String
    public let queue: String
    /// `nil` also where another queue's owners were asked.
    public let owner: String?

    public init(qualified: Bool, tier: String, queue: String, owner: String?) {
      self.qualified = qualified
      self.tier = tier
      self.queue = queue
      self.owner = owner
    }
  }

  /// How the owner was chosen, for weighing later what another choice would have brought.
  public struct OwnerChoice: Hashable, Sendable, Codable {
    public enum Method: String, Hashable, Sendable, Codable, CaseIterable {
      /// A person said so.
      case override
      /// The organisation is this owner's.
      case account
      /// The owner had the lead already.
      case kept
      case leastLoaded = "least-loaded"
      case roundRobin = "round-robin"
      case random
      /// Nobody can take it, or nobody is asked to.
      case nobody
    }

    public let method: Method
    /// 0…1: how likely this choice was, all inputs being what they were.
    public let propensity: Double
    /// What chance was drawn from; every decision has its own.
    public let seed: String

    public init(method: Method, propensity: Double, seed: String) {
      self.method = method
      self.propensity = propensity
      self.seed = seed
    }
  }

  /// How long the lead has waited in its queue, and when it has to be looked at again.
  public struct Timing: Hashable, Sendable, Codable {
    /// The queue whose clock runs: the one before escalation.
    public let queue: String
    public let since: Timestamp
    /// Steps of the queue's escalation that were taken.
    public let step: Int
    public let due: Timestamp?
    /// What happens then; `nil` without `due`.
    public let reason: String?

    public init(queue: String, since: Timestamp, step: Int, due: Timestamp?, reason: String?) {
      self.queue = queue
      self.since = since
      self.step = step
      self.due = due
      self.reason = reason
    }
  }
}
