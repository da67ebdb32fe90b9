import HTTPTypes
import Hummingbird
import LeadModel
import Storage

/// One value to decide about: the page with its words lit, what else there is, and three keys.
struct ReviewPage: Encodable {
  let evidence: EvidencePage
  let statement: String
  let label: String
  let value: String
  let raw: String
  let isReadOtherwise: Bool
  let confidence: String
  let method: String
  let reasons: [String]
  let hasReasons: Bool
  let profile: String?
  let profileAddress: String?
  let rivals: [ProfileView.Loser]
  let hasRivals: Bool
  let standing: String?
  let place: String
  /// Who else looks at it just now, or `nil`.
  let others: String?
  let previous: String?
  let next: String?
  let token: String
  let undo: String?
  let undoBack: String

  static let routes: [Route] = [
    .get("/review", .role(.reviewer)) { call in
      let (item, left) = await Aside.run { call.desk.queue.first(for: call.user) }
      if let item { return .to(Links.review(item.statement) + ReviewPage.done(call)) }
      let unmatched = await Aside.run { call.desk.queue.unmatched() }
      let view = EmptyQueue(left: left, unmatched: JudgementLine.lines(unmatched, call))
      return call.page("review-empty", view, title: "Review", here: "/review")
    },
    .get("/review/{statement}", .role(.reviewer)) { call in
      await Aside.run { call.desk.queue.prepare() }
      let view = try ReviewPage(call)
      call.desk.accessLog.viewed(view.statement, by: call.user, at: call.now)
      return call.page(
        "review", view, title: "Review: \(view.label)", here: "/review", isWide: true)
    },
  ]

  private struct EmptyQueue: Encodable {
    let left: Int
    let unmatched: [JudgementLine]
  }

  private static func done(_ call: Call) -> String {
    call.query["done"].map {
      "?done=\(Form.encoded($0))&from=\(Form.encoded(call.query["from"] ?? ""))"
    }
      ?? ""
  }

  init(_ call: Call) throws {
    let id = StatementID(call.parameter("statement"))
    guard let origin = try call.desk.store.statement(id), !origin.isSuperseded,
      let first = origin.statement.evidence.parts.first
    else { throw Problem.absent("value of this id in force") }
    let found = origin.statement
    evidence = try EvidencePage(call, origin.document, page: first.page, lit: [id])
    statement = id.rawValue
    label = Words.label(found.field)
    value = found.value.display
    raw = found.raw
    isReadOtherwise = found.raw != found.value.display
    confidence = Words.percent(found.confidence)
    method = "\(found.method.extractor), \(found.method.rule)@\(found.method.version)"
    let around = call.desk.queue.visit(id, by: call.user)
    reasons = around.item?.reasons ?? []
    hasReasons = !reasons.isEmpty
    let owner = try found.record.flatMap { try call.desk.store.profile(of: $0) }
    profile = owner.map(ProfileView.title)
    profileAddress = owner.map { Links.profile($0.id) }
    let sightings = SightingDesk(call)
    rivals = Self.rivals(of: found, in: owner, call, sightings)
    hasRivals = !rivals.isEmpty
    standing = owner.flatMap { Self.standing(of: found, in: $0) }
    place = around.place.map { "\($0) · \(around.left) left" } ?? "\(around.left) left"
    others = around.others.isEmpty ? nil : around.others.joined(separator: ", ")
    previous = around.previous.map(Links.review)
    next = around.next.map(Links.review)
    token = call.session?.formToken ?? ""
    undo = call.query["done"]
    undoBack = call.query["from"].map { Links.review(StatementID($0)) } ?? "/review"
  }

  /// Other values of the field in the same profile: what the reader chooses between.
  private static func rivals(
    of statement: Statement, in profile: Profile?, _ call: Call, _ sightings: SightingDesk
  ) -> [ProfileView.Loser] {
    let fields = profile?.fields.filter { $0.field == statement.field } ?? []
    let winners = fields.filter { $0.value != statement.value }.map {
      ProfileView.Loser(
        text: $0.value.display, reason: "in the profile, \(Words.plain($0.strategy))",
        sightings: $0.sources.prefix(1).map(sightings.view))
    }
    let losers = fields.flatMap(\.losers).filter { $0.value != statement.value }.map {
      ProfileView.Loser(
        text: $0.value.display, reason: $0.reason,
        sightings: $0.sources.prefix(1).map(sightings.view))
    }
    return Array((winners + losers).prefix(12))
  }

  private static func standing(of statement: Statement, in profile: Profile) -> String? {
    let sources = profile.fields.filter { $0.field == statement.field }.flatMap(\.sources)
    if sources.contains(where: { $0.judgement != nil && $0.statement == statement.id }) {
      return "A person has judged this value."
    }
    return nil
  }
}
