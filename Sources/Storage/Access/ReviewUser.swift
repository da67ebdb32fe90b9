package import LeadModel

/// Somebody who may use the review pages.
package struct ReviewUser: Hashable, Sendable {
  /// What one may do; each may do all that those before it may.
  package enum Role: String, Hashable, Sendable, Codable, CaseIterable, Comparable {
    /// Looks at leads, with the personal data masked.
    case viewer
    /// Looks at everything and judges.
    case reviewer
    /// Also sees to the intake.
    case `operator`
    /// Also says who may do what.
    case admin

    package static func < (left: Role, right: Role) -> Bool {
      left.rank < right.rank
    }

    private var rank: Int {
      switch self {
      case .viewer: 0
      case .reviewer: 1
      case .operator: 2
      case .admin: 3
      }
    }
  }

  package let name: String
  package let role: Role
  /// A hash with its parameters.
  package let password: String
  package let createdAt: Timestamp
  package let isDisabled: Bool
}
