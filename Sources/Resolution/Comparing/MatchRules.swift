/// The rules in force, strongest first: a weaker rule never undoes what a stronger one joined.
package enum MatchRules {
  package static let people: [any MatchRule<PersonTraits>] = [
    PersonEmailRule(),
    PersonPhoneRule(),
    PersonDomainRule(),
    PersonOrganizationRule(),
  ]

  package static let organizations: [any MatchRule<OrganizationTraits>] = [
    OrganizationRegistrationRule(),
    OrganizationRegisterRule(),
    OrganizationDomainRule(),
    OrganizationNamelessRule(),
    OrganizationPlaceRule(),
    OrganizationLegalNameRule(),
  ]
}
