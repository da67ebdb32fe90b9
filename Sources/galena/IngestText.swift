import LeadModel
import Pipeline
import Storage

/// A run's ledger and what needs somebody, as text.
struct IngestText {
  let report: IngestReport

  var text: String {
    var parts = [ledger]
    if !report.problems.isEmpty { parts.append(problems) }
    let leads = report.leads
    parts.append(
      "\(leads.profiles) profiles, \(leads.leads) leads, \(leads.decisions) new decisions")
    return parts.joined(separator: "\n\n")
  }

  private var ledger: String {
    let columns = ["", "FOUND", "DONE", "PARTIAL", "FAILED", "DUPLICATE", "SKIPPED"]
    let isOpen = report.ledger.files.open + report.ledger.inside.open > 0
    return Terminal.table(
      columns + (isOpen ? ["OPEN"] : []),
      [
        row("files", report.ledger.files, isOpen), row("inside them", report.ledger.inside, isOpen),
      ])
  }

  private func row(_ name: String, _ ledger: Ledger, _ isOpen: Bool) -> [String] {
    let counts = [
      ledger.found, ledger.done, ledger.partial, ledger.failed, ledger.duplicate, ledger.skipped,
    ]
    return [name] + (counts + (isOpen ? [ledger.open] : [])).map(String.init)
  }

  private var problems: String {
    let shown = report.problems.prefix(Self.mostShown).map {
      "  \($0.path): \($0.status), \($0.code): \($0.message)"
    }
    let rest = report.problems.count - shown.count
    let more = rest > 0 ? ["  … and \(rest) more; --json lists all"] : []
    return (["need somebody:"] + shown + more).joined(separator: "\n")
  }

  private static let mostShown = 50
}
