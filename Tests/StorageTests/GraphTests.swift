import Foundation
import Graph
import LeadModel
import Storage
import Testing

@Suite struct GraphStoreTests {
  static func node(_ kind: KnowledgeNode.Kind, _ id: String) -> KnowledgeNode {
    KnowledgeNode(kind, id: id, title: id.uppercased())
  }

  static func edge(
    _ kind: KnowledgeEdge.Kind, _ from: KnowledgeNode, _ to: KnowledgeNode
  ) -> KnowledgeEdge {
    KnowledgeEdge(
      kind, from: from, to: to, confidence: 0.5,
      evidence: [EdgeEvidence(source: "document", document: "d", observedAt: Sample.time(1))],
      validTo: Sample.time(9))
  }

  /// ada – mill – metal – other – eve, and ada – letter – ben – mill.
  static func store() throws -> Store {
    let (ada, ben, eve) = (node(.person, "ada"), node(.person, "ben"), node(.person, "eve"))
    let (mill, other) = (node(.organization, "mill"), node(.organization, "other"))
    let (metal, letter) = (node(.industry, "metal"), node(.document, "letter"))
    let edges = [
      edge(.worksAt, ada, mill), edge(.worksAt, ben, mill), edge(.worksAt, eve, other),
      edge(.inIndustry, mill, metal), edge(.inIndustry, other, metal),
      edge(.wrote, ada, letter), edge(.wasSent, letter, ben),
    ]
    let store = try Store.inMemory()
    try store.replaceGraph(
      nodes: [ada, ben, eve, mill, other, metal, letter], edges: edges,
      marks: [
        AccountMark(account: mill, mark: "industry:metal"),
        AccountMark(account: other, mark: "industry:metal"),
        AccountMark(account: other, mark: "product:pump"),
        AccountMark(account: other, mark: "event:web.visit"),
      ], stamp: "1")
    return store
  }

  static let walks: [(String, Int, [String])] = [
    ("ada", 1, ["ada:0", "letter:1", "mill:1"]),
    ("ada", 2, ["ada:0", "letter:1", "mill:1", "metal:2", "ben:2"]),
    ("ada", 4, ["ada:0", "letter:1", "mill:1", "metal:2", "ben:2"]),
    ("metal", 1, ["metal:0", "mill:1", "other:1"]),
    ("metal", 2, ["metal:0", "mill:1", "other:1", "ada:2", "ben:2", "eve:2"]),
  ]

  @Test(arguments: walks)
  func itWalksAndDoesNotPassThroughIndustries(id: String, depth: Int, expected: [String]) throws {
    let near = try #require(try Self.store().neighbourhood(of: id, depth: depth))
    #expect(near.nodes.map { "\($0.node.id):\($0.depth)" } == expected)
    #expect(!near.isCut)
    let ids = Set(near.nodes.map(\.node))
    #expect(near.edges.allSatisfy { ids.contains($0.from) && ids.contains($0.to) })
  }

  @Test func edgesComeBackWithTheirEvidence() throws {
    let near = try #require(try Self.store().neighbourhood(of: "letter", depth: 1))
    #expect(near.edges.map(\.kind) == [.wrote, .wasSent])
    #expect(near.edges.first?.evidence.map(\.document) == ["d"])
    #expect(near.edges.first?.validFrom == Sample.time(1))
    #expect(near.edges.first?.validTo == Sample.time(9))
  }

  @Test func whatIsBeyondTheLimitIsSaid() throws {
    let near = try #require(try Self.store().neighbourhood(of: "mill", depth: 2, limit: 2))
    #expect(near.nodes.count == 2)
    #expect(near.isCut)
    #expect(try Self.store().neighbourhood(of: "nobody", depth: 2) == nil)
  }

  @Test func accountsAreAlikeInWhatIsRare() throws {
    let store = try Self.store()
    let similar = try store.similarAccounts(to: "mill")
    #expect(similar.map(\.node.id) == ["other"])
    #expect(similar.first?.because == ["industry:metal"])
    #expect(similar.allSatisfy { $0.score > 0 && $0.score <= 1 })
    #expect(try store.crossSell(to: "mill").map(\.node.id) == ["pump"])
    #expect(try store.crossSell(to: "other").isEmpty)
  }

  @Test func theStampSaysWhetherItIsUpToDate() throws {
    let store = try Self.store()
    #expect(try store.hasGraph(of: "1"))
    let before = try store.graphStamp()
    try store.importProfiles(
      [Sample.profile("p1")], from: "crm", isBackfill: false, at: Sample.time())
    #expect(try store.graphStamp() != before)
  }

  @Test func aNewGraphTakesThePlaceOfTheOld() throws {
    let store = try Self.store()
    try store.replaceGraph(
      nodes: [Self.node(.person, "zoe")], edges: [], marks: [], stamp: "2")
    var nodes: [String] = []
    try store.walkGraph({ nodes.append($0.id) }, { _ in Issue.record("an edge") })
    #expect(nodes == ["zoe"])
  }

  /// `GALENA_GRAPH_EDGES=1000000 swift test --filter graphsOfManyEdges` prints how long queries take;
  /// without it, the same on a small graph.
  @Test func graphsOfManyEdgesAnswer() throws {
    let wanted = ProcessInfo.processInfo.environment["GALENA_GRAPH_EDGES"].flatMap { Int($0) }
    let temporary = try TemporaryStore()
    let store = try temporary.open()
    let accounts = try LargeGraph(edges: wanted ?? 2000).write(to: store)
    var times: [String: [Double]] = [:]
    func time(_ name: String, _ body: () throws -> Void) rethrows {
      let start = ContinuousClock.now
      try body()
      times[name, default: []].append((ContinuousClock.now - start) / .milliseconds(1))
    }
    for place in 0..<200 {
      let id = accounts[place * 7919 % accounts.count]
      try time("depth 2") {
        let near = try store.neighbourhood(of: id, depth: 2)
        #expect(near != nil)
      }
      try time("similar") { _ = try store.similarAccounts(to: id) }
      try time("cross-sell") { _ = try store.crossSell(to: id) }
    }
    guard wanted != nil else { return }
    for (name, values) in times.sorted(by: { $0.key < $1.key }) {
      let sorted = values.sorted()
      print(
        "\(name): median \(sorted[sorted.count / 2]) ms, p95 \(sorted[sorted.count * 95 / 100]) ms")
    }
  }
}

/// A graph like that of a large store: accounts with people, letters, events, a few industries and
/// places that thousands share, products, and hubs.
struct LargeGraph {
  let edges: Int

  /// Gives the accounts.
  func write(to store: Store) throws -> [String] {
    let evidence = [EdgeEvidence(source: "document", document: "d", observedAt: Sample.time(1))]
    var nodes: [KnowledgeNode] = []
    var all: [KnowledgeEdge] = []
    var marks: [AccountMark] = []
    var random = SplitMix64(seed: 7)
    func some(_ count: Int) -> Int { Int(random.next() % UInt64(count)) }
    let industries = (0..<60).map { GraphStoreTests.node(.industry, "i\($0)") }
    let places = (0..<400).map { GraphStoreTests.node(.place, "p\($0)") }
    let products = (0..<300).map { GraphStoreTests.node(.product, "x\($0)") }
    nodes += industries + places + products
    func add(_ kind: KnowledgeEdge.Kind, _ from: KnowledgeNode, _ to: KnowledgeNode) {
      all.append(KnowledgeEdge(kind, from: from, to: to, confidence: 0.9, evidence: evidence))
    }
    var accounts: [String] = []
    while all.count < edges {
      let account = GraphStoreTests.node(.organization, "o\(accounts.count)")
      accounts.append(account.id)
      nodes.append(account)
      let (industry, place) = (some(60), some(400))
      add(.inIndustry, account, industries[industry])
      add(.locatedIn, account, places[place])
      marks += ["industry:\(industry)", "country:\(place % 20)"].map {
        AccountMark(account: account, mark: $0)
      }
      // One account in a hundred is a hub.
      for person in 0..<(accounts.count % 100 == 0 ? 300 : 4) {
        let node = GraphStoreTests.node(.person, "\(account.id)-\(person)")
        let letter = GraphStoreTests.node(.document, "\(node.id)-d")
        let event = GraphStoreTests.node(.signal, "\(node.id)-s")
        nodes += [node, letter, event]
        add(.worksAt, node, account)
        add(.wrote, node, letter)
        add(.mentions, letter, account)
        add(.about, event, node)
        let product = some(300)
        if person == 0 {
          add(.interestedIn, node, products[product])
          marks.append(AccountMark(account: account, mark: "product:x\(product)"))
        }
        marks.append(AccountMark(account: account, mark: "event:\(some(12))"))
      }
    }
    try store.replaceGraph(nodes: nodes, edges: all, marks: marks, stamp: "large")
    return accounts
  }
}
