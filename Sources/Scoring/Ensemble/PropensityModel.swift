public import LeadModel

/// A learned model that reads the features of leads, and their points for fit and intent.
public struct PropensityModel: Sendable {
  public static let name = "learned"
  public static let version = 1
  /// What a model may read besides features.
  public static let scoreColumns: [Score.Kind: String] = [
    .fit: "score.fit", .intent: "score.intent",
  ]

  public let model: LearnedModel
  private let explainer: ModelExplainer

  /// `nil` when the model reads columns that leads do not have: it was trained on another table.
  ///
  /// - Parameter features: the names of the features that leads have.
  public init?(_ model: LearnedModel, features: Set<String>) {
    let known = features.union(Self.scoreColumns.values)
    guard model.features.allSatisfy({ known.contains($0.column) }) else { return nil }
    self.model = model
    explainer = ModelExplainer(ModelScorer(model: model))
  }

  /// The ledger is in millionths of log-odds.
  public func score(
    _ features: [FeatureValue], fit: Score, intent: Score, asOf: Timestamp
  ) -> Score {
    let values = Dictionary(
      features.map { ($0.name, $0) }, uniquingKeysWith: { first, _ in first })
    let points = [
      Self.scoreColumns[.fit]: fit.points, Self.scoreColumns[.intent]: intent.points,
    ]
    let input = explainer.scorer.reader.input { column in
      points[column].map { .number($0) } ?? ModelValue(values[column]?.value)
    }
    let ledger = explainer.ledger(input)
    return Score(
      kind: .propensity, model: Self.name, version: Self.version, settingsHash: model.id,
      asOf: asOf,
      terms: ledger.terms.map { term in
        ScoreTerm(
          name: term.name, micropoints: term.micropoints, reason: term.reason,
          feature: term.feature, sources: term.feature.flatMap { values[$0]?.sources } ?? [])
      })
  }
}
