import Normalization

/// The same name at the same postcode, or the same whole legal name in the same town.
///
/// At a postcode the legal form may be missing in one; in a town, which has many of a name, both
/// must state it.
struct OrganizationPlaceRule: MatchRule {
  let id = "organization.place"

  func keys(of traits: OrganizationTraits) -> [String] {
    traits.names.flatMap { name in
      let joined = name.core.joined()
      let postcodes = traits.postcodes.map { "postcode \($0) \(joined)" }
      guard name.form != nil else { return postcodes }
      return postcodes + traits.cities.map { "city \($0) \(name.text)" }
    }
  }

  func accepts(_ agreement: NameAgreement) -> Bool { agreement <= .compatible }
}
