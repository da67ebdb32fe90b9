/// Which target may import which: imports go down only, and targets of one level never import each
/// other. This is the one place where a target gets its level (docs/architecture.md).
struct Layers {
  let levels: [String: Int]
  /// Targets of one level that stand in an order: each may import those before it.
  let order: [String]

  /// Galena's own.
  static let galena = Layers(
    levels: [
      "CPoppler": 0, "CTesseract": 0, "CHeif": 0, "CGMime": 0, "CMagic": 0, "CXML2": 0, "CPCRE2": 0,
      "CPublicSuffix": 0, "CPhoneNumber": 0, "CWorker": 0,
      "CSandbox": 0, "CArchive": 0, "CZlib": 0, "CUchardet": 0, "CXGBoost": 0, "CCurl": 0,
      "LeadModel": 1,
      "Normalization": 2, "PDFReading": 2, "TextRecognition": 2, "WorkerProtocol": 2,
      "Evaluation": 2, "Sandbox": 2, "Tables": 2,
      "Reading": 3, "Extraction": 3, "Intake": 3, "Resolution": 3, "Graph": 3, "Features": 3,
      "Scoring": 3, "Routing": 3, "Learning": 3,
      "Storage": 4,
      "Delivery": 5, "Pipeline": 5,
      "ReviewServer": 6, "page-worker": 6,
      "galena": 7,
      // Above everything, so that nothing but tests can import it.
      "TestSupport": 8, "fault-worker": 8, "file-storm": 8, "grow-store": 8, "fuzz-readers": 8,
      "fuzz-rules": 8, "train-contacts": 8,
    ],
    order: ["Graph", "Features", "Scoring", "Routing", "Learning", "Delivery", "Pipeline"])

  /// Every edge that breaks the law, and every target that the table does not know or that is no
  /// longer there; sorted, empty when all is well.
  func findings(in graph: TargetGraph) -> [String] {
    var findings: [String] = []
    for (target, imports) in graph.imports {
      guard let level = levels[target] else {
        findings.append("\(target) has no level: add it to Layers.galena and docs/architecture.md")
        continue
      }
      for imported in imports {
        guard let other = levels[imported] else { continue }
        if other > level { findings.append("\(target) imports \(imported): upward") }
        if other == level && !isInOrder(imported, before: target) {
          findings.append("\(target) imports \(imported): sideways")
        }
      }
    }
    let gone = levels.keys.filter { graph.imports[$0] == nil }
    findings += gone.map { "\($0) has a level but is no target" }
    return findings.sorted()
  }

  private func isInOrder(_ first: String, before second: String) -> Bool {
    guard let earlier = order.firstIndex(of: first), let later = order.firstIndex(of: second)
    else { return false }
    return earlier < later
  }
}
