import LeadModel
import Testing

@testable import Extraction

/// The laws of evidence, over documents that make every extractor speak.
@Suite struct EvidenceTests {
  static let texts = [
    """
    Sehr geehrter Herr Mühle,

    wir bitten um ein Angebot – Fälligkeit 3. März.

    Mit freundlichen Grüßen

    Jutta Größer
    Leiterin Einkauf
    Größer Mühlenbau GmbH & Co. KG
    Mühlenweg 4
    10115 Berlin
    Telefon 030 23125 001 – Fax 030 23125 099
    jutta.groesser@muehlenbau.example · www.muehlenbau.example
    """,
    "Ada Byng | Head of Sales | Mill Works Ltd | 4 Mill Lane, Leeds LS1 4AP | ada (at) byng (dot) example",
    "日本 Ada Byng <ada@byng.example> 📞 +44 20 7946 0018 linkedin.com/in/ada-byng",
  ]

  static let rows: [[(String, Double)]] = [
    [("Jutta", 50), ("Mühle", 80), ("Ada", 300), ("Byng", 320)],
    [("Leiterin", 50), ("Einkauf", 95), ("Head", 300), ("of", 325), ("Sales", 340)],
    [("Mühlenweg", 50), ("4", 100), ("4", 300), ("Mill", 310), ("Lane", 335)],
    [("10115", 50), ("Berlin", 80), ("Leeds", 300), ("LS1", 330), ("4AP", 350)],
    [("jutta@muehle.example", 50), ("ada@byng.example", 300)],
  ]

  static var documents: [Document] {
    texts.map { Fixtures.document($0) } + [
      Fixtures.document([Fixtures.page(rows: rows)]),
      Fixtures.document([Fixtures.page(rows: rows, confidence: 0.6)]),
      Fixtures.message(
        [
          ("From", "Ada Byng <ada@byng.example>"),
          ("To", "\"Mühle, Jutta\" <jutta@muehle.example>"),
        ],
        body: texts[0]),
    ]
  }

  @Test(arguments: documents)
  func rangesReReadToTheirText(document: Document) throws {
    let claims = try Fixtures.claims(document)
    #expect(!claims.statements.isEmpty)
    let all = claims.statements.map(\.evidence) + claims.links.map(\.evidence)
    for part in all.flatMap(\.parts) {
      let page = document.pages[part.page - 1]
      let scalars = Array(page.text.unicodeScalars)[part.start..<part.end]
      #expect(String(String.UnicodeScalarView(scalars)) == part.text)
      let touched = page.words.filter { $0.start < part.end && part.start < $0.end }
      #expect(part.quads == touched.map(\.quad))
      #expect(part.ocrConfidence == touched.compactMap(\.confidence).min())
    }
  }

  @Test(arguments: documents)
  func sameDocumentSameClaims(document: Document) throws {
    #expect(try Fixtures.claims(document) == Fixtures.claims(document))
  }

  @Test(arguments: documents)
  func statementsStandInOrderWithIdsAndRecordsOfTheirOwn(document: Document) throws {
    let claims = try Fixtures.claims(document)
    let places = claims.statements.map { ($0.evidence.parts[0].page, $0.evidence.parts[0].start) }
    #expect(zip(places, places.dropFirst()).allSatisfy { $0 <= $1 })
    #expect(Set(claims.statements.map(\.id)).count == claims.statements.count)
    #expect(Set(claims.records.map(\.id)).count == claims.records.count)
    let records = Set(claims.records.map(\.id))
    for statement in claims.statements {
      let isOfDocument = statement.field.rawValue.hasPrefix("document.")
      #expect(isOfDocument || statement.record.map(records.contains) == true)
    }
    #expect(claims.links.allSatisfy { records.contains($0.from) && records.contains($0.to) })
  }

  @Test func ocrConfidenceLowersTheStatements() throws {
    let clear = try Self.accounts(ofPageRead: nil)
    let read = try Self.accounts(ofPageRead: 0.6)
    #expect(!clear.isEmpty && clear.count == read.count)
    for (native, ocr) in zip(clear, read) {
      #expect(native.legibility == 1)
      #expect(abs(ocr.legibility - 0.8) < 0.001)
    }
    // On one page the less readable of two equal values is the less confident one.
    let worse = try Self.accounts(ofPageRead: 0.3)
    for (better, worse) in zip(read, worse) { #expect(worse.calibrated < better.calibrated) }
  }

  private static func accounts(ofPageRead confidence: Double?) throws -> [ConfidenceAccount] {
    let document = Fixtures.document([Fixtures.page(rows: rows, confidence: confidence)])
    return try Fixtures.withExtractors {
      $0.set.claims(in: document, isTracing: true).trace?.confidences ?? []
    }
  }
}
