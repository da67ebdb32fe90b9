import LeadModel
import Testing

@testable import Extraction

@Suite struct ZoneWordsTests {
  /// The traits of the words of a card, with what stands around it.
  private func words(
    _ text: String, locals: [String] = [], domains: [String] = [], found: [Finding] = []
  ) throws -> [ZoneWord] {
    let page = Fixtures.scanned(text)
    var board = FindingBoard()
    for finding in found { board.add(finding) }
    let zone = ContactZone(
      page: 0, lines: page.lines.indices, range: page.bytes.indices, kind: .card)
    return try Fixtures.withBuiltIn { rules in
      let tables = TableReader(headings: try rules.list("table-headings"))
      let context = ZoneWords.Context(
        locals: Letters(locals), domains: Letters(domains),
        lowerWords: LowerCaseWords(ScannedDocument(Fixtures.document(text), tables: tables)))
      return try ZoneWords(rules: rules, words: Vocabulary(rules))
        .words(of: zone, on: page, in: context, board)
    }
  }

  @Test func listsWritingAndPlaceAreTraits() throws {
    let words = try words("Ada BYNG\nHead of Sales\nMillworks Ltd")
    #expect(
      words.compactMap { $0.token?.text }
        == ["Ada", "BYNG", "Head", "of", "Sales", "Millworks", "Ltd"])
    #expect(words[0].traits.contains(.given) && words[0].traits.contains(.lineStart))
    #expect(words[1].traits.contains(.allCaps) && words[1].traits.contains(.lineEnd))
    #expect(words[2].traits.contains(.titleHead) && words[2].traits.contains(.secondLine))
    #expect(words[3].traits.contains(.link) && words[6].traits.contains(.legalForm))
    #expect(words[6].traits.contains(.lastLine))
  }

  @Test func namesAgreeWithMailboxesAndFirmsWithDomains() throws {
    let words = try words(
      "Oda Quell\nMill Works", locals: ["odaquell"], domains: ["millworks"])
    #expect(words[0].traits.contains(.pieceIsName) && words[1].traits.contains(.agreesWithMailbox))
    #expect(words[2].traits.contains(.pieceAgreesWithDomain))
    #expect(!words[0].traits.contains(.pieceAgreesWithDomain))
  }

  @Test func foundValuesStandForTheirWords() throws {
    let mail = Finding(
      .email, .text("ada@byng.example"), at: [Span(page: 0, range: 4..<20)],
      by: .init(extractor: "t", version: 1, rule: "t"), ruleVersion: 1, confidence: 1)
    let words = try words("Ada ada@byng.example", found: [mail])
    #expect(words.count == 2 && words[1].token == nil && words[1].kind == .email)
    #expect(words[0].piece != words[1].piece)
  }

  @Test(arguments: [
    ("Ada Byng - Head of Sales", 2), ("Ada Byng, Mill Works", 2), ("Ada   Byng", 2),
    ("Ada Byng", 1), ("Ada\tByng", 2), ("Smith-Byng", 1),
  ])
  func linesAreCutIntoPieces(text: String, pieces: Int) throws {
    #expect(Set(try words(text).map(\.piece)).count == pieces)
  }

  @Test func lowerCaseElsewhereIsSeen() throws {
    let words = try words("Miracle Front\nno miracle here")
    #expect(words[0].traits.contains(.seenInLowerCase))
    #expect(!words[1].traits.contains(.seenInLowerCase))
  }
}
