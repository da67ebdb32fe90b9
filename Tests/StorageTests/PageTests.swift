import LeadModel
import Storage
import Testing

@Suite struct PageTests {
  let store: Store

  init() throws {
    store = try Store.inMemory()
    try store.ingest([
      Sample.report(
        "a", pages: [Sample.page(1, "Angebot für Mühlen"), Sample.page(2, "Café Royal")]),
      Sample.report("b", pages: [Sample.page(1, "royal mail, royal road"), Sample.page(2, "")]),
    ])
  }

  static let searches: [(String, [String])] = [
    ("royal", ["b 1", "a 2"]),
    ("CAFE", ["a 2"]),
    ("muhl", ["a 1"]),
    ("angebot mühlen", ["a 1"]),
    ("angebot royal", []),
    ("\"unclosed ' OR NEAR(", []),
    ("* - :", []),
    ("", []),
  ]

  @Test(arguments: searches)
  func pagesAreFoundByTheirWords(query: String, expected: [String]) throws {
    let names = [Sample.id("a"): "a", Sample.id("b"): "b"]
    let hits = try store.pages(matching: query).map { "\(names[$0.document] ?? "?") \($0.page)" }
    #expect(hits == expected)
  }

  @Test func hitsAreMarked() throws {
    #expect(try store.pages(matching: "cafe").first?.snippet == "⟦Café⟧ Royal")
  }

  @Test func aPageGivesItsText() throws {
    #expect(try store.text(of: Sample.id("a"), page: 2) == "Café Royal")
    #expect(try store.text(of: Sample.id("b"), page: 2) == "")
    #expect(try store.text(of: Sample.id("a"), page: 3) == nil)
  }
}
