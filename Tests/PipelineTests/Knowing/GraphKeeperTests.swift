import Features
import Foundation
import Graph
import LeadModel
import Storage
import TestSupport
import Testing

@testable import Pipeline

@Suite struct GraphKeeperTests {
  static func keeper() throws -> GraphKeeper {
    GraphKeeper(store: try DeliveryPlanTests.imported(isBackfill: false))
  }

  @Test func theGraphIsMadeAnewOnlyWhenFactsHaveCome() throws {
    let keeper = try Self.keeper()
    #expect(try keeper.update())
    #expect(try !keeper.update())
    _ = try SignalImportTests.importing("date,email,event\n2026-11-26,ada@mill.example,replied\n")
      .run(into: keeper.store, at: SignalImportTests.now, scoredAt: SignalImportTests.now)
    #expect(try keeper.update())
  }

  @Test func profilesAndLeadsAreFoundByTheirIds() throws {
    let keeper = try Self.keeper()
    try keeper.update()
    for id in ["ada", "ada@mill", "ad"] {
      let near = try #require(try keeper.neighbourhood(of: id, depth: 1, limit: 10))
      #expect(near.nodes.first?.node.id == "ada")
      #expect(near.nodes.map(\.node.id).contains("mill"))
    }
    #expect(try keeper.account("ada", asOf: SignalImportTests.now)?.organization == "mill")
    #expect(throws: GalenaError.self) {
      try keeper.neighbourhood(of: "nobody", depth: 1, limit: 10)
    }
  }

  @Test func exportsAreWellFormedWhateverTitlesHold() throws {
    let nodes = [
      KnowledgeNode(.person, id: "a<b", title: "A & \"B\"\u{1}\n<c>"),
      KnowledgeNode(.organization, id: "mill ä", title: "Mill"),
    ]
    let edge = KnowledgeEdge(
      .worksAt, from: nodes[0], to: nodes[1], confidence: 0.5,
      evidence: [
        EdgeEvidence(source: "document", document: "d1", observedAt: SignalImportTests.now)
      ])
    let line = KnowledgeEdge(
      .reportsTo, from: nodes[0], to: nodes[0], confidence: 0.5, evidence: [])
    let rival = KnowledgeEdge(
      .competesWith, from: nodes[1], to: nodes[1], confidence: 0.5, evidence: [])
    let xml = GraphExport.graphML(nodes: nodes, edges: [edge, line])
    #expect(xml.contains(#"<data key="relation">reports_to</data>"#))
    #expect(xml.contains(#"<node id="person:a&lt;b">"#))
    #expect(xml.contains("A &amp; &quot;B&quot;\n&lt;c&gt;"))
    #expect(!xml.contains("\u{1}"))
    let json = try GraphExport.jsonLD(nodes: nodes, edges: [edge, line, rival])
    let root = try #require(
      try JSONSerialization.jsonObject(with: Data(json.utf8)) as? [String: Any])
    let graph = try #require(root["@graph"] as? [[String: Any]])
    #expect(graph.count == 5)
    #expect(graph[0]["@id"] as? String == "urn:galena:person:a%3Cb")
    #expect(graph[2]["rdf:predicate"] as? String == "schema:worksFor")
    #expect(graph[3]["rdf:predicate"] as? String == "org:reportsTo")
    #expect(graph[4]["rdf:predicate"] as? String == "galena:competesWith")
    let context = try #require(root["@context"] as? [String: Any])
    #expect(context["org"] as? String == "http://www.w3.org/ns/org#")
    #expect(graph[2]["prov:wasDerivedFrom"] as? [String] == ["urn:galena:document:d1"])
  }
}

@Suite struct FeatureJoinTests {
  /// What was written down on the day of the import is not known the day before.
  @Test func rowsHoldWhatWasKnownAtTheirTime() throws {
    let store = try DeliveryPlanTests.imported(isBackfill: false)
    let labels = try FeatureJoin.labels(
      Data("lead,time,label\nada@mill,2026-11-28,won\nada@mill,2026-11-26,lost\n".utf8))
    let lines = try FeatureJoin(store: store).csv(labels).split(separator: "\n").map(String.init)
    #expect(lines.count == 3)
    let header = lines[0].split(separator: ",").map(String.init)
    let place = try #require(header.firstIndex(of: "has-email"))
    let cells = lines.dropFirst().map {
      $0.split(separator: ",", omittingEmptySubsequences: false).map(String.init)
    }
    #expect(cells[0][place] == "true")
    #expect(cells[1].dropFirst(3).joined() == "")
  }

  @Test(arguments: [
    "lead,label\na,b\n", "lead,time,label\na,soon,b\n", "lead,time,label\na,2026-01-01,\n",
  ])
  func labelsThatLackSomethingAreRefused(text: String) {
    #expect(throws: GalenaError.self) { try FeatureJoin.labels(Data(text.utf8)) }
  }
}
