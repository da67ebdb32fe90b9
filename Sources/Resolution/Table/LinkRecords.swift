import Normalization

/// What is being linked.
package enum LinkKind: String, Sendable, Codable, CaseIterable {
  case person, organization
}

/// The records of a table, normalised for comparing.
struct LinkRecords: Sendable {
  let kind: LinkKind
  let count: Int
  var given = Attribute()
  var family = Attribute()
  var organization = Attribute()
  var email = Attribute()
  var phone = Attribute()
  var host = Attribute()
  var houseNumber = Attribute()
  var street = Attribute()
  var city = Attribute()
  var region = Attribute()
  var postcode = Attribute()
  var country = Attribute()
  var birthDate = Attribute()
  var identifier = Attribute()
  var jobTitle = Attribute()
  var gender = Attribute()
  var position = Attribute()
  var lists: [(name: String, attribute: Attribute)] = []
  var texts: [(name: String, attribute: Attribute)] = []

  /// Nothing of so many records yet.
  init(kind: LinkKind, count: Int) {
    self.kind = kind
    self.count = count
  }

  init(table: RecordTable, roles: [ColumnRole], kind: LinkKind) {
    self.kind = kind
    count = table.rowCount
    let columns = Dictionary(grouping: zip(roles, table.columns), by: \.0)
      .mapValues { $0.map(\.1) }
    let rows = count
    func read(_ roles: ColumnRole..., with normalize: @escaping (String) -> [String]) -> Attribute {
      Attribute(roles.flatMap { columns[$0] ?? [] }, rows: rows, normalize: normalize)
    }
    readNames(columns)
    organization = read(.organizationName, with: Normalizers.organization)
    email = read(.email, with: Normalizers.email)
    phone = read(.phone, with: Normalizers.phone)
    var domains: [String: [String]] = [:]
    host = read(.email, .website) { text in
      let host = Normalizers.host(text)
      if let known = domains[host] { return known }
      let domain = Normalizers.domain(ofHost: host)
      domains[host] = domain
      return domain
    }
    street = read(.street, with: Normalizers.street)
    houseNumber =
      columns[.streetNumber] == nil
      ? read(.street, with: Normalizers.houseNumber)
      : read(.streetNumber, with: Normalizers.compact)
    city = read(.city, with: Normalizers.words)
    region = read(.region, with: Normalizers.compact)
    postcode = read(.postcode, with: Normalizers.compact)
    country = read(.country, with: Normalizers.words)
    birthDate = read(.birthDate, with: Normalizers.date)
    identifier = read(.identifier, with: Normalizers.compact)
    jobTitle = read(.jobTitle, with: Normalizers.words)
    gender = read(.gender, with: Normalizers.words)
    lists = (columns[.list] ?? []).map {
      ($0.name, Attribute([$0], rows: rows, normalize: Normalizers.list))
    }
    texts = (columns[.text] ?? []).map {
      ($0.name, Attribute([$0], rows: rows, normalize: Normalizers.words))
    }
    if let latitude = columns[.latitude]?.first, let longitude = columns[.longitude]?.first {
      for row in 0..<rows {
        let text =
          "\(latitude.texts.string(latitude.cells[row])),\(longitude.texts.string(longitude.cells[row]))"
        let number = position.number(
          of: text.count > 3 && Double(latitude.texts.string(latitude.cells[row])) != 0 ? text : "")
        position.append([number])
      }
    }
  }

  /// The fullest column of whole names, helped by a column of family names; else given and
  /// family names.
  private mutating func readNames(_ columns: [ColumnRole: [RecordTable.Column]]) {
    let whole = (columns[.personName] ?? []).max { $0.texts.count < $1.texts.count }
    let (givens, families) = (columns[.givenName]?.first, columns[.familyName]?.first)
    var known: [NameCells: (Int32, Int32)] = [:]
    for row in 0..<count {
      let cells = NameCells(
        whole: whole?.cells[row] ?? 0, given: givens?.cells[row] ?? 0,
        family: families?.cells[row] ?? 0)
      let numbers: (Int32, Int32)
      if let seen = known[cells] {
        numbers = seen
      } else {
        let parts: PersonNameParts
        let familyText = families?.texts.string(cells.family) ?? ""
        if let whole, cells.whole != 0 {
          parts = PersonNameParts(full: whole.texts.string(cells.whole), familyHint: familyText)
        } else {
          parts = PersonNameParts(
            given: givens?.texts.string(cells.given) ?? "", family: familyText)
        }
        numbers = (given.number(of: parts.given), family.number(of: parts.family))
        known[cells] = numbers
      }
      given.append([numbers.0])
      family.append([numbers.1])
    }
  }

  private struct NameCells: Hashable {
    let whole: Int32
    let given: Int32
    let family: Int32
  }
}
