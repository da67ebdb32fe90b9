import Graph
import LeadModel

extension FeatureDefinition {
  static let language = FeatureDefinition(
    "language", version: 1, type: .text, sources: ["country"],
    owner: .contacts,
    purpose: "ISO 639-1 business language of the country; missing where there are several."
  ) { view in
    guard let country = CountryFinder(view: view).finding, case .text(let code) = country.value,
      let language = CountryFacts.language[code]
    else { return nil }
    return Finding(
      value: .text(language), sources: country.sources, eventTime: country.eventTime)
  }
}
