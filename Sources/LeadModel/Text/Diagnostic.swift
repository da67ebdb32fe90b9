/// Something noticed while work went on; collected, stored and shown.
///
/// The message says what happened and what to do; it never holds text of the document.
public struct Diagnostic: Hashable, Sendable, Codable {
  public enum Severity: String, Hashable, Sendable, Codable {
    /// Something is missing from the result: the document ends as `partial`.
    case error
    case warning
    case note
  }

  public let severity: Severity
  /// Stable, kebab-case, e.g. `page-unreadable`.
  public let code: String
  /// Page number from 1, or `nil` when it concerns the whole document.
  public let page: Int?
  public let message: String

  public init(severity: Severity, code: String, page: Int? = nil, message: String) {
    self.severity = severity
    self.code = code
    self.page = page
    self.message = message
  }
}
