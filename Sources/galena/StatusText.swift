import LeadModel
import Pipeline
import Storage

/// How a store stands, as text.
struct StatusText {
  let report: StatusReport

  var text: String {
    var parts: [String] = []
    if !report.roots.isEmpty { parts.append(roots) }
    parts.append(queue)
    if !report.failures.isEmpty { parts.append(failures) }
    if !report.problems.isEmpty { parts.append(problems) }
    return parts.joined(separator: "\n\n")
  }

  private var roots: String {
    Terminal.table(
      ["FOLDER", "STATE", "SINCE", "WAITING", "OLDEST"],
      report.roots.map { root in
        [
          root.path, root.state, root.since.description, "\(root.waiting)",
          root.oldestWaitingSeconds.map(Self.time) ?? "–",
        ]
      })
      + report.roots.compactMap { root in root.reason.map { "\n  \(root.path): \($0)" } }.joined()
  }

  private var queue: String {
    let order = ["queued", "working", "done", "partial", "failed"]
    var lines = [order.map { "\(report.documents[$0] ?? 0) \($0)" }.joined(separator: ", ")]
    if let process = report.serving { lines.append("served by process \(process)") }
    if let seconds = report.oldestWaitingSeconds {
      lines.append("the oldest waiting file has waited \(Self.time(seconds))")
    }
    for (reason, count) in report.postponed.sorted(by: { $0.key < $1.key }) {
      lines.append(
        "\(count) postponed: \(reason)"
          + (report.nextAttempt.map { ", next attempt \($0)" } ?? ""))
    }
    for worker in report.workers {
      let process = worker.process.map { "process \($0)" } ?? "another machine"
      lines.append(
        "\(process) reads \(worker.documents)"
          + (worker.isGone ? " (it has ended; the next run goes on with them)" : ""))
    }
    let finished = report.finished
    lines.append(
      "read: \(finished.lastMinute) in the last minute, \(finished.lastHour) in the last hour, "
        + "\(finished.lastDay) in the last day")
    return lines.joined(separator: "\n")
  }

  private var failures: String {
    Terminal.table(
      ["FAILED FOR", "DOCUMENTS"],
      report.failures.sorted { $0.key < $1.key }.map { [$0.key, "\($0.value)"] })
      + "\nafter mending the reason: galena retry --reason REASON"
  }

  private var problems: String {
    let total = (report.documents["failed"] ?? 0) + (report.documents["partial"] ?? 0)
    var lines = report.problems.map {
      "  \($0.document.rawValue.prefix(12))  \($0.status), \($0.code): \($0.message)"
    }
    if total > lines.count { lines.append("  … and \(total - lines.count) more") }
    return (["need somebody:"] + lines).joined(separator: "\n")
  }

  private static func time(_ seconds: Int) -> String {
    if seconds < 120 { return "\(seconds) s" }
    if seconds < 7200 { return "\(seconds / 60) min" }
    return "\(seconds / 3600) h"
  }
}
