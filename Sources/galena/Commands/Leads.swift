import ArgumentParser
import Foundation
import LeadModel
import Pipeline
import Storage

struct Leads: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "The leads, best first.",
    discussion: """
      Examples:
        galena leads --min-score 40
        galena leads --queue europe --json | jq -r '[.id, .title] | @tsv'
        galena leads --search "flow meter"
      """)

  @OptionGroup var global: GlobalOptions

  @Option(help: "Only leads in this queue.")
  var queue: String?

  @Option(name: .customLong("min-score"), help: "Only leads with at least this combined score.")
  var minimumScore: Double?

  @Option(help: "Part of a name, an address or a number, or words on the leads' pages.")
  var search: String?

  @Option(help: "At most this many.")
  var limit: Int = 50

  @Flag(help: "Also those that did not qualify.")
  var all = false

  func run() throws {
    let store = try global.openStore()
    let rows = try store.leads(
      matching: LeadFilter(queue: queue, minimumScore: minimumScore, search: search))
    let shown = rows.filter { all || $0.decision?.qualified == true }
    if global.json {
      for row in shown.prefix(limit) { try Terminal.json(LeadLine(row)) }
      return
    }
    Terminal.line(table(Array(shown.prefix(limit))))
    if !global.quiet {
      let hidden = rows.count - shown.count
      var note = "\(shown.count) leads"
      if shown.count > limit { note += ", \(limit) shown (--limit)" }
      if hidden > 0 { note += "; \(hidden) did not qualify (--all shows them)" }
      Terminal.error(note)
    }
  }

  private func table(_ rows: [LeadRow]) -> String {
    Terminal.table(
      ["SCORE", "FIT", "INTENT", "LIKELY", "TIER", "QUEUE", "OWNER", "LEAD", "ID"],
      rows.map { row in
        [
          points(row.combined), points(row.fit), points(row.intent), percent(row.probability),
          row.decision?.tier ?? "–",
          row.decision?.queue ?? "–", row.decision?.owner ?? "–", row.title,
          String(row.lead.id.rawValue.prefix(12)),
        ]
      })
  }

  private func percent(_ value: Double?) -> String {
    value.map { String(format: "%.1f %%", $0 * 100) } ?? "–"
  }

  private func points(_ value: Double?) -> String {
    value.map { String(format: "%.1f", $0) } ?? "–"
  }
}

/// One lead as JSON.
private struct LeadLine: Encodable {
  let id: LeadID
  let title: String
  let person: ProfileID?
  let organization: ProfileID?
  let score: Double?
  /// How likely it is to be won, 0…1.
  let probability: Double?
  let fit: Double?
  let intent: Double?
  let qualified: Bool?
  let tier: String?
  let queue: String?
  let owner: String?
  let decision: DecisionID?
  let decidedAt: Timestamp?

  init(_ row: LeadRow) {
    id = row.lead.id
    title = row.title
    person = row.lead.person
    organization = row.lead.organization
    score = row.combined
    probability = row.probability
    fit = row.fit
    intent = row.intent
    qualified = row.decision?.qualified
    tier = row.decision?.tier
    queue = row.decision?.queue
    owner = row.decision?.owner
    decision = row.decision?.id
    decidedAt = row.decision?.decidedAt
  }
}
