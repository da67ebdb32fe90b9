extension LinkRecords {
  /// What is compared, in a fixed order; the names of people come first.
  var comparers: [any Comparer] {
    (kind == .person ? personComparers : organizationComparers) + placeComparers + otherComparers
  }

  private var personComparers: [any Comparer] {
    var all: [any Comparer] = []
    if !family.isEmpty || !given.isEmpty {
      all.append(PersonNameComparer(given: given, family: family))
    }
    all += values(birthDate, DateMeasure(name: "birth date"))
    if !organization.isEmpty {
      all.append(OrganizationNameComparer(names: organization, circumstance: .work))
    }
    all += values(identifier, NumberMeasure(name: "identifier", circumstance: .identity))
    if !email.isEmpty { all.append(EmailComparer(email: email, given: given, family: family)) }
    all += values(host, TextMeasure(name: "domain", circumstance: .work))
    all += values(phone, PhoneMeasure(circumstance: .work))
    all += values(jobTitle, TextMeasure(name: "job title", circumstance: .role))
    return all
  }

  private var organizationComparers: [any Comparer] {
    var all: [any Comparer] = []
    if !organization.isEmpty {
      all.append(OrganizationNameComparer(names: organization, circumstance: .name))
    }
    all += values(identifier, NumberMeasure(name: "identifier", circumstance: .identity))
    all += values(host, TextMeasure(name: "domain", circumstance: .role))
    all += values(phone, PhoneMeasure(circumstance: .role))
    return all
  }

  private var placeComparers: [any Comparer] {
    var all: [any Comparer] = []
    if !street.isEmpty { all.append(StreetComparer(number: houseNumber, street: street)) }
    all += values(city, TextMeasure(name: "city", circumstance: .town))
    all += values(postcode, PostcodeMeasure())
    all += values(region, CodeMeasure(name: "region", circumstance: .town))
    all += values(country, CodeMeasure(name: "country", circumstance: .town))
    if !position.isEmpty { all.append(DistanceComparer(position, rows: count)) }
    return all
  }

  /// As many as a pattern still has room for: sixteen comparisons fit.
  private var otherComparers: [any Comparer] {
    var all = values(gender, CodeMeasure(name: "gender", circumstance: .name))
    for list in lists {
      all.append(SetComparer(name: list.name, attribute: list.attribute))
    }
    for text in texts {
      all += values(text.attribute, TextMeasure(name: text.name, circumstance: .role))
    }
    return all
  }

  private func values(_ attribute: Attribute, _ measure: some ValueMeasure) -> [any Comparer] {
    attribute.isEmpty ? [] : [ValueComparer(attribute: attribute, measure: measure)]
  }
}
