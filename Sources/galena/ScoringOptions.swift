import ArgumentParser
import Foundation
import LeadModel

/// As of when leads are scored.
struct ScoringOptions: ParsableArguments {
  @Option(
    name: .customLong("as-of"),
    help: ArgumentHelp(
      "Score as of this instant (ISO 8601, UTC) instead of now.", valueName: "instant"))
  var asOf: String?

  mutating func validate() throws {
    if let asOf, Timestamp(iso8601: asOf) == nil {
      throw ValidationError("--as-of is a date or an instant such as 2026-03-03T10:42:00Z")
    }
  }

  var instant: Timestamp { asOf.flatMap(Timestamp.init(iso8601:)) ?? Timestamp(Date()) }

  /// The clock of the run: the wall's, since it also orders claims and leases.
  var clock: @Sendable () -> Timestamp { { Timestamp(Date()) } }
}
