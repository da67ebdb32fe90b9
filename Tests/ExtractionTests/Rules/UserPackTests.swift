import LeadModel
import Testing

@testable import Extraction

/// Packs of the user: added to the built-in rules, in their place, or switching them off.
@Suite struct UserPackTests {
  static func rules(_ text: String) throws -> RuleSet {
    try RuleSet.builtIn(with: [RulePack(name: "mine.yaml", text: text)])
  }

  static func claims(_ pack: String, _ text: String) throws -> [(Field, String, String)] {
    let set = try ExtractorSet(rules: try rules(pack))
    return set.claims(in: Fixtures.document(text)).claims.statements.map {
      ($0.field, $0.value.display, $0.method.rule)
    }
  }

  static let customer = """
    rules:
      - id: mine.customer
        version: 1
        field: document.reference
        confidence: 0.9
        pattern: '(?<value>K-[0-9]{5})(?![0-9])'
        labels: [customer no, Kundennummer]
        match: ["Customer no: [[K-12345]]"]
        reject: ["K-12345 is a part"]
      - id: mine.budget-code
        version: 2
        field: organization.industry
        confidence: 0.7
        normalizer: lower
        pattern: '\\bBC[0-9]{3}\\b'
        near: [cost centre]
        match: ["cost centre [[BC123]]"]
        reject: ["BC123"]
    """

  @Test func aPackAddsRulesWithLabelsAndContext() throws {
    let found = try Self.claims(
      Self.customer,
      "Customer no: K-12345\nspare part K-54321\nCost Centre of Mill Works: BC777\n")
    #expect(found.contains { $0 == (.documentReference, "K-12345", "mine.customer") })
    #expect(!found.contains { $0.1 == "K-54321" })
    #expect(found.contains { $0 == (.industry, "bc777", "mine.budget-code") })
  }

  @Test func examplesOfAPackRunAndNameTheirLines() throws {
    let good = try RuleExamples(rules: try Self.rules(Self.customer)).run(packs: ["mine.yaml"])
    #expect(good.count == 4)
    #expect(good.failures == [])
    let bad = Self.customer.replacing("K-12345 is a part", with: "Customer no: K-12345")
    let failures = try RuleExamples(rules: try Self.rules(bad)).run(packs: ["mine.yaml"]).failures
    #expect(failures.map(\.line) == [9])
    #expect(failures.map(\.rule) == ["mine.customer"])
  }

  @Test func aRuleIsSwitchedOffOrReplaced() throws {
    let text = "Write to ada@byng.example"
    let off = "rules:\n  - id: email.plain\n    enabled: false"
    #expect(try Self.claims(off, text).filter { $0.0 == .email }.isEmpty)
    let other = """
      rules:
        - id: email.plain
          version: 9
          field: contact.email
          confidence: 0.5
          pattern: '(?<address>(?<local>\\p{L}+)@(?<host>mill\\.example))'
      """
    #expect(try Self.claims(other, text).filter { $0.0 == .email }.isEmpty)
    #expect(try Self.claims(other, "an ada@mill.example").contains { $0.2 == "email.plain" })
  }

  @Test func aChangedPackChangesTheHash() throws {
    let plain = try RuleSet.builtIn()
    let mine = try Self.rules(Self.customer)
    let changed = try Self.rules(Self.customer + "\n")
    #expect(Set([plain.hash, mine.hash, changed.hash]).count == 3)
    #expect(plain.provenance == plain.hash)
    #expect(mine.provenance.hasPrefix(mine.hash + " mine.yaml="))
  }

  static func rule(_ lines: String) -> String {
    "rules:\n  - id: mine.a\n    version: 1\n    confidence: 0.5\n    field: contact.phone\n"
      + "    pattern: '[0-9]{4}'\n" + lines
  }

  static let refused: [(String, RuleError.Code, Int, String)] = [
    (rule("    colour: red"), .key, 7, "nobody reads"),
    ("colour: red\nrules: []", .key, 1, "no other key"),
    (rule("").replacing("contact.phone", with: "contact.fon"), .field, 5, "docs/formats.md"),
    (rule("").replacing("[0-9]{4}", with: "[0-9"), .pattern, 6, "byte 4"),
    (rule("").replacing("mine.a", with: "email.plain"), .version, 2, "another version"),
    (rule("") + rule("").replacing("rules:\n", with: ""), .duplicate, 7, "mine.yaml:2"),
    (rule("").replacing("    field: contact.phone\n", with: ""), .incomplete, 2, "`field`"),
    ("rules:\n  - id: mine.b\n    enabled: false", .missing, 2, "switched off"),
    ("rules: [\n", .syntax, 2, "YAML"),
  ]

  @Test(arguments: refused)
  func faultsNameFileLineAndRemedy(
    text: String, code: RuleError.Code, line: Int, remedy: String
  ) {
    let builtIn = """
      rules:
        - {id: email.plain, version: 1, field: contact.email, confidence: 0.5, pattern: a}
      """
    let packs = [
      RulePack(name: "mail.yaml", text: builtIn, isBuiltIn: true),
      RulePack(name: "mine.yaml", text: text),
    ]
    let error = #expect(throws: RuleError.self) { try RuleSet.joined(packs, lists: [:]) }
    #expect(error?.code == code)
    #expect(error?.file == "mine.yaml")
    #expect(error?.line == line)
    #expect(error?.message.contains(remedy) == true, "\(error?.message ?? "")")
  }

  @Test(arguments: ["normalizer: loud", "scheme: vat-xx"])
  func aNormalizerThatCannotBeIsRefused(line: String) throws {
    let pack = Self.rule("    \(line)").replacing(
      "contact.phone",
      with: line.hasPrefix("scheme") ? "organization.registration" : "contact.phone")
    let rules = try Self.rules(pack)
    #expect(throws: RuleError.self) {
      try ExtractorSet(rules: rules)
    }
  }

  /// Rule lines for a field, a text, the value.
  static let values: [(String, String, String)] = [
    ("field: contact.phone\n    pattern: '[+][0-9 ]{8,16}'", "x +44 20 7946 0018", "+442079460018"),
    ("field: document.total\n    pattern: 'EUR [0-9.,]+'", "x EUR 1.471,60", "1471.6 EUR"),
    (
      "field: document.date\n    pattern: 'valid (?<value>[0-9.]+)'", "valid 3.4.2026", "2026-04-03"
    ),
    (
      "field: organization.registration\n    scheme: lei\n    pattern: '[A-Z0-9]{20}'",
      "9695005MSX1OYEMGDF46", "lei 9695005MSX1OYEMGDF46"
    ),
    ("field: contact.email\n    pattern: '\\S+@\\S+'", "x Ada@Byng.example", "ada@byng.example"),
    (
      "field: organization.name\n    normalizer: upper\n    pattern: 'mill works'", "mill works",
      "MILL WORKS"
    ),
    ("field: document.reference\n    normalizer: digits\n    pattern: 'R [0-9 ]+'", "R 1 2", "12"),
  ]

  @Test func theFieldDecidesTheShape() throws {
    let rules = Self.values.enumerated().map { index, value in
      "  - id: mine.r\(index)\n    version: 1\n    confidence: 0.99\n    \(value.0)\n"
    }
    let set = try ExtractorSet(
      rules: try Self.rules("rules:\n" + rules.joined()))
    for (index, (_, text, value)) in Self.values.enumerated() {
      let found = set.claims(in: Fixtures.document(text)).claims.statements
        .filter { $0.method.rule == "mine.r\(index)" }
      #expect(found.map(\.value.display) == [value])
    }
  }
}
