/// How many leads each owner has been assigned in the month of a decision, in the calendar's zone: an
/// input, counted by the caller, who adds each decision before asking for the next.
public struct OwnerLoad: Hashable, Sendable, Codable {
  public private(set) var assigned: [String: Int]

  public init(_ assigned: [String: Int] = [:]) { self.assigned = assigned }

  /// 0 for an owner without leads.
  public subscript(owner: String) -> Int { assigned[owner, default: 0] }

  /// Counts one more lead for the owner; `nil` counts nothing.
  public mutating func assign(_ owner: String?) {
    if let owner { assigned[owner, default: 0] += 1 }
  }

  /// Counts one lead less; `nil` counts nothing.
  public mutating func release(_ owner: String?) {
    if let owner, self[owner] > 0 { assigned[owner, default: 0] -= 1 }
  }
}
