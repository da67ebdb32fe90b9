import LeadModel
import Resolution
import Scoring

/// The section `survivorship`: which value of a field a profile shows.
struct SurvivorshipSection: Decodable {
  let settings: SurvivorshipSettings

  private enum CodingKeys: CodingKey, CaseIterable { case fields, sources }

  init(from decoder: any Decoder) throws {
    try decoder.refuseUnknownKeys(CodingKeys.self)
    let container = try decoder.container(keyedBy: CodingKeys.self)
    let named = try container.decodeIfPresent([String: String].self, forKey: .fields) ?? [:]
    var preferences: [Field: SurvivorshipSettings.Preference] = [:]
    for (name, preference) in named {
      guard let field = Field(rawValue: name), SurvivorshipSettings.isOpen(field) else {
        throw DecodingError.dataCorruptedError(
          forKey: .fields, in: container,
          debugDescription: "\(name) is no field whose values compete; give one of \(Self.fields)")
      }
      guard let preference = SurvivorshipSettings.Preference(rawValue: preference) else {
        throw DecodingError.dataCorruptedError(
          forKey: .fields, in: container,
          debugDescription: "\(name): \(preference) is no strategy; give one of \(Self.strategies)")
      }
      preferences[field] = preference
    }
    let sources = try container.decodeIfPresent([String].self, forKey: .sources) ?? []
    guard !preferences.values.contains(.bySource) || !sources.isEmpty else {
      throw DecodingError.dataCorruptedError(
        forKey: .sources, in: container,
        debugDescription: "a field is chosen by-source; say which sources come first")
    }
    settings = SurvivorshipSettings(preferences: preferences, sources: sources)
  }

  private static var fields: String {
    Field.allCases.filter(SurvivorshipSettings.isOpen).map(\.rawValue).joined(separator: ", ")
  }

  private static var strategies: String {
    SurvivorshipSettings.Preference.allCases.map(\.rawValue).joined(separator: ", ")
  }
}
