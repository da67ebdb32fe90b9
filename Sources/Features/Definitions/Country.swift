import Graph
import LeadModel

extension FeatureDefinition {
  static let country = FeatureDefinition(
    "country", version: 1, type: .text,
    sources: [
      "contact.address", "organization.headquarters", "organization.registration",
      "organization.domain", "contact.email", "contact.phone",
    ],
    owner: .firmographics,
    purpose:
      "ISO 3166-1 alpha-2 by address, registration, domain or calling code; missing when ambiguous."
  ) { view in
    CountryFinder(view: view).finding
  }
}
