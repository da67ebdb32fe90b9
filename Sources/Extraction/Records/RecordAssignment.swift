import LeadModel
import Normalization

/// Gives each finding its person or organisation.
struct RecordAssignment {
  let findings: [Finding]
  let units: [RecordUnits.Unit]
  let rows: [Int]
  let legalForm: Rule
  let roleMailbox: Rule
  let providers: WordList

  private(set) var drafts = RecordDrafts()
  private var owner: [Int?] = []
  /// Indices of findings by unit, in text order.
  private var members: [RecordUnits.Unit: [Int]] = [:]
  /// Persons by the local parts that their names make.
  private var namesakes: [String: Int] = [:]
  /// The record of the last assigned finding on each page, in unit order.
  private var latest: [Int: Int] = [:]
  /// By page, the name of whoever issued the paper on it.
  private var issuers: [Int: Int] = [:]
  private var soleOrganization: Int?
  private let suffixes = PublicSuffixes()

  init(
    findings: [Finding], units: [RecordUnits.Unit], rows: [Int], legalForm: Rule,
    roleMailbox: Rule, providers: WordList
  ) {
    self.findings = findings
    self.units = units
    self.rows = rows
    self.legalForm = legalForm
    self.roleMailbox = roleMailbox
    self.providers = providers
    owner = Array(repeating: nil, count: findings.count)
    for index in findings.indices.sorted(by: { findings[$0].head < findings[$1].head }) {
      members[units[index], default: []].append(index)
      let finding = findings[index]
      if finding.field == .organizationName, finding.method.extractor == IssuerExtractor.id,
        issuers[finding.head.page] == nil
      {
        issuers[finding.head.page] = index
      }
    }
  }

  mutating func run() {
    let order = members.keys.sorted()
    for unit in order { nameRecords(of: unit) }
    let firms = Set(
      findings.indices.filter { findings[$0].field == .organizationName }
        .compactMap { owner[$0].map(drafts.root) })
    soleOrganization = firms.count == 1 ? firms.first : nil
    for unit in order {
      for index in members[unit] ?? [] {
        assign(index)
        if let draft = owner[index] { latest[unit.page] = draft }
      }
    }
  }

  /// Records in document order; findings of the document itself have no owner.
  func grouping() -> Grouping {
    var grouping = Grouping(owner: owner, holders: [])
    var numbers: [Int: Int] = [:]
    for (draft, anchor) in drafts.roots() {
      numbers[draft] = grouping.records.count
      grouping.records.append(.init(kind: drafts.kinds[draft], anchor: anchor, party: nil))
    }
    grouping.owner = owner.map { $0.flatMap { numbers[drafts.root($0)] } }
    return grouping
  }

  /// Findings of the unit in text order.
  func peers(of index: Int) -> [Int] { members[units[index]] ?? [] }

  // MARK: names

  private mutating func nameRecords(of unit: RecordUnits.Unit) {
    for index in members[unit] ?? [] {
      let finding = findings[index]
      switch (finding.field, finding.value) {
      case (.personName, .personName(let name)): owner[index] = person(name, at: finding.head)
      case (.organizationName, .text(let name)):
        let key = RecordKeys.organization(name, legalForm: legalForm)
        let draft = drafts.draft(key) ?? drafts.add(.organization, at: finding.head, isNamed: true)
        drafts.note(key, draft)
        owner[index] = draft
      default: break
      }
    }
  }

  /// A full name is one person in a document; a family name alone is the person of that family
  /// name that was named before.
  private mutating func person(_ name: PersonName, at span: Span) -> Int {
    let family = RecordKeys.family(name)
    if let key = RecordKeys.person(name) {
      let draft = drafts.draft(key) ?? drafts.add(.person, at: span, isNamed: true)
      drafts.note(key, draft)
      for local in LocalPart.keys(of: name) where namesakes[local] == nil {
        namesakes[local] = draft
      }
      if let family { drafts.noteFirst(family, draft) }
      return draft
    }
    if let family, let known = drafts.draft(family) { return known }
    let draft = drafts.add(.person, at: span, isNamed: true)
    if let family { drafts.noteFirst(family, draft) }
    return draft
  }

  // MARK: values

  private mutating func assign(_ index: Int) {
    let finding = findings[index]
    guard owner[index] == nil, !finding.field.rawValue.hasPrefix("document.") else { return }
    let draft: Int
    switch finding.field {
    case .email: draft = emailOwner(index)
    case .domain: draft = domainOwner(index)
    case .personSeniority, .personRole: draft = titleOwner(index)
    case .personName, .personTitle, .personDepartment:
      draft = nearest(.person, to: index) ?? drafts.add(.person, at: finding.head)
    // What is said in a sentence is whose sentence it is.
    case .consent where finding.subject == nil: return
    case .phone, .fax, .social, .consent:
      draft = contactOwner(index)
    case .website, .address:
      draft = nearest(.organization, to: index) ?? contactOwner(index)
    case .registration:
      draft = near(.organization, to: index) ?? issuer(of: index) ?? firm(of: index)
    default: draft = firm(of: index)
    }
    owner[index] = draft
  }

  /// Whoever has the title in the same place.
  private mutating func titleOwner(_ index: Int) -> Int {
    let head = findings[index].head
    let title = peers(of: index).first {
      findings[$0].head == head && Self.titles.contains(findings[$0].field)
    }
    if let title {
      assign(title)
      if let draft = owner[title] { return draft }
    }
    return nearest(.person, to: index) ?? drafts.add(.person, at: head)
  }

  private static let titles: Set<Field> = [.personTitle, .personDepartment]

  private mutating func firm(of index: Int) -> Int {
    nearest(.organization, to: index) ?? soleOrganization
      ?? drafts.add(.organization, at: findings[index].head)
  }

  /// A number behind a person's name is the person's; of a letterhead, behind those who only hold an office,
  /// of a footer far below whom a paper is for, and beside a nameless organisation it is the organisation's.
  private mutating func contactOwner(_ index: Int) -> Int {
    let issuer = issuer(of: index)
    let named = nearestName(.person, to: index)
    if let named, let issuer, isOfficer(named) { return issuer }
    if let named, let person = owner[named] {
      if isLetterhead(index, above: named), let firm = nearest(.organization, to: index) {
        return firm
      }
      return rows[index] - rows[named] <= Self.reach ? person : issuer ?? person
    }
    return near(.organization, to: index) ?? issuer ?? nearest(.organization, to: index)
      ?? latest[units[index].page] ?? soleOrganization
      ?? drafts.add(.organization, at: findings[index].head)
  }

  /// Whether a firm stands before the number and the only person behind it, as on paper with a letterhead;
  /// cards and signatures are of one person wherever the number stands.
  private func isLetterhead(_ index: Int, above person: Int) -> Bool {
    let isCompact = units[index].kind == .card || units[index].kind == .signature
    return findings[index].head < findings[person].head && rows[person] != rows[index]
      && (!isCompact || issuerName(on: findings[index].head.page) != nil)
      && !before(.organization, index).isEmpty
  }

  /// Whether somebody is named behind an office ("Geschäftsführer: Jens Mühle, Dr. Jutta Amrein").
  func isOfficer(_ person: Int) -> Bool {
    peers(of: person).contains {
      findings[$0].method.rule == "name.office" && rows[$0] == rows[person]
        && findings[$0].head <= findings[person].head
    }
  }

  /// Whoever issued the paper that the finding stands on.
  private func issuer(of index: Int) -> Int? {
    issuerName(on: findings[index].head.page).flatMap { owner[$0] }
  }

  /// The finding that names whoever issued the paper.
  func issuerName(on page: Int) -> Int? { issuers[page] }

  private mutating func emailOwner(_ index: Int) -> Int {
    let address = findings[index].text ?? ""
    let local = address.split(separator: "@").first.map(String.init) ?? ""
    let isRole = roleMailbox.pattern.firstMatch(in: local) != nil
    let key = RecordDrafts.Key.email(address)
    if let known = drafts.draft(key) { return known }
    let draft: Int
    if isRole {
      draft =
        organization(calledAs: address, at: index) ?? nearest(.organization, to: index)
        ?? organization(ofMail: address, at: index)
    } else {
      draft =
        namesake(of: local, near: index) ?? mailPerson(index)
        ?? drafts.add(.person, at: findings[index].head)
    }
    drafts.note(key, draft)
    return draft
  }

  /// The organisation beside the address, or else the paper's issuer, whose name its domain is made of.
  private func organization(calledAs address: String, at index: Int) -> Int? {
    let host = address.split(separator: "@").last.map(String.init) ?? ""
    guard let domain = suffixes.registrableDomain(of: host),
      case let label = LocalPart.letters(String(domain.split(separator: ".")[0])), label.count >= 4
    else { return nil }
    let issuer = issuerName(on: findings[index].head.page).map { [$0] } ?? []
    let named = (named(.organization, beside: index) + issuer).first {
      LocalPart.letters(findings[$0].text ?? "").hasPrefix(label)
    }
    return named.flatMap { owner[$0] }
  }

  /// The organisation that has the address's domain already, or a nameless one.
  private mutating func organization(ofMail address: String, at index: Int) -> Int {
    let host = address.split(separator: "@").last.map(String.init) ?? ""
    if let domain = suffixes.registrableDomain(of: host), !providers.contains(domain),
      let known = drafts.draft(.domain(domain))
    {
      return known
    }
    return drafts.add(.organization, at: findings[index].head)
  }

  private mutating func domainOwner(_ index: Int) -> Int {
    let key = RecordDrafts.Key.domain(findings[index].text ?? "")
    let near = nearest(.organization, to: index)
    if let known = drafts.draft(key) {
      if let near, !drafts.isNamed(known) { drafts.unite(known, near) }
      return drafts.root(known)
    }
    let draft = near ?? drafts.add(.organization, at: findings[index].head)
    drafts.noteFirst(key, draft)
    return draft
  }

  /// The person whose name the local part is made of: in the same unit, else anywhere.
  private func namesake(of local: String, near index: Int) -> Int? {
    let local = LocalPart.letters(local)
    let hit = peers(of: index).first { candidate in
      guard case .personName(let name) = findings[candidate].value else { return false }
      return LocalPart.agrees(local, with: name)
    }
    return hit.flatMap { owner[$0] } ?? namesakes[local]
  }

  /// Whether it is with a provider of mailboxes, where anything can be a name.
  private func isProvided(_ address: String) -> Bool {
    let host = address.split(separator: "@").last.map(String.init) ?? ""
    return suffixes.registrableDomain(of: host).map(providers.contains) ?? false
  }

  /// In a header the display name directly before; elsewhere the nearest person, unless the mailbox is
  /// called after somebody else.
  private func mailPerson(_ index: Int) -> Int? {
    let head = findings[index].head
    guard units[index].kind == .header else {
      guard let named = nearestName(.person, to: index),
        case .personName(let name) = findings[named].value,
        isProvided(findings[index].text ?? "")
          || !LocalPart.names(findings[index].text ?? "", anotherThan: name)
      else { return nil }
      return owner[named]
    }
    let named = peers(of: index).last {
      findings[$0].field == .personName && findings[$0].head < head
    }
    guard let named, let end = findings[named].spans.last?.range.upperBound,
      head.range.lowerBound - end <= 6
    else { return nil }
    return owner[named]
  }

  /// The person or organisation of the unit: the only one; else one on the same row before the
  /// value; else the nearest before it; else the first.
  private func nearest(_ kind: EntityKind, to index: Int) -> Int? {
    nearestName(kind, to: index).flatMap { owner[$0] }
  }

  private func nearestName(_ kind: EntityKind, to index: Int) -> Int? {
    let before = before(kind, index)
    let sameRow = before.last { rows[$0] == rows[index] }
    return sameRow ?? before.last ?? named(kind, beside: index).first
  }

  /// As `nearest`, where it is not far above what it is asked for: at most as many rows as a signature has.
  private func near(_ kind: EntityKind, to index: Int) -> Int? {
    guard let name = nearestName(kind, to: index), rows[index] - rows[name] <= Self.reach else {
      return nil
    }
    return owner[name]
  }

  private static let reach = 10

  private func before(_ kind: EntityKind, _ index: Int) -> [Int] {
    let head = findings[index].head
    return named(kind, beside: index).filter {
      findings[$0].head < head || findings[$0].head.overlaps(head)
    }
  }

  private func named(_ kind: EntityKind, beside index: Int) -> [Int] {
    let field: Field = kind == .person ? .personName : .organizationName
    return peers(of: index).filter { findings[$0].field == field && owner[$0] != nil }
  }
}
