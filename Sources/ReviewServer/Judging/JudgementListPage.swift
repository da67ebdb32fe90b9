import Hummingbird
import LeadModel
import Pipeline
import Resolution
import Storage

/// All judgements, the latest first, each with a way to take it back.
struct JudgementListPage: Encodable {
  let lines: [JudgementLine]
  let isEmpty: Bool
  let unmatched: [JudgementLine]
  let hasUnmatched: Bool
  let token: String

  private static let most = 200

  static let routes: [Route] = [
    .get("/judgements", .role(.reviewer)) { call in
      let view = try await call.readingLong { try JudgementListPage(call) }
      call.desk.accessLog.viewed("judgements", by: call.user, at: call.now)
      return call.page("judgements", view, title: "Judgements", here: "/judgements")
    }
  ]

  init(_ call: Call) throws {
    let all = try call.desk.store.latestJudgements(limit: Self.most)
    let withdrawn = Set(
      all.compactMap { judgement in
        if case .withdrawn(let other) = judgement.verdict { other } else { nil }
      })
    lines = all.map { judgement in
      JudgementLine(judgement, isWithdrawn: withdrawn.contains(judgement.id), call)
    }
    isEmpty = lines.isEmpty
    unmatched = JudgementLine.lines(call.desk.queue.unmatched(), call)
    hasUnmatched = !unmatched.isEmpty
    token = call.session?.formToken ?? ""
  }
}

/// One judgement as a list shows it.
struct JudgementLine: Encodable {
  let id: String
  let what: String
  let about: String
  let address: String?
  let by: String
  let at: String
  let reason: String
  let isWithdrawn: Bool
  let canWithdraw: Bool

  static func lines(_ judgements: [StandingJudgement], _ call: Call) -> [JudgementLine] {
    judgements.map { JudgementLine($0.judgement, isWithdrawn: false, call) }
  }

  init(_ judgement: Judgement, isWithdrawn: Bool, _ call: Call) {
    id = judgement.id.rawValue
    by = judgement.by
    at = Words.moment(judgement.at)
    reason = judgement.reason
    self.isWithdrawn = isWithdrawn
    let sightings = SightingDesk(call)
    let anchor = judgement.verdict.anchor
    let field = anchor.map { Words.label($0.field) } ?? ""
    address = anchor.flatMap { anchor in
      anchor.evidence.parts.first.map { Links.page(anchor.document, $0.page) }
    }
    about = anchor.map { sightings.place($0.document, $0.evidence.parts.first?.page) ?? "" } ?? ""
    var isWithdrawal = false
    switch judgement.verdict {
    case .accepted: what = "\(field) is right"
    case .rejected: what = "\(field) is wrong"
    case .corrected(_, let value): what = "\(field) is “\(value.display)”"
    case .same: what = "These records are one"
    case .different: what = "These records are not one"
    case .withdrawn(let other):
      what = "Took back \(other.rawValue.prefix(10))"
      isWithdrawal = true
    }
    canWithdraw = !isWithdrawn && !isWithdrawal
  }
}
