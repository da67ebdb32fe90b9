import LeadModel
import Pipeline
import Resolution

/// Judgements as text.
enum JudgementText {
  static func outcome(_ outcome: JudgementOutcome) -> String {
    var lines = ["\(outcome.judgement.id)  \(standing(outcome.standing))"]
    lines += changes(outcome.changes)
    if outcome.changes.isEmpty { lines.append("no profile was joined or parted") }
    lines.append(
      "\(outcome.leads.leads) leads scored, \(outcome.leads.decisions) decided anew; undo with "
        + "'galena judge withdraw \(outcome.judgement.id)'")
    return lines.joined(separator: "\n")
  }

  static func differences(_ differences: [ProfileDifference]) -> String {
    guard !differences.isEmpty else { return "nothing would change" }
    return differences.map { profile in
      let records = "\(profile.recordsBefore) → \(profile.recordsAfter) records"
      return
        (["\(profile.kind.rawValue) \(profile.profile)   \(records)"]
        + profile.fields.flatMap(field)).joined(separator: "\n")
    }.joined(separator: "\n\n")
  }

  static func list(_ judgements: [StandingJudgement]) -> String {
    guard !judgements.isEmpty else { return "no judgements yet" }
    return Terminal.table(
      ["judgement", "what", "standing", "by", "at", "reason"],
      judgements.map { item in
        let judgement = item.judgement
        return [
          judgement.id.rawValue, judgement.verdict.kind.rawValue, item.standing.rawValue,
          judgement.by, judgement.at.description,
          judgement.reason.split(whereSeparator: \.isNewline).joined(separator: " "),
        ]
      })
  }

  private static func field(_ field: ProfileDifference.FieldDifference) -> [String] {
    field.lost.map { "  − \(field.field.rawValue): \($0.display)" }
      + field.won.map { "  + \(field.field.rawValue): \($0.display)   [\(field.strategy)]" }
  }

  static func changes(_ changes: [ProfileChange]) -> [String] { changes.map(change) }

  private static func change(_ change: ProfileChange) -> String {
    let other = change.other.map { " (\($0))" } ?? ""
    return "  \(change.event.rawValue): \(change.profile)\(other), \(change.reason)"
  }

  private static func standing(_ standing: JudgedRecords.Standing) -> String {
    switch standing {
    case .inForce: "in force"
    case .withdrawn: "withdrawn"
    case .overruled: "overruled by a later judgement"
    case .unmatched: "not found in the documents any longer; look at them and judge again"
    }
  }
}
