import LeadModel
import Storage

/// A profile with the provenance of every value.
struct ProfileView: Encodable {
  struct Value: Encodable {
    let label: String
    let text: String
    let strategy: String
    let sightings: [SightingView]
    let more: Int
    let hasMore: Bool
    let losers: [Loser]
    let hasLosers: Bool
    let loserCount: String
    let isJudged: Bool
    /// Where the value can be judged.
    let judging: String?
    let confidence: String
  }

  struct Loser: Encodable {
    let text: String
    let reason: String
    let sightings: [SightingView]
  }

  let title: String
  let kind: String
  let address: String
  let id: String
  let records: String
  let values: [Value]

  private static let mostSightings = 3

  init(_ profile: Profile, _ call: Call, _ sightings: SightingDesk) {
    title = call.shownTitle(Self.title(of: profile), otherwise: profile.id.rawValue)
    kind = profile.kind == .person ? "Person" : "Organisation"
    address = Links.profile(profile.id)
    id = profile.id.rawValue
    records = Words.count(profile.records.count, "sighting", "sightings") + " in documents"
    values = profile.fields.map { Self.value($0, call, sightings) }
  }

  static func title(of profile: Profile) -> String {
    let telling: [Field] = [.personName, .organizationName, .domain, .email, .phone]
    return telling.lazy.compactMap { profile.best($0)?.display }.first ?? profile.id.rawValue
  }

  private static func value(
    _ field: GoldenField, _ call: Call, _ sightings: SightingDesk
  ) -> Value {
    let shown = field.sources.prefix(mostSightings).map(sightings.view)
    let losers = field.losers.map { loser in
      Loser(
        text: call.shown(loser.value, of: field.field), reason: loser.reason,
        sightings: loser.sources.prefix(1).map(sightings.view))
    }
    let statement = field.sources.lazy.compactMap(\.statement).first
    return Value(
      label: Words.label(field.field), text: call.shown(field.value, of: field.field),
      strategy: Words.plain(field.strategy), sightings: shown,
      more: field.sources.count - shown.count, hasMore: field.sources.count > shown.count,
      losers: losers, hasLosers: !losers.isEmpty,
      loserCount: Words.count(losers.count, "other value", "other values"),
      isJudged: field.sources.contains { $0.judgement != nil },
      judging: call.role >= .reviewer ? statement.map(Links.review) : nil,
      confidence: Words.percent(field.sources.map(\.confidence).max() ?? 0))
  }
}
