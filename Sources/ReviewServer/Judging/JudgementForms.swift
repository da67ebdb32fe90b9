import HTTPTypes
import Hummingbird
import LeadModel
import Pipeline
import Storage

/// The forms by which values are judged.
enum JudgementForms {
  static let routes: [Route] = [
    .post("/judgements/value", .role(.reviewer)) { call in try await judge(call) },
    .post("/judgements/withdraw", .role(.reviewer)) { call in
      guard let id = call.form["judgement"] else {
        throw Problem(.badRequest, "Say which judgement.")
      }
      _ = try await ValueActs(call).withdraw(id, because: "")
      return .to(back(call) ?? "/judgements")
    },
  ]

  private static func judge(_ call: Call) async throws -> Response {
    guard let text = call.form["statement"], let kind = call.form["verdict"] else {
      throw Problem(.badRequest, "Say which value, and what of it.")
    }
    await Aside.run { call.desk.queue.prepare() }
    let next = call.desk.queue.visit(StatementID(text), by: call.user).next
    let isCorrection = kind == "correct"
    let made = try await ValueActs(call).judge(
      .init(
        statement: text, kind: kind, value: call.form["value"], reason: call.form["reason"] ?? "",
        place: isCorrection
          ? try PickedPlace(call.form["place"], page: call.form["page"]) : nil))
    let back = back(call) ?? next.map(Links.review) ?? "/review"
    return .to("\(back)?done=\(Form.encoded(made.id.rawValue))&from=\(Form.encoded(text))")
  }

  /// Where the form wants to go next: a page of this server, and never another's.
  static func back(_ call: Call) -> String? {
    guard let back = call.form["back"], back.hasPrefix("/"), !back.hasPrefix("//"),
      !back.contains("\\"), back.unicodeScalars.allSatisfy({ $0.value > 32 && $0.value < 127 })
    else { return nil }
    return back
  }
}
