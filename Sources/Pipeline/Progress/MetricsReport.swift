package import LeadModel
package import Storage

/// How a store and this process stand, in figures for a collector. Names reasons, states and receivers;
/// watched folders by their number, since paths can name people.
package struct MetricsReport: Sendable {
  /// The media type of `text`.
  package static let mediaType = "text/plain; version=0.0.4; charset=utf-8"

  package let text: String

  package init(store: Store, at now: Timestamp) throws {
    let status = try StatusReport(store: store, at: now, problems: 0)
    let families =
      Self.documents(status) + Self.roots(status) + [Self.finished(status)]
      + (try Self.leads(store, at: now)) + ProcessFigures.current.families
    text = families.map(\.text).joined()
  }

  private static func documents(_ status: StatusReport) -> [MetricFamily] {
    [
      MetricFamily(
        "galena_documents", .gauge, "Documents by status.", by: "status", status.documents),
      MetricFamily(
        "galena_documents_failed", .gauge, "Failed documents by reason.", by: "reason",
        status.failures),
      MetricFamily(
        "galena_documents_postponed", .gauge, "Queued documents that wait for a passing reason.",
        by: "reason", status.postponed),
      MetricFamily(
        "galena_workers_reading", .gauge, "Documents that workers are reading.",
        Double(status.workers.filter { !$0.isGone }.map(\.documents).reduce(0, +))),
      MetricFamily(
        "galena_oldest_waiting_seconds", .gauge,
        "Age of the file that has waited longest to be complete or read; 0 when none waits.",
        Double(status.oldestWaitingSeconds ?? 0)),
    ]
  }

  private static func roots(_ status: StatusReport) -> [MetricFamily] {
    var up = MetricFamily(
      "galena_root_up", .gauge, "Whether a watched folder, by its number, is watched or polled.")
    var waiting = MetricFamily(
      "galena_root_waiting", .gauge, "Files of a watched folder that are not taken yet.")
    for (index, root) in status.roots.enumerated() {
      let label = [(name: "root", value: "\(index + 1)")]
      up.add(["watched", "polled"].contains(root.state) ? 1 : 0, label)
      waiting.add(Double(root.waiting), label)
    }
    return [up, waiting]
  }

  private static func finished(_ status: StatusReport) -> MetricFamily {
    MetricFamily(
      "galena_extractions", .gauge, "Extractions that ended within the last while.", by: "within",
      [
        "1m": status.finished.lastMinute, "1h": status.finished.lastHour,
        "24h": status.finished.lastDay,
      ])
  }

  private static func leads(_ store: Store, at now: Timestamp) throws -> [MetricFamily] {
    let counts = try store.countsOfLeads()
    var deliveries = MetricFamily(
      "galena_deliveries", .gauge, "Hand-overs by receiver and state.")
    for count in try store.deliveryCounts() {
      deliveries.add(
        Double(count.count),
        [(name: "receiver", value: count.receiver), (name: "state", value: count.state.rawValue)])
    }
    return [
      MetricFamily("galena_profiles", .gauge, "Profiles.", Double(counts.profiles)),
      MetricFamily("galena_leads", .gauge, "Leads.", Double(counts.leads)),
      MetricFamily(
        "galena_leads_qualified", .gauge, "Leads whose latest decision qualified them.",
        Double(try store.qualifiedLeads())),
      MetricFamily(
        "galena_leads_due", .gauge, "Leads whose time to be decided again has come.",
        Double(try store.leadsDue(by: now).count)),
      deliveries,
    ]
  }
}
