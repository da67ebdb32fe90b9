public import Graph
public import LeadModel

/// The list of feature definitions, and the one way to compute them.
public struct FeatureCatalogue: Sendable {
  /// In catalogue order; names are unique.
  public let definitions: [FeatureDefinition]

  public init(_ definitions: [FeatureDefinition]) {
    self.definitions = definitions
  }

  /// Names that rules may use.
  public var names: Set<String> { Set(definitions.map(\.name)) }

  /// Every feature that can be told for a lead, sorted by name. Nothing that was observed or
  /// happened after `asOf` has any influence.
  public func values(for lead: Lead, in graph: LeadGraph, asOf: Timestamp) -> [FeatureValue] {
    values(for: LeadView(of: lead, in: graph, asOf: asOf))
  }

  /// The same from a view that is already there.
  public func values(for view: LeadView) -> [FeatureValue] {
    definitions.compactMap { $0.value(for: view) }.sorted { $0.name < $1.name }
  }

  /// Stored values without those that have expired by `asOf`, or whose definition or version is
  /// not in this catalogue any more.
  public func fresh(_ values: [FeatureValue], asOf: Timestamp) -> [FeatureValue] {
    let known = Dictionary(
      definitions.map { ($0.name, $0) }, uniquingKeysWith: { first, _ in first })
    return values.filter { value in
      guard let definition = known[value.name], definition.version == value.version else {
        return false
      }
      return definition.isFresh(value, asOf: asOf)
    }
  }
}
