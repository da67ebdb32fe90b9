/// A person at an organisation, or an organisation alone, with interest: what is scored and
/// routed. At least one of the two is set.
public struct Lead: Hashable, Sendable, Codable {
  /// `person id @ organisation id`, with `-` for the one that is not known.
  public let id: LeadID
  public let person: ProfileID?
  public let organization: ProfileID?

  /// `nil` when neither is given.
  public init?(person: ProfileID?, organization: ProfileID?) {
    guard person != nil || organization != nil else { return nil }
    self.person = person
    self.organization = organization
    id = LeadID("\(person?.rawValue ?? "-")@\(organization?.rawValue ?? "-")")
  }
}
