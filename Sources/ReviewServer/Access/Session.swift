import LeadModel
import Storage

/// Somebody who has signed in.
struct Session: Sendable {
  let user: String
  let role: ReviewUser.Role
  /// What every form of this session carries.
  let formToken: String
  /// Whether an API token stands in place of a cookie; then no form token is asked for.
  var isToken = false
  var lastSeen: Timestamp
}
