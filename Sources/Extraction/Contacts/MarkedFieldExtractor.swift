import LeadModel
import Normalization

/// Names, titles, organisations and addresses that a document's format names as such.
///
/// - *Reads*: the fields that readers mark: properties of vCards, microdata and microformats of web
///   pages; parts of addresses in the columns of tables.
/// - *Emits*: `person.name` with the parts that the format tells, `person.title`,
///   `person.department`, `organization.name`, `contact.address` by parts.
/// - *Abstains when*: the field's name is not known, or its value has not the shape of such a thing.
///   Numbers, addresses of mail and sites are left to their own extractors.
struct MarkedFieldExtractor: Extractor {
  static let id = "marked-field"
  static let version = 2

  private let person: Rule
  private let title: Rule
  private let department: Rule
  private let organization: Rule
  private let address: Rule
  private let legalForm: Rule
  private let words: Vocabulary

  init(rules: RuleSet) throws {
    person = try rules.rule("marked.person")
    title = try rules.rule("marked.title")
    department = try rules.rule("marked.department")
    organization = try rules.rule("marked.organization")
    address = try rules.rule("marked.address")
    legalForm = try rules.rule("organization.legal-form")
    words = try Vocabulary(rules)
  }

  func extract(from document: ScannedDocument, into board: inout FindingBoard) {
    for page in document.pages {
      let entries = MarkedFields(on: page).entries
      guard !entries.isEmpty else { continue }
      let roles = Set(entries.map(\.role))
      readNames(entries, on: page, into: &board)
      for entry in entries { read(entry, beside: roles, on: page, into: &board) }
      for run in addressRuns(entries, on: page) { emitAddress(run, on: page, into: &board) }
    }
  }

  // MARK: names

  /// A whole name with the parts inside it, or parts that follow each other on one line.
  private func readNames(
    _ entries: [MarkedFields.Entry], on page: ScannedPage, into board: inout FindingBoard
  ) {
    var index = 0
    while index < entries.count {
      let start = index
      index += 1
      switch entries[start].role {
      case .personName:
        let whole = entries[start].range
        while index < entries.count, entries[index].range.upperBound <= whole.upperBound {
          index += 1
        }
        emitName(whole, parts: Array(entries[(start + 1)..<index]), on: page, into: &board)
      case .givenName, .familyName, .namePrefix:
        while index < entries.count, isNamePart(entries[index].role),
          isOneLine(entries[start].range.lowerBound..<entries[index].range.lowerBound, page),
          !entries[start..<index].contains(where: { $0.role == entries[index].role })
        {
          index += 1
        }
        emitName(nil, parts: Array(entries[start..<index]), on: page, into: &board)
      default: break
      }
    }
  }

  private func isNamePart(_ role: FieldRole) -> Bool {
    [.givenName, .familyName, .namePrefix, .nameSuffix].contains(role)
  }

  private func isOneLine(_ range: Range<Int>, _ page: ScannedPage) -> Bool {
    !page.bytes[range].contains(10)
  }

  private func emitName(
    _ whole: Range<Int>?, parts: [MarkedFields.Entry], on page: ScannedPage,
    into board: inout FindingBoard
  ) {
    let text = { (role: FieldRole) in
      parts.first { $0.role == role }.map { page.text($0.range) }
    }
    var name: PersonName?
    if let family = text(.familyName), let given = text(.givenName) {
      let prefix = text(.namePrefix)
      let suffix = text(.nameSuffix)
      let full = [prefix, given, family, suffix].compactMap(\.self).joined(separator: " ")
      name = PersonName(
        full: whole.map(page.text) ?? full, prefix: prefix, given: given, family: family,
        suffix: suffix)
    } else if let whole {
      name = words.nameParser.parse(page.text(whole))
    }
    let ranges = whole.map { [$0] } ?? parts.filter { isNamePart($0.role) }.map(\.range)
    let spans = ranges.map { Span(page: page.index, range: $0) }
    guard let name, name.full.utf8.count <= 120, name.full.contains(where: \.isLetter) else {
      return reject(spans, by: person, .invalid, on: &board)
    }
    board.add(finding(.personName, .personName(name), at: spans, by: person, subject: .person))
  }

  // MARK: single values

  private func read(
    _ entry: MarkedFields.Entry, beside roles: Set<FieldRole>, on page: ScannedPage,
    into board: inout FindingBoard
  ) {
    guard let rule = rule(of: entry.role) else { return }
    let text = page.text(entry.range)
    let span = Span(page: page.index, range: entry.range)
    guard text.utf8.count <= 160, text.contains(where: \.isLetter) else {
      return reject(span, by: rule, .invalid, on: &board)
    }
    let hasPeople = !roles.isDisjoint(with: [.personName, .givenName, .familyName])
    switch entry.role {
    case .title, .someTitle:
      guard hasPeople || entry.role == .title else {
        return reject(span, by: title, .noContext, on: &board)
      }
      guard !NameWords.isCourtesy(text) else {
        return reject(span, by: title, .invalid, on: &board)
      }
      board.add(finding(.personTitle, .text(text), at: [span], by: title, subject: .person))
    case .department:
      board.add(
        finding(.personDepartment, .text(text), at: [span], by: department, subject: .person))
    case .organization: emitOrganization(text, at: span, into: &board)
    case .someName:
      let isFirm = legalForm.firstMatch(in: entry.range, on: page) != nil
      if isFirm {
        emitOrganization(text, at: span, into: &board)
      } else if roles.contains(.organization), let name = words.nameParser.parse(text),
        name.given != nil
      {
        board.add(
          finding(.personName, .personName(name), at: [span], by: person, subject: .person))
      } else {
        reject(span, by: person, .noContext, on: &board)
      }
    default: break
    }
  }

  /// By which rule a field is a value of its own; `nil` for the parts of one.
  private func rule(of role: FieldRole) -> Rule? {
    switch role {
    case .title, .someTitle: title
    case .department: department
    case .organization: organization
    case .someName: person
    default: nil
    }
  }

  private func emitOrganization(_ text: String, at span: Span, into board: inout FindingBoard) {
    board.add(
      finding(
        .organizationName, .text(text), at: [span], by: organization, subject: .organization))
  }

  // MARK: addresses

  /// Parts that follow each other, each kind once, with at most a line end between them; those of
  /// one row of a table.
  private func addressRuns(
    _ entries: [MarkedFields.Entry], on page: ScannedPage
  ) -> [[MarkedFields.Entry]] {
    var runs: [[MarkedFields.Entry]] = []
    for entry in entries where entry.role.isAddressPart {
      if let last = runs.last?.last, let run = runs.last,
        !run.contains(where: { $0.role == entry.role }),
        last.range.upperBound <= entry.range.lowerBound, isGap(last, entry, on: page)
      {
        runs[runs.count - 1].append(entry)
      } else {
        runs.append([entry])
      }
    }
    return runs
  }

  private func isGap(
    _ left: MarkedFields.Entry, _ right: MarkedFields.Entry, on page: ScannedPage
  ) -> Bool {
    guard left.row == nil, right.row == nil else { return left.row == right.row }
    let gap = page.bytes[left.range.upperBound..<right.range.lowerBound]
    return gap.count <= 60 && gap.reduce(0) { $0 + ($1 == 10 ? 1 : 0) } <= 1
  }

  private func emitAddress(
    _ run: [MarkedFields.Entry], on page: ScannedPage, into board: inout FindingBoard
  ) {
    let text = { (role: FieldRole) in run.first { $0.role == role }.map { page.text($0.range) } }
    guard run.count >= 2, text(.city) != nil || text(.postcode) != nil || text(.street) != nil
    else { return reject(spans(of: run, on: page), by: address, .weak, on: &board) }
    let country = text(.country).flatMap { name in
      words.countries.value(name.foldedLatin) ?? (name.utf8.count == 2 ? name.uppercased() : nil)
    }
    let value = PostalAddress(
      street: text(.street)?.split(whereSeparator: \.isNewline).joined(separator: ", "),
      city: text(.city), state: text(.state), postcode: text(.postcode),
      country: country.flatMap { $0.isEmpty ? nil : $0 }, countryAsPrinted: text(.country))
    board.add(
      finding(
        .address, .address(value), at: spans(of: run, on: page), by: address))
  }

  /// One span where only white space and commas stand between the parts, as on a vCard.
  private func spans(of run: [MarkedFields.Entry], on page: ScannedPage) -> [Span] {
    var joined: [Range<Int>] = []
    for entry in run {
      if let last = joined.last,
        page.bytes[last.upperBound..<entry.range.lowerBound].allSatisfy({ $0 <= 0x20 || $0 == 44 })
      {
        joined[joined.count - 1] = last.lowerBound..<entry.range.upperBound
      } else {
        joined.append(entry.range)
      }
    }
    return joined.map { Span(page: page.index, range: $0) }
  }
}
