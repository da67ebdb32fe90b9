import Foundation
import Pipeline

/// What a backfill would do, as text.
struct IngestPlanText {
  let plan: IngestPlan

  var text: String {
    let rows = [("found", plan.found), ("known", plan.known), ("to be read", plan.new)]
      .map { [$0.0, "\($0.1.files)", Self.size($0.1.bytes)] }
    var parts = [Terminal.table(["", "FILES", "SIZE"], rows)]
    if !plan.skipped.isEmpty {
      let reasons = plan.skipped.sorted { $0.key < $1.key }.map { "\($0.value) \($0.key)" }
      parts.append("left alone: " + reasons.joined(separator: ", "))
    }
    parts.append(estimate)
    return parts.joined(separator: "\n\n")
  }

  private var estimate: String {
    guard let seconds = plan.estimatedSeconds else {
      return "no estimate: this store has read too few documents"
    }
    let text =
      seconds < 120 ? "\(Int(seconds.rounded(.up))) s" : "\(Int((seconds / 60).rounded(.up))) min"
    return "about \(text) at the rate at which this store read before"
  }

  private static func size(_ bytes: Int64) -> String {
    let units = ["B", "KB", "MB", "GB", "TB"]
    var value = Double(bytes)
    var unit = 0
    while value >= 1000, unit < units.count - 1 {
      value /= 1000
      unit += 1
    }
    return unit == 0 ? "\(bytes) B" : String(format: "%.1f %@", value, units[unit])
  }
}
