import LeadModel
import Testing

@testable import Extraction

/// The laws that every extractor keeps, each tried on its own and among the others.
@Suite struct ConformanceTests {
  /// Calls `check` with each extractor's id and its board; those before it have written on it too,
  /// unless it works alone.
  static func eachBoard(
    on document: Document, alone: Bool = false,
    _ check: (String, FindingBoard, ScannedDocument) throws -> Void
  ) throws {
    try Fixtures.withExtractors { lent in
      let scanned = ScannedDocument(
        document, tables: TableReader(headings: try lent.rules.list("table-headings")),
        sieve: lent.rules.pageSieve)
      var board = FindingBoard()
      for extractor in lent.extractors {
        if alone { board = FindingBoard() }
        extractor.extract(from: scanned, into: &board)
        try check(type(of: extractor).id, board, scanned)
      }
    }
  }

  static let nothing = ["", " ", "\n\n\n", "\u{FEFF}", "\u{0}", "\t\u{A0}\u{2003}"]

  @Test func anEmptyPageGivesNothing() throws {
    for document in Self.nothing.map({ Fixtures.document($0) }) + [Fixtures.document([])] {
      try Self.eachBoard(on: document, alone: true) { id, board, _ in
        #expect(board.findings.isEmpty && board.intents.isEmpty, "\(id)")
      }
    }
  }

  static let unrelated = """
    the quick brown fox jumps over the lazy dog, and then it goes on through the wood until the
    night falls; nobody knows why. il pleut dans la vallée et le vent chante. der wind weht durch
    das tal, und die blätter fallen leise auf den weg.
    """

  @Test func unrelatedTextGivesNothing() throws {
    try Self.eachBoard(on: Fixtures.document(Self.unrelated)) { id, board, _ in
      #expect(board.findings.isEmpty, "\(id): \(board.findings.map(\.method.rule))")
      #expect(board.intents.isEmpty, "\(id): \(board.intents.map(\.method.rule))")
    }
  }

  static let documents =
    EvidenceTests.documents + [
      Fixtures.document(
        "e\u{301}\u{1F468}\u{200D}\u{1F469} Ada Byng, Head of Sales\u{2028}ada@byng.example"),
      Fixtures.document("\u{202E}ada@byng.example\u{202C} ＋44 20 7946 0018 ١٢٣٤٥٦٧"),
      Fixtures.document(
        String(repeating: "Ada Byng +44 20 7946 0018 €1,250.00 3 March 2026\n", count: 30)),
    ]

  @Test(arguments: documents)
  func findingsStandInsideTheirPagesAndNameTheirRule(document: Document) throws {
    try Self.eachBoard(on: document) { id, board, scanned in
      for span in board.findings.flatMap(\.spans) + board.intents.flatMap(\.spans) {
        let bytes = scanned.pages[span.page].bytes
        #expect(!span.range.isEmpty && span.range.upperBound <= bytes.count, "\(id)")
        for edge in [span.range.lowerBound, span.range.upperBound] where edge < bytes.count {
          #expect(bytes[edge] & 0xC0 != 0x80, "\(id) cuts a character")
        }
      }
      for finding in board.findings {
        #expect((0...1).contains(finding.confidence), "\(id)")
        #expect(!finding.method.rule.isEmpty && finding.ruleVersion > 0, "\(id)")
        #expect(!finding.method.extractor.isEmpty && finding.method.version > 0, "\(id)")
      }
      #expect(board.intents.allSatisfy { (0...1).contains($0.confidence) && $0.ruleVersion > 0 })
    }
  }

  @Test(arguments: documents)
  func theSameDocumentGivesTheSameFindings(document: Document) throws {
    var first: [String: [String]] = [:]
    try Self.eachBoard(on: document) { id, board, _ in first[id] = board.findings.map(Self.line) }
    try Self.eachBoard(on: document) { id, board, _ in
      #expect(first[id] == board.findings.map(Self.line), "\(id)")
    }
  }

  private static func line(_ finding: Finding) -> String {
    "\(finding.field) \(finding.value) \(finding.spans) \(finding.method) \(finding.confidence)"
  }

  /// Texts that make grammars begin often and end late. No time is asserted here: the time limit of
  /// a whole run of tests would show a rule that never ends; `fuzz-rules` measures.
  static let hostile = [
    "A.", "1-", "a@", "Ada ", "(0", "12 Mill Road ", "GmbH & ", "we need a ", "www.", "€1.",
    "3 May ", "AB1 2CD ", "\"", "a\n", "日", "Ada Byng\nHead of Sales\n",
  ]

  @Test(arguments: hostile)
  func repetitionsEnd(piece: String) throws {
    let text = String(repeating: piece, count: 4_000 / piece.utf8.count)
    let claims = try Fixtures.claims(Fixtures.document(text))
    let places = claims.statements.map { $0.evidence.parts[0].start }
    #expect(zip(places, places.dropFirst()).allSatisfy { $0 <= $1 })
  }
}
