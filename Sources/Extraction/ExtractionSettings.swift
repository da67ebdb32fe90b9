package import LeadModel

/// What the user says about every document.
package struct ExtractionSettings: Codable, Hashable, Sendable {
  /// The user's own company; `nil` when it was not named.
  package let us: OwnCompany?
  /// ISO 3166-1 alpha-2 of numbers without country code; `nil` derives it from each document's
  /// addresses, numbers and domains.
  package let defaultRegion: String?

  package init(us: OwnCompany? = nil, defaultRegion: String? = nil) {
    self.us = us
    self.defaultRegion = defaultRegion
  }
}
