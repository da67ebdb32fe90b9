import HTTPTypes
import Hummingbird
import LeadModel
import Pipeline
import Resolution
import Storage

/// Who is who: doubtful pairs, two profiles side by side, and the judgements on them.
enum IdentityPages {
  static let routes: [Route] = [
    .get("/who", .role(.reviewer)) { call in
      let view = try await call.readingLong { try DoubtListPage(call) }
      call.desk.accessLog.viewed("doubts", by: call.user, at: call.now)
      return call.page("who", view, title: "Who is who", here: "/who")
    },
    .get("/who/compare", .role(.reviewer)) { call in
      guard let left = call.query["left"], let right = call.query["right"] else {
        throw Problem(.badRequest, "Name two profiles to compare.")
      }
      let view = try await call.readingLong { try ComparePage(call, left, right) }
      call.desk.accessLog.viewed("\(left) \(right)", by: call.user, at: call.now)
      return call.page("compare", view, title: "Compare", here: "/who", isWide: true)
    },
    .post("/who/merge", .role(.reviewer)) { call in
      try await answer(call) { try $0.same(try named("left", call), try named("right", call)) }
    },
    .post("/who/apart", .role(.reviewer)) { call in
      try await answer(call) { try $0.different(try named("left", call), try named("right", call)) }
    },
    .post("/who/split", .role(.reviewer)) { call in
      try await answer(call) { try $0.split(try named("left", call), [try named("right", call)]) }
    },
  ]

  private static func named(_ field: String, _ call: Call) throws -> String {
    guard let id = call.form[field] else { throw Problem(.badRequest, "Name two profiles.") }
    return id
  }

  private static func answer(
    _ call: Call, _ judgement: @escaping @Sendable (JudgementDesk) throws -> Judgement
  ) async throws -> Response {
    let made = try await decide(call, call.form["reason"] ?? "", judgement)
    return .to("\(JudgementForms.back(call) ?? "/who")?done=\(Form.encoded(made.id.rawValue))")
  }

  /// A judgement on who is one: durable before the answer, worked into the leads after it.
  static func decide(
    _ call: Call, _ reason: String,
    _ judgement: @escaping @Sendable (JudgementDesk) throws -> Judgement
  ) async throws -> Judgement {
    let made = try await Aside.run(throwing: {
      let made = try judgement(call.desk.judgementDesk(of: call, reason: reason))
      try call.desk.store.save(made)
      return made
    })
    call.desk.refresher.request()
    return made
  }
}

/// The doubtful pairs, the likeliest first.
struct DoubtListPage: Encodable {
  struct Line: Encodable {
    let left: String
    let right: String
    let probability: String
    let bar: String
    let reason: String
    let address: String
  }

  let lines: [Line]
  let isEmpty: Bool
  let done: String?

  private static let most = 200

  init(_ call: Call) throws {
    lines = try call.desk.store.doubts(limit: Self.most).map { doubt in
      Line(
        left: Self.title(of: doubt.left), right: Self.title(of: doubt.right),
        probability: Words.percent(doubt.probability), bar: Meter.svg(doubt.probability),
        reason: doubt.reason.map { Words.plain($0.rawValue) } ?? "not sure enough",
        address: Links.compare(doubt.left.id, doubt.right.id))
    }
    isEmpty = lines.isEmpty
    done = call.query["done"]
  }

  private static func title(of profile: Profile) -> String {
    let telling: [Field] = [.personName, .organizationName, .email, .domain, .phone]
    return telling.lazy.compactMap { profile.best($0)?.display }.first ?? profile.id.rawValue
  }
}
