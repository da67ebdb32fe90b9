import Foundation
import TestSupport
import Testing

@Suite struct LayersTests {
  /// `dump-package` reads the manifest and builds nothing; a scratch folder of its own keeps it
  /// from waiting for the build that runs these tests.
  private static let galena = Result { try manifest() }

  private static func manifest() throws -> TargetGraph {
    let scratch = FileManager.default.temporaryDirectory
      .appendingPathComponent("galena-manifest-\(UUID().uuidString)")
    defer { try? FileManager.default.removeItem(at: scratch) }
    let output = Pipe()
    let process = Process()
    process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
    process.arguments = [
      "swift", "package", "--package-path", Repository.root.path, "--scratch-path", scratch.path,
      "dump-package",
    ]
    process.standardOutput = output
    process.standardError = FileHandle.nullDevice
    try process.run()
    let dump = output.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    try #require(process.terminationStatus == 0, "swift package dump-package failed")
    return try TargetGraph(dump: dump)
  }

  @Test func importsGoDownOnly() throws {
    #expect(Layers.galena.findings(in: try Self.galena.get()) == [])
  }

  /// Hostile bytes are parsed in page-worker only (docs/threat-model.md).
  @Test func galenaReachesNoDocumentReader() throws {
    let graph = try Self.galena.get()
    let readers: Set = [
      "CPoppler", "CTesseract", "CHeif", "CGMime", "CMagic", "CArchive", "CUchardet",
      "CXML2", "CPCRE2", "PDFReading",
      "TextRecognition", "Reading",
      "Extraction",
    ]
    #expect(graph.reach(of: "galena").intersection(readers) == [])
    #expect(graph.reach(of: "page-worker").isSuperset(of: readers))
  }

  /// The core builds and is tested with no document library and no database installed
  /// (scripts/check-leadcore does so).
  @Test(arguments: ["LeadModel", "Graph", "Features", "Scoring", "Routing", "Learning"])
  func leadCoreReachesNothingButItself(target: String) throws {
    let core: Set = [
      "LeadModel", "Graph", "Features", "Scoring", "Routing", "Learning", "Tables", "CXGBoost",
    ]
    let graph = try Self.galena.get()
    #expect(graph.imports[target] != nil)
    #expect(graph.reach(of: target).subtracting(core) == [])
  }

  static let sample = Layers(
    levels: ["C": 0, "Words": 1, "A": 3, "B": 3, "First": 3, "Second": 3, "Top": 4],
    order: ["First", "Second"])

  private func findings(_ changes: [String: Set<String>?]) -> [String] {
    var imports: [String: Set<String>] = [
      "C": [], "Words": ["C"], "A": ["Words"], "B": ["Words", "C"], "First": ["Words"],
      "Second": ["First"], "Top": ["A", "B", "Second"],
    ]
    for (target, change) in changes { imports[target] = change }
    return Self.sample.findings(in: TargetGraph(imports: imports))
  }

  @Test func aGoodGraphHasNoFindings() {
    #expect(findings([:]) == [])
  }

  static let broken: [([String: Set<String>?], [String])] = [
    (["A": ["Top"]], ["A imports Top: upward"]),
    (["Words": ["A"]], ["Words imports A: upward"]),
    (["A": ["B"]], ["A imports B: sideways"]),
    (["First": ["Second"]], ["First imports Second: sideways"]),
    (["First": ["A"]], ["First imports A: sideways"]),
    (
      ["New": ["Words"]],
      ["New has no level: add it to Layers.galena and docs/architecture.md"]
    ),
    (["Top": nil], ["Top has a level but is no target"]),
  ]

  @Test(arguments: broken)
  func badEdgesAreFound(changes: [String: Set<String>?], expected: [String]) {
    #expect(findings(changes) == expected)
  }

  @Test func theDumpIsReadWithoutTestsAndProducts() throws {
    let dump = """
      {"targets": [
        {"name": "A", "type": "regular", "dependencies": [
          {"byName": ["B", null]}, {"target": ["C", {"platformNames": ["linux"]}]},
          {"product": ["Yams", "Yams", null, null]}, {"byName": ["Elsewhere", null]}]},
        {"name": "B", "type": "regular", "dependencies": [{"byName": ["D", null]}]},
        {"name": "C", "type": "system", "dependencies": []},
        {"name": "D", "type": "executable", "dependencies": []},
        {"name": "ATests", "type": "test", "dependencies": [{"byName": ["A", null]}]}]}
      """
    let graph = try TargetGraph(dump: Data(dump.utf8))
    #expect(graph.imports == ["A": ["B", "C"], "B": ["D"], "C": [], "D": []])
    #expect(graph.reach(of: "A") == ["B", "C", "D"])
  }
}
