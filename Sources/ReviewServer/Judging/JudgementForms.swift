import HTTPTypes
import Hummingbird
import LeadModel
import Pipeline
import Storage

/// Takes judgements on values: durable before the answer, worked into the leads after it.
enum JudgementForms {
  static let routes: [Route] = [
    .post("/judgements/value", .role(.reviewer)) { call in try await judge(call) },
    .post("/judgements/withdraw", .role(.reviewer)) { call in try await withdraw(call) },
  ]

  private static func judge(_ call: Call) async throws -> Response {
    guard let text = call.form["statement"], let verdict = call.form["verdict"] else {
      throw Problem(.badRequest, "Say which value, and what of it.")
    }
    let statement = StatementID(text)
    let next = call.desk.queue.neighbours(of: statement).next
    let judgement = try await Aside.run(throwing: {
      let judgement = try made(call, verdict, text)
      try call.desk.store.save(judgement)
      return judgement
    })
    call.desk.queue.note(statement, isJudged: true)
    call.desk.refresher.request()
    let back = back(call) ?? next.map(Links.review) ?? "/review"
    return .to(
      "\(back)?done=\(Form.encoded(judgement.id.rawValue))&from=\(Form.encoded(text))")
  }

  private static func made(
    _ call: Call, _ verdict: String, _ statement: String
  ) throws -> Judgement {
    let desk = call.desk.judgementDesk(of: call, reason: call.form["reason"] ?? "")
    switch verdict {
    case "accept": return try desk.accepted(statement)
    case "reject": return try desk.rejected(statement)
    case "correct":
      guard let value = call.form["value"] else {
        throw Problem(.badRequest, "Write the right value into the field.")
      }
      return try desk.corrected(statement, to: value)
    default: throw Problem(.badRequest, "A value is accepted, rejected or corrected.")
    }
  }

  private static func withdraw(_ call: Call) async throws -> Response {
    guard let id = call.form["judgement"] else {
      throw Problem(.badRequest, "Say which judgement.")
    }
    try await Aside.run(throwing: {
      try call.desk.store.save(try call.desk.judgementDesk(of: call).withdrawn(id))
    })
    if let statement = call.form["statement"] {
      call.desk.queue.note(StatementID(statement), isJudged: false)
    }
    call.desk.refresher.request()
    return .to(back(call) ?? "/judgements")
  }

  /// Where the form wants to go next: a page of this server, and never another's.
  static func back(_ call: Call) -> String? {
    guard let back = call.form["back"], back.hasPrefix("/"), !back.hasPrefix("//"),
      !back.contains("\\"), back.unicodeScalars.allSatisfy({ $0.value > 32 && $0.value < 127 })
    else { return nil }
    return back
  }
}
