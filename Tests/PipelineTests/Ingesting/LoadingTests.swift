import Foundation
import LeadModel
import Storage
import Testing

/// `galena ingest --extractions` from the outside: the same store as if it had been read here.
@Suite(.serialized) struct LoadingTests {
  let home: TemporaryFolder

  init() throws { home = try TemporaryFolder() }

  @Test func whatWasReadElsewhereIsAsIfItWereReadHere() throws {
    let documents = Samples.few.prefix(4) + [Samples.folder + "/inbox/new document.txt"]
    let (_, lines, _) = try ExitCodeTests.run(["extract", "--text"] + documents)
    try home.write(lines + "\n{\"schema\":\"another\"}\n", to: "node.jsonl")
    let load = [
      "ingest", "--extractions", home.path + "/node.jsonl", "--json", "--quiet", "--store",
    ]
    let first = try ExitCodeTests.run(load + [home.path + "/loaded.sqlite"])
    let second = try ExitCodeTests.run(load + [home.path + "/loaded.sqlite"])
    #expect(first.output.contains("\"skips\":{\"not-an-extraction\":1}"))
    _ = try ExitCodeTests.run(
      ["ingest", "--quiet", "--store", home.path + "/read.sqlite"] + documents)
    let loaded = try Store(path: home.path + "/loaded.sqlite")
    let read = try Store(path: home.path + "/read.sqlite")
    #expect(try loaded.documentCounts() == read.documentCounts())
    for document in try read.documents() {
      let here = try #require(try read.report(of: document.id))
      let there = try #require(try loaded.report(of: document.id))
      #expect(here.claims == there.claims)
      #expect(here.document.pages == there.document.pages)
      #expect(
        try loaded.paths(of: document.id).map(\.file) == read.paths(of: document.id).map(\.file))
    }
    #expect(try Set(loaded.profiles().map(\.fields)) == Set(read.profiles().map(\.fields)))
    // Loaded twice, nothing is there twice.
    #expect(second.output.contains("\"decisions\":0"))
    #expect(try loaded.documentCounts() == read.documentCounts())
    #expect(try loaded.documents(readWithRulesOtherThan: "newer") == [])
  }

  @Test func linesWithoutTheirTextAreSkipped() throws {
    let (_, lines, _) = try ExitCodeTests.run(["extract", Samples.few[5]])
    try home.write(lines, to: "node.jsonl")
    let (_, output, _) = try ExitCodeTests.run([
      "ingest", "--extractions", home.path + "/node.jsonl", "--json", "--store",
      home.path + "/s.sqlite",
    ])
    #expect(output.contains("\"skips\":{\"without-text\":1}"))
  }
}
