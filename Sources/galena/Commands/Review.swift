import ArgumentParser
import Foundation
import LeadModel
import Pipeline

struct Review: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Serve the review pages: leads, evidence, judgements, dashboards.",
    discussion: """
      Binds to this machine alone unless --host says otherwise, and refuses another host while there
      are no users. At the first start it prints a link, good once, to make an administrator.
      Behind another host, put a proxy with TLS before it: its cookies are for TLS only.

      Examples:
        galena review
        galena review --port 8090
        galena review --host leads.example --port 8090
      """)

  @OptionGroup var global: GlobalOptions

  @OptionGroup var pages: PageOptions

  func run() async throws {
    let configuration = try global.configuration()
    _ = try global.openStore()
    let stores = try global.openStores()
    try await pages.serve(
      stores, configuration, isJSON: global.json, clock: { Timestamp(Date()) })
  }
}
