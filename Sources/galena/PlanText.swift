import LeadModel
import Pipeline

/// What would be computed again, as text.
struct PlanText {
  let plan: RecomputePlan

  var text: String {
    guard !plan.isEmpty else { return "everything is as it would be computed now" }
    var lines = [
      documents, extent("who is who", plan.profiles), extent("leads", plan.leads),
    ]
    if let changes = plan.changes {
      let count = changes.count
      lines += ["", count == 0 ? "no lead would change" : "\(count) leads would change:"]
      lines += changes.flatMap(Self.lines)
    }
    return (lines + ["", "nothing was changed; galena plan --apply does it"])
      .joined(separator: "\n")
  }

  private var documents: String {
    let reasons = plan.reasons.sorted { $0.key < $1.key }.map { "\($0.key) \($0.value)" }
    let why = reasons.isEmpty ? "" : "   (other " + reasons.joined(separator: ", ") + ")"
    return "documents to be read again: \(plan.documents)\(why)"
  }

  private func extent(_ name: String, _ extent: RecomputePlan.Extent) -> String {
    let scope =
      switch extent.scope {
      case .none: "stays"
      case .all: "all anew"
      case .concerned: "what is concerned"
      }
    return "\(name): \(scope)" + (extent.reason.map { "   (\($0))" } ?? "")
  }

  private static func lines(of change: LeadChange) -> [String] {
    switch change.kind {
    case .added: return ["  + \(change.title)"]
    case .removed: return ["  - \(change.title)"]
    case .changed:
      return ["  \(change.title)"]
        + change.fields.map { "      \($0.field): \($0.before ?? "–") → \($0.after ?? "–")" }
    }
  }
}
