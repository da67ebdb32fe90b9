import LeadModel
import Normalization

/// The part that each record plays: `us` by the user's settings; `seller` and `buyer` as labels,
/// contracts and titles of papers say; `buyer` whoever holds a buying intent or writes to us; `other` for the rest once we are named; `nil` otherwise. Who works at one shares its part.
struct Parties {
  let us: OwnCompany?
  let board: FindingBoard
  let authorship: Authorship

  func assign(to grouping: inout Grouping) {
    let own = ownRecords(grouping)
    for record in own { grouping.records[record].party = .us }
    var buyers: Set<Int> = []
    for (intent, holder) in zip(board.intents, grouping.holders) {
      if let holder, intent.polarity == .positive { buyers.insert(holder) }
    }
    if let author = authorship.author(grouping),
      authorship.recipients(grouping).contains(where: own.contains)
    {
      buyers.insert(author)
    }
    for link in grouping.links where link.kind == .worksAt {
      if buyers.contains(link.from) { buyers.insert(link.to) }
    }
    var said = sides(grouping)
    for link in grouping.links where link.kind == .worksAt && said[link.from] == nil {
      said[link.from] = said[link.to]
    }
    for record in grouping.records.indices where grouping.records[record].party == nil {
      if let side = said[record] {
        grouping.records[record].party = side
      } else if buyers.contains(record) {
        grouping.records[record].party = .buyer
      } else if !own.isEmpty {
        grouping.records[record].party = .other
      }
    }
  }

  /// By record, the side that the paper puts it on; the first word of it counts.
  private func sides(_ grouping: Grouping) -> [Int: Party] {
    var said: [Int: Party] = [:]
    for note in board.sides {
      let named = note.isDefinition ? lastName(before: note.span) : names(at: note.span)
      for record in named.compactMap({ grouping.owner[$0] }) where said[record] == nil {
        said[record] = note.party
      }
    }
    return said
  }

  private func names(at span: Span) -> [Int] {
    board.indices(touching: span).filter {
      [.organizationName, .personName].contains(board.findings[$0].field)
    }
  }

  /// Between a name and what it is called stand its form, seat and register.
  private func lastName(before span: Span) -> [Int] {
    let end = span.range.lowerBound
    let near = Span(page: span.page, range: max(0, end - 500)..<end)
    func edge(_ index: Int) -> Int { board.findings[index].head.range.upperBound }
    return names(at: near).filter { edge($0) <= end }.max { edge($0) < edge($1) }.map { [$0] } ?? []
  }

  /// Records with one of our names, domains, numbers or people, and who works at one of them.
  private func ownRecords(_ grouping: Grouping) -> Set<Int> {
    guard let us else { return [] }
    var own: Set<Int> = []
    for (index, finding) in board.findings.enumerated() {
      if let record = grouping.owner[index], isOwn(finding, us) { own.insert(record) }
    }
    for link in grouping.links where link.kind == .worksAt && own.contains(link.to) {
      own.insert(link.from)
    }
    return own
  }

  private func isOwn(_ finding: Finding, _ us: OwnCompany) -> Bool {
    switch (finding.field, finding.value) {
    case (.email, .text(let value)), (.website, .text(let value)), (.domain, .text(let value)):
      let host = value.split(separator: "@").last?.split(separator: "/").first.map(String.init)
      return us.domains.contains { domain in
        host == domain.lowercased() || host?.hasSuffix("." + domain.lowercased()) ?? false
      }
    case (.phone, .phone(let number)), (.fax, .phone(let number)):
      return us.phones.contains(number.e164)
    case (.organizationName, .text(let name)):
      return us.names.contains { letters($0) == letters(name) }
    case (.personName, .personName(let name)):
      return us.people.contains {
        letters($0) == letters("\(name.given ?? "") \(name.family ?? "")")
      }
    default: return false
    }
  }

  private func letters(_ text: String) -> String {
    text.foldedLatin.filter { $0.isLetter || $0.isNumber }
  }
}
