public import Scoring

/// The scoring and routing sections of `galena.yaml`, decoded in one go. A section that is left
/// out has its default; `owners` default to nobody, `calendar` to none.
///
/// Decoding leaves the document's other sections (`us`, …) alone, since they are not this type's;
/// whoever decodes the whole file refuses the rest with `sections`. Inside its own sections every
/// unknown key is refused with a `RulesError`.
public struct LeadRules: Hashable, Sendable, Codable {
  public var fit: FitRules
  public var intent: IntentRules
  public var combined: CombinedRules
  public var ensemble: EnsembleRules
  public var segments: [SegmentRule]
  public var gate: [GateRule]
  public var tiers: [TierRule]
  public var queues: [QueueRule]
  public var owners: [Owner]
  public var calendar: BusinessCalendar?

  public init(
    fit: FitRules = .default, intent: IntentRules = .default, combined: CombinedRules = .default,
    ensemble: EnsembleRules = .default, routing: RoutingRules = .default
  ) {
    self.fit = fit
    self.intent = intent
    self.combined = combined
    self.ensemble = ensemble
    segments = routing.segments
    gate = routing.gate
    tiers = routing.tiers
    queues = routing.queues
    owners = routing.owners
    calendar = routing.calendar
  }

  public static let `default` = LeadRules()

  /// The names of its sections.
  public static let sections = CodingKeys.allCases.map(\.rawValue)

  public var routing: RoutingRules {
    RoutingRules(
      segments: segments, gate: gate, tiers: tiers, queues: queues, owners: owners,
      calendar: calendar)
  }

  private enum CodingKeys: String, CodingKey, CaseIterable {
    case fit, intent, combined, ensemble, segments, gate, tiers, queues, owners,
      calendar
  }

  public init(from decoder: any Decoder) throws {
    let container = try decoder.container(keyedBy: CodingKeys.self)
    func section<Section: Decodable>(_ key: CodingKeys, _ fallback: Section) throws -> Section {
      try container.decodeIfPresent(Section.self, forKey: key) ?? fallback
    }
    let standard = Self.default
    fit = try section(.fit, standard.fit)
    intent = try section(.intent, standard.intent)
    combined = try section(.combined, standard.combined)
    ensemble = try section(.ensemble, standard.ensemble)
    segments = try section(.segments, standard.segments)
    gate = try section(.gate, standard.gate)
    tiers = try section(.tiers, standard.tiers)
    queues = try section(.queues, standard.queues)
    owners = try section(.owners, standard.owners)
    calendar = try container.decodeIfPresent(BusinessCalendar.self, forKey: .calendar)
  }
}

extension LeadRules {
  /// What keeps the rules from being used, over all sections; empty when nothing does.
  /// `features`: the names that rules may use, `FeatureCatalogue.names`; `nil` when they come from
  /// elsewhere.
  public func problems(features: Set<String>? = nil) -> [RulesProblem] {
    fit.problems(features: features) + intent.problems() + combined.problems()
      + ensemble.problems()
      + routing.problems(features: features)
  }

  /// The models with these rules, and a learned one where there is one. Throws `RulesError`.
  public func scorer(
    features: Set<String>? = nil, propensity: PropensityModel? = nil
  ) throws -> LeadScorer {
    LeadScorer(
      fit: try FitModel(rules: fit, features: features), intent: try IntentModel(rules: intent),
      combined: try CombinedModel(rules: combined),
      ensemble: try EnsembleModel(rules: ensemble), propensity: propensity)
  }

  /// The router with these rules. Throws `RulesError`.
  public func router(features: Set<String>? = nil) throws -> Router {
    try Router(rules: routing, features: features)
  }
}
