import LeadModel
import Pipeline

/// Routing, replay and overrides as text.
enum RouteText {
  private static let mostShown = 50

  static func outcome(_ outcome: RouteRun.Outcome) -> String {
    let head = "\(outcome.leads) leads looked at, \(outcome.decisions.count) decided anew"
    return shown(outcome.decisions, under: head) { decision in
      let escalated = (decision.timing?.step).flatMap { $0 > 0 ? ", step \($0)" : nil } ?? ""
      return "  \(decision.lead)  tier \(decision.tier), queue \(decision.queue), owner "
        + "\(decision.owner ?? "none")\(escalated): \(decision.ownerReason)"
    }
  }

  static func simulation(_ report: RuleSimulation.Report) -> String {
    var lines = [
      "\(report.decisions) decisions on \(report.leads) leads made again; "
        + "\(report.differences.count) leads would stand otherwise"
    ]
    if report.notMadeAgain > 0 { lines.append("\(report.notMadeAgain) were erased and left out") }
    lines += report.changes.sorted { $0.key < $1.key }.map { "  \($0.value) in \($0.key)" }
    if !report.queues.isEmpty {
      let rows = report.queues.sorted { $0.key < $1.key }.map {
        [$0.key, "\($0.value.before)", "\($0.value.after)"]
      }
      lines += ["", Terminal.table(["QUEUE", "LEADS", "WOULD BE"], rows)]
    }
    return shown(report.differences, under: lines.joined(separator: "\n")) { difference in
      (["", "\(difference.lead)", "  \(route(difference.before)) → \(route(difference.after))"]
        + difference.reasons.map { "    \($0)" }).joined(separator: "\n")
    }
  }

  static func replay(_ verdict: DecisionReplay.Verdict) -> String {
    let head: String =
      switch verdict.answer {
      case .same: "same: the decision comes out byte for byte"
      case .different:
        "different: \(verdict.differences.isEmpty ? "the scores" : verdict.differences.joined(separator: ", "))"
      case .erased: "erased: its content is gone; the audit still says that it was made"
      case .rulesMissing: "rules missing: the store has no rules \(verdict.differences.joined())"
      }
    let scores = verdict.scores.sorted { $0.key < $1.key }.map { "  \($0.key): \($0.value)" }
    return (["decision \(verdict.decision)", head] + scores).joined(separator: "\n")
  }

  static func overrides(_ standings: [OverrideStanding]) -> String {
    guard !standings.isEmpty else { return "no overrides" }
    return standings.map(override).joined(separator: "\n")
  }

  static func override(_ standing: OverrideStanding) -> String {
    let override = standing.override
    let end = override.until.map { "until \($0)" } ?? "until withdrawn"
    let taken = standing.withdrawnBy.map { " by \($0.by) \($0.at): \(oneLine($0.reason))" } ?? ""
    return "override \(override.id) on \(override.lead): \(override.change.summary)\n"
      + "  by \(override.by) \(override.at), \(end): \(oneLine(override.reason))\n"
      + "  \(standing.state.rawValue)\(taken)"
  }

  static func overridden(_ outcome: OverrideDesk.Outcome) -> String {
    let override = outcome.override
    var lines = ["\(override.id)  \(override.change.summary)"]
    if let decision = outcome.decision {
      lines.append(
        "decision \(decision.id): tier \(decision.tier), queue \(decision.queue), owner "
          + "\(decision.owner ?? "none")")
    } else {
      lines.append("the lead's decision stays as it was")
    }
    if override.change.withdraws == nil {
      lines.append("undo with 'galena override withdraw \(override.id) --because …'")
    }
    return lines.joined(separator: "\n")
  }

  private static func route(_ route: Decision.Route) -> String {
    "\(route.qualified ? "qualified" : "not qualified"), \(route.tier), \(route.queue), "
      + (route.owner ?? "nobody")
  }

  private static func oneLine(_ text: String) -> String {
    text.split(whereSeparator: \.isNewline).joined(separator: " ")
  }

  private static func shown<Item>(
    _ items: [Item], under head: String, _ line: (Item) -> String
  ) -> String {
    let rest = items.count - mostShown
    return
      ([head] + items.prefix(mostShown).map(line)
      + (rest > 0 ? ["… and \(rest) more; --json lists all"] : [])).joined(separator: "\n")
  }
}
