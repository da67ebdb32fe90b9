import Testing

@testable import Extraction

/// What the sieve leaves out is never a match.
@Suite struct SieveTests {
  /// A pattern and the literals of its sets, edges left out, anyCase letters in lower case.
  static let required: [(String, [[String]])] = [
    ("(?i)(?<!\\p{L})(?:tel|fax)\\s?:", [["tel:", "tel :", "fax:", "fax :"]]),
    ("(?<a>\\p{Lu}\\p{L}+) (?:GmbH|AG)(?!\\p{L})", [[" gmbh", " ag"]]),
    ("[0-9]{4}-[0-9]{2}", [["0000-00"]]),
    ("x?y*", []),
    ("a|.*", []),
    ("(?<h>\\S+)@", [["@"]]),
    ("(*UCP)abc", []),
  ]

  @Test(arguments: required)
  func literalsOfAPattern(pattern: String, expected: [[String]]) {
    let sets = RequiredLiterals.alternatives(of: pattern).first ?? []
    let texts = sets.prefix(1).map { set in
      set.literals.map { literal in
        String(decoding: literal.filter { !$0.isEdge }.map(\.folded), as: UTF8.self)
      }.sorted()
    }
    #expect(texts == expected.map { $0.sorted() })
  }

  static let texts = [
    "Tel: 020 7946 0018, fax :020 7946 0019, hotel: 1, TEL\n: 2, Mill GmbH, Mill AGx, Ümlaut AG.",
    "on 2026-03-03 or 20260303-3 or 1-2026-03", "a@b.example or x @ y", "ſtel: Kelvin \u{212A}",
    "", "Tel:", "日本 Tel: 1 GmbH",
  ]

  @Test(arguments: required.map(\.0))
  func aSievedSearchFindsWhatAWholeSearchFinds(source: String) throws {
    guard !source.hasPrefix("(*") else { return }
    let pack = "rules:\n  - {id: a.b, version: 1, confidence: 0.5, pattern: '\(source)'}"
    let rules = try RulePackReader(pack: RulePack(name: "a", text: pack), lists: [:]).rules()
    let rule = try #require(rules.first)
    let sieve = Sieve(rules)
    for text in Self.texts {
      let bytes = Array(text.utf8)
      let whole = rule.pattern.matches(in: bytes).matches.map(\.groups)
      #expect(rule.matches(in: bytes, sieve.glance(over: bytes)).matches.map(\.groups) == whole)
    }
  }

  @Test func builtInRulesFindTheSameWithTheSieve() throws {
    try Fixtures.withBuiltIn { try Self.compare($0) }
  }

  private static func compare(_ rules: RuleSet) throws {
    let text = rules.all.flatMap { $0.examples + $0.counterexamples }.map(\.text)
      .joined(separator: "\n")
    for bytes in [Array(text.utf8), FoldedText(Array(text.utf8)).bytes] {
      let glances = [rules.pageSieve, rules.intentSieve].map { $0.glance(over: bytes) }
      for rule in rules.all {
        let glance = glances[rule.id.hasPrefix("intent.") ? 1 : 0]
        let sieved = rule.matches(in: bytes, glance).matches.map(\.range)
        #expect(sieved == rule.pattern.matches(in: bytes).matches.map(\.range), "\(rule.id)")
      }
    }
  }
}
