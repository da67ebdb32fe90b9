import Foundation
import LeadModel

/// Values of every shape, the same for the same seed.
struct RandomValues {
  private var random: SplitMix64

  init(seed: UInt64) { random = SplitMix64(seed: seed) }

  mutating func text() -> String {
    let texts = [
      "", "a", "Grüße/\"x\"", "tab\t\\", "\u{1}\u{1F}", "日本", "intent.rfp", "long text ",
    ]
    return texts[Int.random(in: 0..<texts.count, using: &random)]
      + String(Int.random(in: 0..<1000, using: &random))
  }

  mutating func some<Value>(_ value: (inout Self) -> Value) -> Value? {
    Bool.random(using: &random) ? value(&self) : nil
  }

  mutating func list<Value>(_ value: (inout Self) -> Value) -> [Value] {
    (0..<Int.random(in: 0...3, using: &random)).map { _ in value(&self) }
  }

  mutating func number() -> Double {
    Bool.random(using: &random)
      ? Double(Int.random(in: -100...100, using: &random))
      : Double.random(in: -1000...1000, using: &random)
  }

  mutating func time() -> Timestamp {
    Timestamp(millisecondsSince1970: Int64.random(in: -99_999_999_999...1e14.int, using: &random))
  }

  mutating func flag() -> Bool { Bool.random(using: &random) }

  mutating func source() -> SourceReference {
    SourceReference(
      kind: flag() ? .signal : .profileField, id: text(), field: some { _ in .email })
  }

  mutating func feature() -> FeatureValue {
    let value: FeatureValue.Scalar =
      switch Int.random(in: 0..<3, using: &random) {
      case 0: .number(number())
      case 1: .text(text())
      default: .flag(flag())
      }
    return FeatureValue(
      name: text(), version: Int.random(in: 0..<9, using: &random), value: value,
      sources: list { $0.source() }, eventTime: some { $0.time() })
  }

  mutating func score() -> Score {
    Score(
      kind: Score.Kind.allCases[Int.random(in: 0..<5, using: &random)], model: text(), version: 2,
      settingsHash: text(), asOf: time(),
      terms: list {
        ScoreTerm(
          name: $0.text(), micropoints: Int($0.number() * 1e6), reason: $0.text(),
          feature: $0.some { $0.text() }, sources: $0.list { $0.source() })
      },
      probability: some {
        Score.Probability(
          value: 0.25, low: $0.number(), high: 1e-6, basis: $0.text(), identity: 1)
      })
  }

  mutating func details() -> IntentMention.Details {
    .init(
      product: some { $0.text() }, amount: some { _ in 12.5 }, currency: some { _ in "EUR" },
      date: some { _ in "2026-03" })
  }

  mutating func event() -> ScoredEvent {
    ScoredEvent(
      Signal(
        id: SignalID(text()), source: text(), profile: ProfileID(text()), type: text(),
        polarity: flag() ? .positive : .negative, holder: .thirdParty, tense: .past,
        occurredAt: time(), details: details(), confidence: number()),
      relation: Int.random(in: 0..<3, using: &random))
  }

  mutating func row() -> ImportedSignal {
    ImportedSignal(
      id: SignalID(text()), source: text(), type: text(), occurredAt: time(), details: details(),
      confidence: number(),
      subject: SubjectKeys(
        profile: some { ProfileID($0.text()) }, externalID: some { $0.text() },
        emails: list { $0.text() }, phones: list { $0.text() }, domains: list { $0.text() }))
  }

  mutating func override() -> LeadOverride? {
    Lead(person: "p", organization: nil).map {
      LeadOverride(
        lead: $0, change: .init(tier: some { $0.text() }, micropoints: 5), by: text(),
        reason: text(), at: time(), until: some { $0.time() })
    }
  }

  mutating func decision() -> Decision {
    let context = some { values -> DecisionContext in
      DecisionContext(
        events: values.list { $0.event() }, account: values.list { $0.text() },
        accountOwner: values.some { $0.text() },
        lastInTurn: Dictionary(
          values.list { ($0.text(), $0.text()) }, uniquingKeysWith: { first, _ in first }),
        overrides: values.list { $0.override() }.compactMap(\.self), step: 3,
        answered: values.some { $0.time() })
    }
    return Decision(
      id: DecisionID(text()), lead: LeadID(text()), decidedAt: time(), rulesHash: text(),
      features: list { $0.feature() }, scores: list { $0.score() },
      gate: list { .init(rule: $0.text(), passed: $0.flag(), reason: $0.text()) },
      qualified: flag(), tier: text(), routing: [], queue: text(), owner: some { $0.text() },
      ownerReason: text(),
      candidates: list { .init(owner: $0.text(), eligible: $0.flag(), reason: "", load: 7) },
      context: context, segment: some { $0.text() },
      choice: some { .init(method: .random, propensity: 0.5, seed: $0.text()) },
      byRules: some { .init(qualified: true, tier: $0.text(), queue: "q", owner: nil) },
      timing: some {
        .init(
          queue: "q", since: $0.time(), step: 1, due: $0.some { $0.time() }, reason: $0.text())
      })
  }
}

extension Double {
  fileprivate var int: Int64 { Int64(self) }
}
