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
      if call.desk.doubts.now.at == nil, !call.desk.doubts.now.isLooking { call.desk.doubts.look() }
      call.desk.accessLog.viewed("doubts", by: call.user, at: call.now)
      return call.page("who", DoubtListPage(call), title: "Who is who", here: "/who")
    },
    .post("/who/look", .role(.reviewer)) { call in
      call.desk.doubts.look()
      return .to("/who")
    },
    .get("/who/compare", .role(.reviewer)) { call in
      guard let left = call.query["left"], let right = call.query["right"] else {
        throw Problem(.badRequest, "Name two profiles to compare.")
      }
      let view = try await Aside.run(throwing: { try ComparePage(call, left, right) })
      call.desk.accessLog.viewed("\(left) \(right)", by: call.user, at: call.now)
      return call.page("compare", view, title: "Compare", here: "/who", isWide: true)
    },
    .post("/who/merge", .role(.reviewer)) { call in
      try await decide(call) { try $0.same(try named("left", call), try named("right", call)) }
    },
    .post("/who/apart", .role(.reviewer)) { call in
      try await decide(call) { try $0.different(try named("left", call), try named("right", call)) }
    },
    .post("/who/split", .role(.reviewer)) { call in
      try await decide(call) { try $0.split(try named("left", call), [try named("right", call)]) }
    },
  ]

  private static func named(_ field: String, _ call: Call) throws -> String {
    guard let id = call.form[field] else { throw Problem(.badRequest, "Name two profiles.") }
    return id
  }

  private static func decide(
    _ call: Call, _ judgement: @escaping @Sendable (JudgementDesk) throws -> Judgement
  ) async throws -> Response {
    let made = try await Aside.run(throwing: {
      let desk = call.desk.judgementDesk(of: call, reason: call.form["reason"] ?? "")
      let made = try judgement(desk)
      try call.desk.store.save(made)
      return made
    })
    if let left = call.form["left"], let right = call.form["right"] {
      call.desk.doubts.settle(ProfileID(left), ProfileID(right))
    }
    call.desk.refresher.request()
    return .to("\(JudgementForms.back(call) ?? "/who")?done=\(Form.encoded(made.id.rawValue))")
  }
}

/// The doubtful pairs, the likeliest first.
struct DoubtListPage {
  struct Line {
    let left: String
    let right: String
    let probability: String
    let bar: String
    let reason: String
    let address: String
  }

  let lines: [Line]
  let isEmpty: Bool
  let isLooking: Bool
  let at: String?
  let failure: String?
  let token: String
  let done: String?

  private static let most = 200

  init(_ call: Call) {
    let state = call.desk.doubts.now
    lines = state.doubts.prefix(Self.most).map { doubt in
      Line(
        left: doubt.left.title ?? doubt.left.profile.rawValue,
        right: doubt.right.title ?? doubt.right.profile.rawValue,
        probability: Words.percent(doubt.probability), bar: Meter.svg(doubt.probability),
        reason: doubt.reason.map { Words.plain($0.rawValue) } ?? "not sure enough",
        address: Links.compare(doubt.left.profile, doubt.right.profile))
    }
    isEmpty = lines.isEmpty
    isLooking = state.isLooking
    at = state.at.map(Words.moment)
    failure = state.failure
    token = call.session?.formToken ?? ""
    done = call.query["done"]
  }
}
