import LeadModel

/// Who works where: links from persons to organisations of one document.
struct Affiliations {
  let findings: [Finding]
  let assignment: RecordAssignment

  /// `same-block`: named in one signature, card or row. `same-domain`: the person's address is in
  /// the organisation's domain. A person has at most one link by block and one by domain.
  func links(_ grouping: Grouping) -> [Grouping.Link] {
    var links: [Grouping.Link] = []
    var seen: Set<[Int]> = []
    for index in ordered(.personName) {
      guard let person = grouping.owner[index],
        let mate = officeMate(of: index) ?? blockMate(of: index), let firm = grouping.owner[mate],
        seen.insert([person, firm]).inserted
      else { continue }
      let spans = (findings[index].spans + findings[mate].spans).sorted()
      links.append(
        .init(
          from: person, to: firm, kind: .worksAt, confidence: 0.85, rule: "same-block",
          spans: spans))
    }
    let domains = Dictionary(
      ordered(.domain).map { (findings[$0].text ?? "", $0) },
      uniquingKeysWith: { first, _ in first })
    for index in ordered(.email) {
      guard let person = grouping.owner[index], grouping.records[person].kind == .person,
        let domain = hosts(of: findings[index]).lazy.compactMap({ domains[$0] }).first,
        let firm = grouping.owner[domain], seen.insert([person, firm]).inserted
      else { continue }
      links.append(
        .init(
          from: person, to: firm, kind: .worksAt, confidence: 0.8, rule: "same-domain",
          spans: findings[index].spans))
    }
    return links
  }

  /// The e-mail's host and every host above it: `a.b.example`, `b.example`.
  private func hosts(of email: Finding) -> [String] {
    let labels = email.text?.split(separator: "@").last?.split(separator: ".") ?? []
    return labels.indices.dropLast().map { labels[$0...].joined(separator: ".") }
  }

  private func ordered(_ field: Field) -> [Int] {
    findings.indices.filter { findings[$0].field == field }
      .sorted { findings[$0].head < findings[$1].head }
  }

  /// Whom an office ("Geschäftsführer: Jens Mühle") is named of on a paper: its issuer.
  private func officeMate(of person: Int) -> Int? {
    guard assignment.isOfficer(person) else { return nil }
    return assignment.issuerName(on: findings[person].head.page)
  }

  /// The organisation on the person's row, else the nearest after the person in a signature,
  /// card or block, else the last before. Paragraphs of prose link on the same row only.
  private func blockMate(of person: Int) -> Int? {
    let firms = assignment.peers(of: person).filter { findings[$0].field == .organizationName }
    if let same = firms.first(where: { assignment.rows[$0] == assignment.rows[person] }) {
      return same
    }
    let unit = assignment.units[person]
    guard unit.kind != .paragraph, unit.kind != .header else { return nil }
    let head = findings[person].head
    return firms.first { findings[$0].head > head } ?? firms.last
  }
}
