import Graph
import LeadModel

/// Signals in as few words as the tests need.
enum Events {
  static func day(_ number: Double) -> Timestamp {
    Timestamp(millisecondsSince1970: 1_767_225_600_000 + Int64(number * 86_400_000))
  }

  static func event(
    _ id: String, _ type: String = "intent.rfp", day number: Double = 0, source: String = "crm",
    polarity: IntentMention.Polarity = .positive, holder: IntentMention.Holder = .author,
    tense: IntentMention.Tense = .present, confidence: Double = 1,
    relation: LeadSignal.Relation = .own
  ) -> LeadSignal {
    LeadSignal(
      signal: Signal(
        id: SignalID(id), source: source, profile: "ada", type: type, polarity: polarity,
        holder: holder, tense: tense, occurredAt: day(number), confidence: confidence),
      relation: relation)
  }

  static func random(_ random: inout SeededRandom, count: Int = 25) -> [LeadSignal] {
    let types = ["intent.rfp", "intent.budget", "intent.negative", "web.visit", "pigeon.landed"]
    return (0..<Int.random(in: 0...count, using: &random)).map { number in
      event(
        "s\(number)", random.pick(types), day: Double.random(in: 0...200, using: &random),
        source: random.pick(["crm", "document"]), polarity: random.pick([.positive, .negative]),
        holder: random.pick([.author, .thirdParty]),
        tense: random.pick([.past, .present, .future]),
        confidence: Double.random(in: 0...1, using: &random),
        relation: random.pick(LeadSignal.Relation.allCases))
    }
  }

  static func feature(_ name: String, _ value: FeatureValue.Scalar) -> FeatureValue {
    FeatureValue(
      name: name, version: 1, value: value,
      sources: [SourceReference(kind: .profileField, id: "ada", field: .personTitle)])
  }
}
