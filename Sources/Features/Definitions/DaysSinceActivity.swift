import Graph
import LeadModel

extension FeatureDefinition {
  static let daysSinceActivity = FeatureDefinition(
    "days-since-activity", version: 1, type: .number, unit: "day",
    sources: ["signals", "documents"],
    owner: .account,
    purpose: "Days since the latest signal or dated document; missing when nothing is dated."
  ) { view in
    let signal = view.signals.last
    var events: [(time: Timestamp, source: SourceReference)] = view.documents.compactMap { seen in
      seen.observedAt.map { ($0, SourceReference(kind: .document, id: seen.document.rawValue)) }
    }
    if let signal { events.append((signal.signal.occurredAt, .signal(signal.signal))) }
    guard let latest = events.max(by: { $0.time < $1.time }) else { return nil }
    return Finding(
      value: .number(view.asOf.days(since: latest.time)), sources: [latest.source],
      eventTime: latest.time)
  }
}
