/// Gathers what a page describes for machines while its tree is walked: microdata (`itemprop`),
/// RDFa (`property`), hCard and h-card classes, JSON-LD scripts.
struct StructuredItems {
  /// In document order, each once; items without properties left out.
  private(set) var items: [StructuredItem] = []
  private var open: [(node: HTMLNode, index: Int?)] = []
  private var drafts: [StructuredItem] = []

  private static let limit = 2_000
  private static let propertyLimit = 100

  mutating func enter(_ node: HTMLNode, _ name: String) {
    if name == "script" { return readScript(node) }
    let scope = Scope(of: node, name)
    if let property = scope.property, scope.type == nil, let current = open.last?.index {
      for name in property.split(whereSeparator: \.isWhitespace) {
        add(String(name), StructuredValue.value(of: node, name), to: current)
      }
    }
    if let current = open.last?.index, drafts[current].type == "vcard" {
      for (name, value) in Microformat.properties(of: node) { add(name, value, to: current) }
    }
    guard let type = scope.type, drafts.count < Self.limit else { return }
    // The parts of an address and of a contact belong to whom they are of.
    if let outer = open.last?.index, Self.inlined.contains(type.lowercased()) {
      open.append((node, outer))
    } else {
      drafts.append(StructuredItem(type: type))
      open.append((node, drafts.count - 1))
    }
  }

  mutating func leave(_ node: HTMLNode) {
    if let last = open.last, last.node == node { open.removeLast() }
  }

  /// To be called once, behind the last node.
  mutating func finish() {
    var known: Set<StructuredItem> = []
    items += drafts.filter { !$0.properties.isEmpty && known.insert($0).inserted }
  }

  private static let inlined: Set = ["postaladdress", "contactpoint", "geocoordinates"]

  private mutating func add(_ name: String, _ value: String, to index: Int) {
    guard !value.isEmpty, value.utf8.count <= 1_000, Self.isKept(name),
      drafts[index].properties.count < Self.propertyLimit
    else { return }
    drafts[index].properties.append(.init(name: name, value: value))
  }

  /// Pictures, prices and ratings are of no use here.
  static func isKept(_ name: String) -> Bool { kept.contains(name.lowercased()) }

  private static let kept: Set = [
    "name", "legalname", "alternatename", "givenname", "familyname", "additionalname",
    "honorificprefix", "honorificsuffix", "jobtitle", "title", "telephone", "faxnumber", "email",
    "url", "sameas", "streetaddress", "postofficeboxnumber", "addresslocality", "addressregion",
    "postalcode", "addresscountry", "worksfor", "affiliation", "memberof", "department",
    "contacttype", "vatid", "taxid", "leicode", "duns", "naics", "isicv4", "foundingdate",
    "numberofemployees", "address", "description", "openinghours", "parentorganization", "brand",
    "fn", "org", "organization-name", "organization-unit", "tel", "fax", "adr", "street-address",
    "locality", "region", "postal-code", "country-name", "role", "given-name", "family-name",
    "honorific-prefix", "honorific-suffix", "post-office-box",
  ]

  private mutating func readScript(_ node: HTMLNode) {
    guard node["type"]?.lowercased().trimmed.hasPrefix("application/ld+json") == true else {
      return
    }
    var text = ""
    var child = node.firstChild
    while let part = child {
      text += part.content ?? ""
      child = part.nextSibling
    }
    for item in LinkedData.items(in: text) where drafts.count < Self.limit { drafts.append(item) }
  }

  /// What an element says of items: the type that it opens, the property that it is.
  private struct Scope {
    var type: String?
    var property: String?

    init(of node: HTMLNode, _ name: String) {
      property = node["itemprop"] ?? (name == "meta" ? nil : node["property"])
      if node["itemscope"] != nil {
        type = Self.lastPart(of: node["itemtype"] ?? "Thing")
      } else if let types = node["typeof"] {
        type = Self.lastPart(of: types)
      } else if Microformat.isRoot(node) {
        type = "vcard"
      }
    }

    private static func lastPart(of type: String) -> String {
      let first = type.split(whereSeparator: \.isWhitespace).first ?? ""
      return first.split { $0 == "/" || $0 == "#" || $0 == ":" }.last.map(String.init) ?? "Thing"
    }
  }
}
