/// A postal address as lines of marked parts.
struct VCardAddress {
  struct Part {
    /// What separates it from the part before it on its line.
    let before: String
    let text: String
    let field: String
  }

  private(set) var lines: [[Part]] = []

  /// Post-office box, extension, street, locality, region, postcode, country (RFC 6350, 6.3.1).
  init(_ components: [[String]]) {
    let part = { (index: Int) in
      index < components.count ? components[index].joined(separator: ", ") : ""
    }
    addLine(part(0), field: "post-office-box")
    addLine(part(1), field: "extended-address")
    addLine(part(2), field: "street-address")
    addTown(city: part(3), state: part(4), postcode: part(5))
    addLine(part(6), field: "country-name")
  }

  private mutating func addLine(_ text: String, field: String) {
    if !text.isEmpty { lines.append([Part(before: "", text: text, field: field)]) }
  }

  /// `Springfield, IL 62704` where there is a region, `10115 Berlin` where a postcode of digits
  /// stands alone, `Leeds LS1 4AP` otherwise.
  private mutating func addTown(city: String, state: String, postcode: String) {
    let isNumeric = !postcode.isEmpty && postcode.utf8.allSatisfy { (0x30...0x39).contains($0) }
    var parts = [("locality", city), ("region", state), ("postal-code", postcode)]
    if state.isEmpty, isNumeric { parts.swapAt(0, 2) }
    var row: [Part] = []
    for (field, text) in parts where !text.isEmpty {
      let before = row.isEmpty ? "" : field == "region" ? ", " : " "
      row.append(Part(before: before, text: text, field: field))
    }
    if !row.isEmpty { lines.append(row) }
  }
}
