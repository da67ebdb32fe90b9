import ArgumentParser
import Foundation
import LeadModel
import Pipeline
import Storage

struct Release: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Let receivers be told of what backfills have brought so far.",
    discussion: """
      Documents that 'galena ingest' read, and imports with --backfill, ring nobody's phone: their \
      leads wait. This lets all that are there now go, or the leads that are named; what comes by a \
      later backfill waits again. 'galena deliver' tells the receivers.

      Examples:
        galena release --dry-run
        galena release --reason "archive of 2025 reviewed"
        galena release p_3f2a
      """)

  @OptionGroup var global: GlobalOptions

  @Argument(help: "Leads; all when none is named.")
  var leads: [String] = []

  @Option(help: ArgumentHelp("Who decides.", discussion: "Default: the user's login name."))
  var by: String?

  @Option(help: "Why, for whoever reads it later.")
  var reason = ""

  @Flag(help: "Only count what would go.")
  var dryRun = false

  func run() throws {
    let store = try global.openStore()
    let lookup = LeadLookup(store: store)
    let named = try leads.map(lookup.lead)
    let chosen = Set(named)
    let rows = try store.leads().filter { chosen.isEmpty || chosen.contains($0.lead.id) }
    let held = try rows.filter { try store.news(of: $0.lead).isHeld }
    let outcome = Outcome(
      leads: held.count, qualified: held.count { $0.decision?.qualified == true })
    if !dryRun {
      let (who, now) = (by ?? NSUserName(), Timestamp(Date()))
      if named.isEmpty { try store.release(by: who, reason: reason, at: now) }
      for lead in named { try store.release(lead, by: who, reason: reason, at: now) }
    }
    if global.json { return try Terminal.json(outcome) }
    Terminal.line(
      "\(outcome.leads) leads \(dryRun ? "would be" : "are") released, \(outcome.qualified) of them "
        + "qualified" + (dryRun ? "" : "; 'galena deliver' tells the receivers"))
  }

  private struct Outcome: Encodable {
    let leads: Int
    let qualified: Int
  }
}
