import LeadModel

/// A card as text: the name, title and organisation on lines of their own, then one line for each
/// other property with its label, addresses in lines. Each value is marked as a field.
struct VCardText {
  private(set) var page = PageText()
  private let card: VCard
  private let labelsOfGroups: [String: String]

  init(_ card: VCard) {
    self.card = card
    labelsOfGroups = card.labels
    addName()
    for line in card.all("TITLE") { addText(line, label: nil, field: "title") }
    for line in card.all("ROLE") { addText(line, label: "Role", field: "role") }
    addOrganizations()
    for line in card.lines { addContact(line) }
    for line in card.all("ADR") { addAddress(line) }
    if card.first("ADR") == nil {
      for line in card.all("LABEL") { addText(line, label: "Address", field: "label") }
    }
    for line in card.lines where line.name != "NOTE" { addOther(line) }
    // Last: running text would part what stands around it.
    for line in card.all("NOTE") { addText(line, label: "Note", field: "note") }
  }

  // MARK: names

  private mutating func addName() {
    let name = VCardName(card)
    guard !name.full.isEmpty else { return }
    let start = page.count
    page.append(name.full, field: isOrganization(name.full) ? "org" : "fn")
    if !isOrganization(name.full) {
      for part in name.parts {
        page.mark(
          .field, (start + part.range.lowerBound)..<(start + part.range.upperBound),
          name: part.field)
      }
    }
    page.append("\n")
  }

  /// Cards of companies repeat the organisation as their name.
  private func isOrganization(_ name: String) -> Bool {
    let kinds = (card.all("KIND") + card.all("X-ABSHOWAS")).map { $0.value.trimmed.lowercased() }
    if kinds.contains("org") || kinds.contains("company") { return true }
    return card.all("ORG").contains { line in
      let first = VCardValue.components(VCardValue.decoded(line)).first ?? []
      return first.joined(separator: ", ").lowercased() == name.lowercased()
    }
  }

  private mutating func addOrganizations() {
    for line in card.all("ORG") {
      let components = VCardValue.components(VCardValue.decoded(line))
        .map { $0.joined(separator: ", ") }
      for (index, component) in components.enumerated() where !component.isEmpty {
        guard index > 0 || !page.text.hasPrefix(component + "\n") else { continue }
        page.append(component, field: index == 0 ? "org" : "organization-unit")
        page.append("\n")
      }
    }
  }

  // MARK: values

  private mutating func addContact(_ line: VCardLine) {
    let value = VCardValue.withoutScheme(
      VCardValue.unescaped(VCardValue.decoded(line)).onOneLine)
    switch line.name {
    case "TEL":
      let isFax = line.types.contains("fax") || line.value.lowercased().hasPrefix("fax:")
      let isPager = line.types.contains("pager")
      add(
        value, label: isFax ? "Fax" : isPager ? "Pager" : "Tel", line,
        field: isFax ? "fax" : isPager ? "pager" : "tel")
    case "EMAIL":
      add(value, label: "Email", line, field: value.contains("@") ? "email" : "mailer")
    case "URL": add(value, label: "Web", line, field: "url")
    case "X-SOCIALPROFILE", "SOCIALPROFILE":
      add(value, label: "Profile", line, field: "socialprofile")
    case "IMPP": add(value, label: "Messenger", line, field: "impp")
    default: break
    }
  }

  private mutating func addAddress(_ line: VCardLine) {
    let address = VCardAddress(VCardValue.components(VCardValue.decoded(line)))
    guard !address.lines.isEmpty else { return }
    page.append("Address\(suffix(of: line)):\n")
    let start = page.count
    for (index, row) in address.lines.enumerated() {
      if index > 0 { page.append("\n") }
      for part in row {
        page.append(part.before)
        page.append(part.text, field: part.field)
      }
    }
    page.mark(.field, start..<page.count, name: "adr")
    page.append("\n")
  }

  private mutating func addText(_ line: VCardLine, label: String?, field: String) {
    let lines = VCardValue.lines(VCardValue.decoded(line))
    guard !lines.isEmpty else { return }
    if let label { page.append(label + ": ") }
    page.append(lines.joined(separator: "\n"), field: field)
    page.append("\n")
  }

  private mutating func addOther(_ line: VCardLine) {
    if let label = Self.labels[line.name] {
      addText(line, label: label, field: line.name.lowercased())
    }
  }

  private static let labels = [
    "NICKNAME": "Nickname", "BDAY": "Birthday", "ANNIVERSARY": "Anniversary",
    "CATEGORIES": "Categories", "HOBBY": "Hobby", "EXPERTISE": "Expertise", "X-SKYPE": "Skype",
    "X-SKYPE-USERNAME": "Skype", "X-TWITTER": "Twitter", "X-DEPARTMENT": "Department",
  ]

  private mutating func add(_ value: String, label: String, _ line: VCardLine, field: String) {
    guard !value.isEmpty else { return }
    page.append("\(label)\(suffix(of: line)): ")
    page.append(value, field: field)
    page.append("\n")
  }

  /// ` (work)`, ` (home, mobile)`: the types that people care about.
  private func suffix(of line: VCardLine) -> String {
    let own = line.group.flatMap { labelsOfGroups[$0] }.map { [$0] } ?? []
    let types = line.types.compactMap { Self.types[$0] }
    let words = own + types.filter { !own.contains($0) }
    return words.isEmpty ? "" : " (" + words.joined(separator: ", ") + ")"
  }

  private static let types = [
    "work": "work", "home": "home", "cell": "mobile", "mobile": "mobile", "car": "car",
    "main": "main", "x-mobile": "mobile", "iphone": "mobile",
  ]
}
