import GRDB
import LeadModel

/// One link of the audit chain: what was recorded when, a salted digest of it, and a hash over
/// all of that and the link before.
struct AuditEntry: Hashable {
  enum Kind: String, CaseIterable {
    case decision, judgement, override, outcome
    case modelEvent = "model-event"
    case access

    /// The table of what it covers.
    var table: String {
      switch self {
      case .decision: "decisions"
      case .judgement: "judgements"
      case .modelEvent: "model_events"
      case .override: "overrides"
      case .outcome: "outcomes"
      case .access: "accesses"
      }
    }
  }

  static let beginning = String(repeating: "0", count: 64)

  let seq: Int64
  let kind: String
  let subject: String
  let at: Int64
  let digest: String
  let previous: String
  let hash: String

  init(_ row: Row) {
    seq = row["seq"]
    kind = row["kind"]
    subject = row["subject"]
    at = row["at"]
    digest = row["digest"]
    previous = row["previous"]
    hash = row["hash"]
  }

  /// What `hash` has to be.
  var expectedHash: String {
    Self.hash(kind: kind, subject: subject, at: at, digest: digest, previous: previous)
  }

  static func digest(of payload: String, salt: String) -> String {
    Digest.sha256(framed([salt, payload]))
  }

  static func append(
    kind: Kind, subject: String, at: Timestamp, digest: String, _ db: Database
  ) throws {
    let last = try String.fetchOne(
      db.cachedStatement(sql: "SELECT hash FROM audit ORDER BY seq DESC LIMIT 1"))
    let previous = last ?? beginning
    let time = at.millisecondsSince1970
    try db.executeCached(
      sql: """
        INSERT INTO audit (kind, subject, at, digest, previous, hash) VALUES (?, ?, ?, ?, ?, ?)
        """,
      arguments: [
        kind.rawValue, subject, time, digest, previous,
        hash(kind: kind.rawValue, subject: subject, at: time, digest: digest, previous: previous),
      ])
  }

  private static func hash(
    kind: String, subject: String, at: Int64, digest: String, previous: String
  ) -> String {
    Digest.sha256(framed([previous, kind, subject, String(at), digest]))
  }

  /// Each part behind its length, so that no two lists of parts give the same bytes.
  private static func framed(_ parts: [String]) -> [UInt8] {
    parts.flatMap { Array("\($0.utf8.count):".utf8) + Array($0.utf8) }
  }
}
