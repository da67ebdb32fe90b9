import HTTPTypes
import Hummingbird
import LeadModel
import Storage

/// The lead page's forms: overrides and outcomes.
enum LeadForms {
  static let routes: [Route] = [
    .post("/leads/{id}/overrides", .role(.operator)) { call in
      let id = LeadID(call.parameter("id"))
      _ = try await LeadActs(call).set(
        try change(call.form), on: id, because: call.form["reason"] ?? "",
        until: try until(call.form))
      return .to(Links.lead(id))
    },
    .post("/leads/{id}/overrides/withdraw", .role(.operator)) { call in
      _ = try await LeadActs(call).withdraw(
        call.form["override"] ?? "", because: call.form["reason"] ?? "")
      return .to(Links.lead(LeadID(call.parameter("id"))))
    },
    .post("/leads/{id}/outcomes", .role(.reviewer)) { call in
      let id = LeadID(call.parameter("id"))
      guard let kind = call.form["kind"].flatMap(Outcome.Kind.init) else {
        throw Problem(.badRequest, "Say what became of the lead.")
      }
      let amount = try call.form["amount"].map {
        try LeadActs.money($0, call.form["currency"])
      }
      if kind == .revenue, amount == nil {
        throw Problem(.badRequest, "Write the amount of the revenue.")
      }
      _ = try await LeadActs(call).tell(kind, of: id, at: nil, amount: amount)
      return .to(Links.lead(id))
    },
  ]

  private static func change(_ form: Form) throws -> LeadOverride.Change {
    let score = form["score"].map { Double($0.replacing(",", with: ".")) }
    if case .some(.none) = score { throw Problem(.badRequest, "The score is a number of points.") }
    return LeadOverride.Change(
      qualified: form["qualified"].map { $0 == "yes" }, tier: form["tier"], queue: form["queue"],
      owner: form["owner"], micropoints: try score.flatMap(\.self).map(LeadActs.micropoints))
  }

  private static func until(_ form: Form) throws -> Timestamp? {
    guard let text = form["until"] else { return nil }
    guard let until = Timestamp(iso8601: text) else {
      throw Problem(.badRequest, "Until when is a date such as 2026-12-31.")
    }
    return until
  }
}
