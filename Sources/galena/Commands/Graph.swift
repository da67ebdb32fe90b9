import ArgumentParser
import Foundation
import Graph
import LeadModel
import Pipeline
import Storage

struct Graph: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "The knowledge graph: who is near whom, what an account looks like, who is like it.",
    discussion: """
      ID is a person's, an organisation's or a lead's, the beginning of one, or a document's.

      Examples:
        galena graph o_91
        galena graph o_91 --depth 3 --json
        galena graph account o_91
        galena graph similar o_91
        galena graph export --format jsonld > graph.jsonld
      """,
    subcommands: [
      GraphShow.self, GraphAccount.self, GraphSimilar.self, GraphCrossSell.self,
      GraphExporting.self,
    ], defaultSubcommand: GraphShow.self)
}

struct GraphShow: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "show", abstract: "Everything within a few steps, with the edges between.")

  @OptionGroup var global: GlobalOptions
  @Argument(help: "Where to begin.") var id: String
  @Option(help: "Steps, from 1 to 4.") var depth = 2
  @Option(help: "At most this many nodes.") var limit = 200
  @Option(help: "Write graphml or jsonld instead.") var format: GraphExport.Format?

  func validate() throws {
    guard (1...4).contains(depth) else { throw ValidationError("--depth is from 1 to 4") }
    guard (1...100_000).contains(limit) else {
      throw ValidationError("--limit is from 1 to 100000")
    }
  }

  func run() throws {
    let keeper = GraphKeeper(store: try global.openStore())
    try keeper.update()
    guard let near = try keeper.neighbourhood(of: id, depth: depth, limit: limit) else {
      throw GalenaError(.usage, "there is nothing of this id in the graph")
    }
    if let format { return Terminal.line(try format.text(near.nodes.map(\.node), near.edges)) }
    if global.json { return try Terminal.json(GraphText.Lines(near)) }
    Terminal.line(GraphText.text(near))
  }
}

struct GraphAccount: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "account",
    abstract: "Who is known, which roles of the buying centre are missing, what happened last.")

  @OptionGroup var global: GlobalOptions
  @OptionGroup var scoring: ScoringOptions
  @Argument(help: "An organisation, a lead, or somebody there.") var id: String

  func run() throws {
    let store = try global.openStore()
    let profile = try LeadLookup(store: store).profile(id)
    guard
      let account = try GraphKeeper(store: store).account(profile, asOf: scoring.instant)
    else { throw GalenaError(.usage, "no organisation is known for this id") }
    if global.json { return try Terminal.json(account) }
    Terminal.line(GraphText.account(account))
  }
}

struct GraphSimilar: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "similar", abstract: "Accounts with a history like this one's.")

  @OptionGroup var global: GlobalOptions
  @Argument(help: "An organisation, a lead, or somebody there.") var id: String
  @Option(help: "At most this many.") var limit = 20

  func run() throws {
    let keeper = GraphKeeper(store: try global.openStore())
    try keeper.update()
    try GraphText.give(try keeper.similarAccounts(to: id, limit: limit), json: global.json)
  }
}

struct GraphCrossSell: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "cross-sell",
    abstract: "Products that accounts like this one want and it has not asked for.")

  @OptionGroup var global: GlobalOptions
  @Argument(help: "An organisation, a lead, or somebody there.") var id: String
  @Option(help: "At most this many.") var limit = 20

  func run() throws {
    let keeper = GraphKeeper(store: try global.openStore())
    try keeper.update()
    try GraphText.give(try keeper.crossSell(to: id, limit: limit), json: global.json)
  }
}

struct GraphExporting: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "export",
    abstract: "All of it: GraphML, or JSON-LD with terms of schema.org and PROV-O.")

  @OptionGroup var global: GlobalOptions
  @Option(help: "graphml or jsonld.") var format = GraphExport.Format.graphml

  func run() throws {
    let keeper = GraphKeeper(store: try global.openStore())
    try keeper.update()
    var (nodes, edges): ([KnowledgeNode], [KnowledgeEdge]) = ([], [])
    try keeper.store.walkGraph({ nodes.append($0) }, { edges.append($0) })
    Terminal.line(try format.text(nodes, edges))
  }
}

extension GraphExport.Format: ExpressibleByArgument {}

extension GraphExport.Format {
  fileprivate func text(_ nodes: [KnowledgeNode], _ edges: [KnowledgeEdge]) throws -> String {
    switch self {
    case .graphml: GraphExport.graphML(nodes: nodes, edges: edges)
    case .jsonld: try GraphExport.jsonLD(nodes: nodes, edges: edges)
    }
  }
}
