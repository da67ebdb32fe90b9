import Foundation
import LeadModel
import Pipeline

/// A score's ledger as a waterfall: a bar beside each term, and from each term the way to its ink.
struct ScoreView: Encodable {
  struct Term: Encodable {
    let name: String
    let reason: String
    let points: String
    let bar: String
    let sources: [Source]
    let more: Int
    let hasMore: Bool
  }

  struct Source: Encodable {
    let label: String
    let value: String
    let sightings: [SightingView]
  }

  let title: String
  let model: String
  /// The score as it is said: points, or for log-odds the chance.
  let figure: String
  let points: String
  /// What the terms are counted in.
  let unit: String
  let terms: [Term]
  let sum: String
  let isOpen: Bool

  private static let titles: [Score.Kind: String] = [
    .fit: "Fit", .intent: "Intent", .combined: "Score", .propensity: "Learned from outcomes",
    .ensemble: "Chance to be won",
  ]

  private static let mostSources = 4

  init(_ score: Explanation.ExplainedScore, _ call: Call, _ desk: SightingDesk) {
    title = Self.titles[score.kind] ?? score.kind.rawValue
    let isChance = score.kind == .ensemble || score.kind == .propensity
    unit = isChance ? "Log-odds" : "Points"
    figure = isChance ? Words.percent(1 / (1 + exp(-score.points))) : Words.points(score.points)
    model = score.model
    points = isChance ? Words.signed(score.points) : Words.points(score.points)
    let cascade = Cascade(score.terms.map(\.points))
    sum = cascade.sum
    isOpen = score.kind == .combined
    terms = zip(score.terms, cascade.steps).map { Self.term($0, bar: $1, call, desk) }
  }

  private static func term(
    _ term: Explanation.ExplainedTerm, bar: String, _ call: Call, _ desk: SightingDesk
  ) -> Term {
    let shown = term.sources.prefix(mostSources)
    return Term(
      name: Words.plain(term.name), reason: term.reason, points: Words.signed(term.points),
      bar: bar, sources: shown.map { source($0, call, desk) },
      more: term.sources.count - shown.count, hasMore: term.sources.count > shown.count)
  }

  private static func source(
    _ source: Explanation.ExplainedSource, _ call: Call, _ desk: SightingDesk
  ) -> Source {
    let field = source.reference.field
    let isHidden = field.map(call.masking.hidden.contains) ?? false
    return Source(
      label: field.map(Words.label) ?? Words.plain(source.reference.kind.rawValue),
      value: isHidden ? "••• hidden" : source.value ?? "not there any more",
      sightings: source.sightings.prefix(2).map { sighting in
        SightingView(
          place: desk.place(sighting.document, sighting.evidence?.parts.first?.page)
            ?? sighting.source,
          ink: desk.address(
            sighting.document, sighting.statement, sighting.evidence, sighting.judgement),
          confidence: Words.percent(sighting.confidence), inkMethod: sighting.method, inkDay: nil,
          isJudged: sighting.judgement != nil)
      })
  }
}
