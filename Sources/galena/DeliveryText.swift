import Delivery
import LeadModel
import Pipeline
import Storage

/// What is told to receivers, as text.
enum DeliveryText {
  static func plan(_ counts: [DeliveryPlan.Count]) -> String {
    Terminal.table(
      ["RECEIVER", "TO TELL", "WAITING FOR RELEASE"],
      counts.map { [$0.receiver, "\($0.new)", "\($0.held)"] })
  }

  static func attempts(_ attempts: [OutboxRun.Attempt]) -> String {
    Terminal.table(
      ["RECEIVER", "EVENT", "LEAD", "RESULT"],
      attempts.map { attempt in
        let due = attempt.dueAt.map { ", again at \($0)" } ?? ""
        let reason = attempt.reason.map { ": \($0)" } ?? ""
        return [
          attempt.receiver, attempt.event.rawValue, attempt.lead.rawValue,
          attempt.result.rawValue + reason + due,
        ]
      })
  }

  static func list(_ rows: [DeliveryRow]) -> String {
    guard !rows.isEmpty else { return "none" }
    return Terminal.table(
      ["RECEIVER", "EVENT", "LEAD", "STATE", "TRIES", "SINCE", ""],
      rows.map { row in
        [
          row.receiver, row.event.rawValue, row.lead.rawValue, row.state.rawValue,
          "\(row.attempts)", (row.finishedAt ?? row.dueAt).description, row.failure ?? "",
        ]
      })
  }
}
