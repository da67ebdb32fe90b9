import Foundation
import LeadModel
import Synchronization

@testable import Extraction

enum Fixtures {
  /// A plain-text document of one page.
  static func document(_ text: String) -> Document {
    let page = Page(number: 1, kind: .text, source: .native, reason: "plain-text", text: text)
    return document([page])
  }

  static func document(_ pages: [Page]) -> Document {
    Document(
      id: "0000", mediaType: "text/plain", byteCount: pages.reduce(0) { $0 + $1.text.utf8.count },
      pages: pages)
  }

  static func scanned(_ text: String) -> ScannedPage {
    ScannedPage(
      Page(number: 1, kind: .text, source: .native, reason: "plain-text", text: text), index: 0)
  }

  static func scanned(rows: [[(String, Double)]]) -> ScannedPage {
    ScannedPage(page(rows: rows), index: 0)
  }

  /// A page with geometry: rows of words with their left edge, 12 points apart, 10 points high,
  /// five points a character.
  static func page(rows: [[(String, Double)]], confidence: Double? = nil) -> Page {
    var text = ""
    var words: [Word] = []
    for (row, cells) in rows.enumerated() {
      if row > 0 { text += "\n" }
      for (index, cell) in cells.enumerated() {
        if index > 0 { text += " " }
        let start = text.unicodeScalars.count
        text += cell.0
        let top = 40 + 12 * Double(row)
        words.append(
          Word(
            start: start, end: text.unicodeScalars.count,
            quad: Quad(
              x0: cell.1, y0: top, x1: cell.1 + 5 * Double(cell.0.count), y1: top + 10),
            source: confidence == nil ? .native : .ocr, confidence: confidence))
      }
    }
    return Page(
      number: 1, kind: .page, widthInPoints: 595, heightInPoints: 842,
      source: confidence == nil ? .native : .ocr, reason: "native-text", text: text, words: words)
  }

  /// A message: one attribute page with the headers, one page with the body.
  static func message(_ headers: [(String, String)], body: String) -> Document {
    var text = ""
    var marks: [Page.Mark] = []
    for (name, value) in headers {
      let start = text.unicodeScalars.count + name.count + 2
      text += "\(name): \(value)\n"
      marks.append(
        .init(
          role: .header, start: start, end: text.unicodeScalars.count - 1, name: name.lowercased()))
    }
    let head = Page(
      number: 1, kind: .attribute, source: .native, reason: "headers", text: text, marks: marks)
    let part = Page(
      number: 2, kind: .mimePart, path: "1", source: .native, reason: "plain-text", text: body)
    return document([head, part])
  }

  static func claims(
    _ document: Document, settings: ExtractionSettings = ExtractionSettings()
  ) throws -> DocumentClaims {
    try withExtractors { $0.set.claims(in: document, settings: settings).claims }
  }

  static func withBuiltIn<Value>(_ body: (RuleSet) throws -> Value) throws -> Value {
    try withExtractors { try body($0.rules) }
  }

  /// Lends the built-in rules and extractors: compiled patterns are used by one test at a time, and compiling them
  /// takes longer than most tests.
  static func withExtractors<Value>(_ body: (Lent) throws -> Value) throws -> Value {
    let lent = try idle.withLock { $0.popLast() } ?? Lent(rules: RuleSet.builtIn())
    defer { idle.withLock { $0.append(lent) } }
    return try body(lent)
  }

  struct Lent: @unchecked Sendable {
    // Only ever used by whoever took it out of `idle`.
    let rules: RuleSet
    let set: ExtractorSet
    /// One by one, in their order.
    let extractors: [any Extractor]

    init(rules: RuleSet) throws {
      self.rules = rules
      set = try ExtractorSet(rules: rules)
      extractors = try ExtractorSet.all.map {
        try $0.init(rules: rules)
      }
    }
  }

  private static let idle = Mutex<[Lent]>([])

  /// What stands between `[[` and `]]`, `nil` without marks.
  static func marked(_ example: String) -> String? {
    guard let start = example.range(of: "[["), let end = example.range(of: "]]") else { return nil }
    return String(example[start.upperBound..<end.lowerBound])
  }

  static func found(by rule: String, in claims: DocumentClaims) -> [String] {
    claims.statements.filter { $0.method.rule == rule }.map(\.raw)
      + claims.intents.filter { $0.method.rule == rule }.map(\.evidence.raw)
  }
}
