/// A thing that a page describes for machines: a person, a business.
struct StructuredItem: Hashable {
  /// The last part of its type, e.g. `LocalBusiness`; `vcard` for microformats.
  var type: String
  var properties: [Property] = []

  struct Property: Hashable {
    let name: String
    let value: String
  }

  /// Things that have a name but are neither people nor organisations.
  private static let others: Set = [
    "website", "webpage", "product", "offer", "article", "blogposting", "newsarticle",
    "breadcrumblist", "listitem", "imageobject", "videoobject", "event", "review", "rating",
    "aggregaterating", "service", "searchaction", "sitenavigationelement", "wpheader", "wpfooter",
    "question", "answer", "recipe", "book", "creativework", "country", "city", "state", "blog",
    "administrativearea", "contactpoint", "postaladdress", "collectionpage", "aboutpage",
    "contactpage", "faqpage", "itemlist", "breadcrumb", "thing", "jobposting",
    "softwareapplication",
  ]

  var isPerson: Bool { type.lowercased() == "person" }

  private var isOrganization: Bool {
    let folded = type.lowercased()
    guard !Self.others.contains(folded), !isPerson, folded != "vcard" else { return false }
    return ["organization", "business", "corporation", "store", "agent"]
      .contains { folded.hasSuffix($0) }
      || properties.contains { Self.reachable.contains($0.name.lowercased()) }
  }

  private static let reachable: Set = [
    "telephone", "email", "streetaddress", "postalcode", "faxnumber",
  ]

  /// Writes its type and a line for each property, marked by the property's name, then an empty
  /// line. A name is marked as that of a person or an organisation.
  func write(to page: inout PageText) {
    let kept = properties.filter { !$0.value.isEmpty }
    guard !kept.isEmpty else { return }
    if !type.isEmpty { page.append(type + "\n") }
    for property in kept {
      page.append(property.name + ": ")
      page.append(property.value, field: mark(of: property.name, property.value))
      page.append("\n")
    }
    page.append("\n")
  }

  private func mark(of name: String, _ value: String) -> String {
    let folded = name.lowercased()
    // A card whose name is the organisation's is the organisation's.
    if folded == "fn", properties.contains(where: { $0.name == "org" && $0.value == value }) {
      return "organization.name"
    }
    guard folded == "name" || folded == "legalname" || folded == "title" && type != "vcard" else {
      return folded
    }
    if isPerson { return folded == "title" ? "jobtitle" : "person.name" }
    if isOrganization, folded != "title" { return "organization.name" }
    return type.lowercased() + "." + folded
  }
}
