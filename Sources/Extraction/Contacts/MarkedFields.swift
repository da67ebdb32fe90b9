import LeadModel

/// The fields that a page's reader marked and whose meaning is known, in text order.
struct MarkedFields {
  struct Entry {
    let role: FieldRole
    /// UTF-8 bytes of the page.
    let range: Range<Int>
  }

  let entries: [Entry]

  init(on page: ScannedPage) {
    var roles: [String: FieldRole?] = [:]
    entries = page.marks(.field).compactMap { mark in
      guard let name = mark.name, !mark.range.isEmpty else { return nil }
      let role = roles[name] ?? FieldRole(name)
      roles[name] = role
      return role.map { Entry(role: $0, range: mark.range) }
    }
  }

  /// The role of the last field that begins before `offset` and holds it.
  func role(at offset: Int) -> FieldRole? {
    var low = 0
    var high = entries.count
    while low < high {
      let middle = (low + high) / 2
      if entries[middle].range.lowerBound <= offset { low = middle + 1 } else { high = middle }
    }
    guard low > 0, entries[low - 1].range.contains(offset) else { return nil }
    return entries[low - 1].role
  }
}
