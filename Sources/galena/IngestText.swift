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
    return Terminal.table(
      columns,
      [row("files", report.ledger.files), row("inside them", report.ledger.inside)])
  }

  private func row(_ name: String, _ ledger: Ledger) -> [String] {
    [name]
      + [
        ledger.found, ledger.done, ledger.partial, ledger.failed, ledger.duplicate,
        ledger.skipped,
      ].map(String.init)
  }

  private var problems: String {
    "need somebody:\n"
      + report.problems.map { "  \($0.path): \($0.status), \($0.code): \($0.message)" }
      .joined(separator: "\n")
  }
}
