package import Foundation
package import LeadModel
import Routing
import Scoring
package import Storage

/// `galena signals import`: rows of another system become signals at the profiles they are about.
package struct SignalImport: Sendable {
  package let mapping: SignalMapping
  private let table: SourceTable
  private let configuration: GalenaConfiguration
  private let isBackfill: Bool

  private static let batch = 5000

  /// Finds out what the columns hold.
  ///
  /// - Throws: `GalenaError` when the file is no table, or when it cannot be told when, what or
  ///   about whom the rows are.
  package init(
    _ data: Data, request: SignalImportRequest, configuration: GalenaConfiguration
  ) throws {
    table = try SourceTable(data)
    mapping = try MappingGuess(
      request: request, section: configuration.signals, region: configuration.reading.region
    ).mapping(of: table)
    self.configuration = configuration
    isBackfill = request.isBackfill
  }

  /// What importing would come to, without a store.
  package func preview() -> ImportReport {
    var report = ImportReport()
    read(&report) { rows, report in report.kept.new += rows.count }
    return report
  }

  /// Keeps all good rows, then finds whom they are about and scores the leads anew.
  package func run(into store: Store, at now: Timestamp, scoredAt: Timestamp) throws -> ImportReport
  {
    var report = ImportReport()
    try read(&report) { rows, report in
      let count = try store.keep(rows, isBackfill: isBackfill, at: now)
      report.kept = report.kept + count
    }
    let refresh = LeadRefresh(store: store, configuration: configuration)
    report.leads = try LeadRefresh.Outcome(
      decisions: refresh.runInTurn(at: scoredAt), in: store)
    report.standing = try store.attachmentCount()
    return report
  }

  private func read(
    _ report: inout ImportReport, _ keep: ([ImportedSignal], inout ImportReport) throws -> Void
  ) rethrows {
    let reader = SignalReader(mapping)
    let scored = Set(configuration.rules.intent.signals.map(\.type))
    var seen: Set<[String]> = []
    var rows: [ImportedSignal] = []
    for row in table {
      report.rows += 1
      do {
        let signal = try reader.signal(in: row)
        if !scored.contains(signal.type) { report.unscored[signal.type, default: 0] += 1 }
        if !seen.insert([signal.source, signal.id.rawValue]).inserted { report.repeated += 1 }
        rows.append(signal)
      } catch let refusal {
        report.refuse(line: row.line, refusal.reason)
      }
      if rows.count == Self.batch {
        try keep(rows, &report)
        rows = []
      }
    }
    try keep(rows, &report)
  }
}
