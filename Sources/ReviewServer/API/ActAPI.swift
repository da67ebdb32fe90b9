import HTTPTypes
import Hummingbird
import LeadModel
import Pipeline
import Storage

/// What programs decide in their user's name: judgements, overrides, outcomes. With an API token
/// only: a browser that holds a session cannot be made to send one.
enum ActAPI {
  static let routes: [Route] = [
    act("/api/v1/judgements", .reviewer) { (call, content: JudgementContent) in
      try await ValueActs(call).judge(content.said())
    },
    act("/api/v1/judgements/{id}/withdraw", .reviewer) { (call, content: ReasonContent) in
      try await ValueActs(call).withdraw(call.parameter("id"), because: content.reason ?? "")
    },
    act("/api/v1/identities", .reviewer) { (call, content: IdentityContent) in
      try await IdentityPages.decide(call, content.reason ?? "", content.judgement)
    },
    .get("/api/v1/leads/{id}/overrides", .role(.reviewer)) { call in
      let acts = LeadActs(call)
      return try call.tagged(acts.overrides(on: acts.known(LeadID(call.parameter("id")))))
    },
    act("/api/v1/leads/{id}/overrides", .operator) { (call, content: OverrideContent) in
      try await LeadActs(call).set(
        content.change, on: LeadID(call.parameter("id")), because: content.reason,
        until: try content.until.map { try instant($0, "until") })
    },
    act("/api/v1/overrides/{id}/withdraw", .operator) { (call, content: ReasonContent) in
      try await LeadActs(call).withdraw(call.parameter("id"), because: content.reason ?? "")
    },
    .get("/api/v1/leads/{id}/outcomes", .role(.reviewer)) { call in
      let acts = LeadActs(call)
      return try call.tagged(acts.outcomes(of: acts.known(LeadID(call.parameter("id")))))
    },
    act("/api/v1/leads/{id}/outcomes", .reviewer) { (call, content: OutcomeContent) in
      try await LeadActs(call).tell(
        content.kind, of: LeadID(call.parameter("id")),
        at: try content.at.map { try instant($0, "at") }, amount: content.money)
    },
  ]

  /// An address that writes something down. What is well formed and does not fit what the store holds
  /// is a conflict (RFC 9110, 15.5.10).
  private static func act<Content: APIContent, Made: Encodable>(
    _ path: String, _ least: ReviewUser.Role,
    _ body: @escaping @Sendable (Call, Content) async throws -> Made
  ) -> Route {
    .post(path, .role(least)) { call in
      let content = try call.content(Content.self)
      do {
        return try .made(try await body(call, content))
      } catch {
        let problem = Problem(error)
        throw problem.status == .badRequest ? Problem(.conflict, problem.message) : error
      }
    }
  }

  private static func instant(_ text: String, _ name: String) throws -> Timestamp {
    guard let instant = Timestamp(iso8601: text) else {
      throw Problem(.badRequest, "\(name) is a date, or an instant such as 2026-03-03T10:42:00Z.")
    }
    return instant
  }
}

/// Why something is taken back.
private struct ReasonContent: APIContent {
  static let keys: Set = ["reason"]

  let reason: String?
}

/// A judgement on a value.
private struct JudgementContent: APIContent {
  static let keys: Set = ["statement", "verdict", "value", "reason", "place"]

  enum Verdict: String, Decodable {
    case accept, reject, correct
  }

  struct Place: Decodable {
    let page: Int
    /// Each the first character and the one after the last.
    let ranges: [[Int]]
  }

  func check() throws {
    try Self.demand(!statement.isEmpty, "statement")
    guard let place else { return }
    try Self.demand(
      (1...1_000_000).contains(place.page) && (1...50).contains(place.ranges.count)
        && place.ranges.allSatisfy { ends in
          ends.count == 2 && ends.allSatisfy((0...1_000_000_000).contains)
        }, "place")
  }

  let statement: String
  private let verdict: Verdict
  private let value: String?
  private let reason: String?
  private let place: Place?

  func said() throws -> ValueActs.Verdict {
    let place = try place.map { place in
      PickedPlace(
        page: place.page,
        ranges: try place.ranges.map { ends in
          guard ends.count == 2, ends[0] < ends[1] else { throw PickedPlace.wrong }
          return ends[0]..<ends[1]
        })
    }
    return ValueActs.Verdict(
      statement: statement, kind: verdict.rawValue, value: value, reason: reason ?? "",
      place: place)
  }
}

/// A judgement on who is one.
private struct IdentityContent: APIContent {
  static let keys: Set = ["left", "right", "verdict", "reason"]

  enum Verdict: String, Decodable {
    case same, different
  }

  func check() throws { try Self.demand(!left.isEmpty && !right.isEmpty, "left or right") }

  let left: String
  let right: String
  let verdict: Verdict
  let reason: String?

  func judgement(_ desk: JudgementDesk) throws -> Judgement {
    verdict == .same ? try desk.same(left, right) : try desk.different(left, right)
  }
}

/// What is set against the rules.
private struct OverrideContent: APIContent {
  static let keys: Set = ["qualified", "tier", "queue", "owner", "score", "reason", "until"]

  func check() throws {
    try Self.demand(!reason.isEmpty, "reason")
    try Self.demand(score.map { (-10_000...10_000).contains($0) } ?? true, "score")
  }

  private let qualified: Bool?
  private let tier: String?
  private let queue: String?
  private let owner: String?
  private let score: Double?
  let reason: String
  let until: String?

  var change: LeadOverride.Change {
    get throws {
      LeadOverride.Change(
        qualified: qualified, tier: tier, queue: queue, owner: owner,
        micropoints: try score.map(LeadActs.micropoints))
    }
  }
}

/// What became of a lead.
private struct OutcomeContent: APIContent {
  static let keys: Set = ["kind", "at", "amount", "currency"]

  func check() throws {
    try Self.demand(amount.map { $0.magnitude < 1e15 } ?? true, "amount")
    let isCode = currency.map { $0.count == 3 && $0.allSatisfy { $0.isASCII && $0.isLetter } }
    try Self.demand(isCode ?? true, "currency")
  }

  let kind: Outcome.Kind
  let at: String?
  private let amount: Double?
  private let currency: String?

  var money: Money? {
    get throws { try amount.map { try LeadActs.money("\($0)", currency) } }
  }
}
