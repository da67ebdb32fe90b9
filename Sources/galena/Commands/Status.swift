import ArgumentParser
import Foundation
import LeadModel
import Pipeline
import Storage

struct Status: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Watched folders, the queue, who reads, how fast, and what failed for which reason.",
    discussion: """
      Examples:
        galena status
        galena status --json | jq .failures
      """)

  @OptionGroup var global: GlobalOptions

  func run() throws {
    let store = try global.openStore()
    let report = try StatusReport(store: store, at: Timestamp(Date()))
    if global.json {
      try Terminal.json(report)
    } else {
      Terminal.line(StatusText(report: report).text)
    }
  }
}
