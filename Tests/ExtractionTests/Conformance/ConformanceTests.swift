import LeadModel
import Testing

@testable import Extraction

/// The laws that every extractor keeps, each tried on its own and among the others.
@Suite struct ConformanceTests {
  static var extractors: [String] { ExtractorSet.all.map { $0.id } }

  /// What one extractor writes on a board on which those before it have written.
  static func board(
    of id: String, on document: Document, alone: Bool
  ) throws -> (own: FindingBoard, scanned: ScannedDocument) {
    let rules = try RuleSet.builtIn()
    let scanned = ScannedDocument(
      document, tables: TableReader(headings: try rules.list("table-headings")),
      sieve: rules.pageSieve)
    var board = FindingBoard()
    for type in ExtractorSet.all where type.id == id || !alone {
      let extractor = try type.init(rules: rules, settings: ExtractionSettings())
      extractor.extract(from: scanned, into: &board)
      if type.id == id { break }
    }
    return (board, scanned)
  }

  static let nothing = ["", " ", "\n\n\n", "\u{FEFF}", "\u{0}", "\t\u{A0}\u{2003}"]

  @Test(arguments: extractors)
  func anEmptyPageGivesNothing(id: String) throws {
    for text in Self.nothing {
      let board = try Self.board(of: id, on: Fixtures.document(text), alone: true).own
      #expect(board.findings.isEmpty && board.intents.isEmpty)
    }
    #expect(try Self.board(of: id, on: Fixtures.document([]), alone: true).own.findings.isEmpty)
  }

  static let unrelated = """
    the quick brown fox jumps over the lazy dog, and then it goes on through the wood until the
    night falls; nobody knows why. il pleut dans la vallée et le vent chante. der wind weht durch
    das tal, und die blätter fallen leise auf den weg.
    """

  @Test(arguments: extractors)
  func unrelatedTextGivesNothing(id: String) throws {
    let board = try Self.board(of: id, on: Fixtures.document(Self.unrelated), alone: false).own
    #expect(board.findings.isEmpty, "\(board.findings.map(\.method.rule))")
    #expect(board.intents.isEmpty, "\(board.intents.map(\.method.rule))")
  }

  static let documents =
    EvidenceTests.documents + [
      Fixtures.document("e\u{301}\u{1F468}\u{200D}\u{1F469} Ada Byng, Head of Sales\u{2028}ada@byng.example"),
      Fixtures.document("\u{202E}ada@byng.example\u{202C} ＋44 20 7946 0018 ١٢٣٤٥٦٧"),
      Fixtures.document(String(repeating: "Ada Byng +44 20 7946 0018 €1,250.00 3 March 2026\n", count: 30)),
    ]

  @Test(arguments: extractors)
  func findingsStandInsideTheirPagesAndNameTheirRule(id: String) throws {
    for document in Self.documents {
      let (board, scanned) = try Self.board(of: id, on: document, alone: false)
      let spans = board.findings.flatMap(\.spans) + board.intents.flatMap(\.spans)
      for span in spans {
        let bytes = scanned.pages[span.page].bytes
        #expect(!span.range.isEmpty && span.range.upperBound <= bytes.count)
        #expect(bytes[span.range.lowerBound] & 0xC0 != 0x80)
        #expect(span.range.upperBound == bytes.count || bytes[span.range.upperBound] & 0xC0 != 0x80)
      }
      for finding in board.findings {
        #expect((0...1).contains(finding.confidence))
        #expect(!finding.method.rule.isEmpty && finding.ruleVersion > 0)
        #expect(finding.method.version > 0 && !finding.method.extractor.isEmpty)
      }
      #expect(board.intents.allSatisfy { (0...1).contains($0.confidence) && $0.ruleVersion > 0 })
    }
  }

  @Test(arguments: extractors)
  func theSameDocumentGivesTheSameFindings(id: String) throws {
    for document in Self.documents {
      let first = try Self.board(of: id, on: document, alone: false).own
      let second = try Self.board(of: id, on: document, alone: false).own
      #expect(first.findings.map(Self.line) == second.findings.map(Self.line))
      #expect(first.intents.map(\.spans) == second.intents.map(\.spans))
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
  func aHundredKilobytesOfTheWorstEnd(piece: String) throws {
    let text = String(repeating: piece, count: 100_000 / piece.utf8.count)
    let set = try ExtractorSet(rules: RuleSet.builtIn(), settings: ExtractionSettings())
    let claims = set.claims(in: Fixtures.document(text)).claims
    let places = claims.statements.map { $0.evidence.parts[0].start }
    #expect(zip(places, places.dropFirst()).allSatisfy { $0 <= $1 })
  }
}
