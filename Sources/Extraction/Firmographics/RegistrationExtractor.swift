import LeadModel
import Normalization

/// Registration, tax and bank numbers of organisations.
///
/// - *Reads*: the whole text of every page that is not a header.
/// - *Emits*: `organization.registration` with scheme, canonical number and checksum verdict:
///   numbers after a label of their scheme, and numbers whose shape and checksum need no label.
///   A German register number carries its court in front when it is printed.
/// - *Abstains when*: no scheme of the label has the format, a number without label fails its
///   checksum.
struct RegistrationExtractor: Extractor {
  static let id = "registration"
  static let version = 3

  private let named: [Rule]
  private let label: Rule
  private let register: Rule
  private let legalForm: Rule

  init(rules: RuleSet) throws {
    named = try ["vat", "steuernummer", "iban", "bic", "lei", "france", "france-before", "shape"]
      .map {
        try rules.rule("registration.\($0)")
      }
    label = try rules.rule("registration.label")
    register = try rules.rule("registration.handelsregister")
    legalForm = try rules.rule("organization.legal-form")
  }

  func extract(from document: ScannedDocument, into board: inout FindingBoard) {
    for page in document.pages where page.page.kind != .attribute {
      for rule in named {
        let schemes = Self.schemes(rule.attributes["schemes"])
        for match in matches(of: rule, on: page, board: &board) {
          read(match, schemes, by: rule, on: page, into: &board)
        }
      }
      for match in matches(of: label, on: page, board: &board) {
        read(match, Self.labelled(match), by: label, on: page, into: &board)
      }
      readRegister(on: page, into: &board)
    }
  }

  private func read(
    _ match: Match, _ schemes: [RegistrationScheme], by rule: Rule, on page: ScannedPage,
    into board: inout FindingBoard
  ) {
    guard let value = match["value"] else { return }
    let needsProof = rule.attributes["distinctive"] != nil || ["lei", "iban"].contains(rule.method)
    let whole = Span(page: page.index, range: value)
    let own = rule.method == "vat" ? VATLabel.schemes(of: match, value, on: page) : []
    let longest = longest(in: value, schemes, own: own, needsProof: needsProof, on: page)
    guard let found = confirmed(longest, whole, by: rule, on: &board) else { return }
    let span = Span(page: page.index, range: found.range)
    guard isFree(span, of: [.registration], for: rule, on: &board) else { return }
    let confidence = found.registration.valid == false ? rule.confidence * 0.6 : rule.confidence
    board.add(
      finding(
        .registration, .registration(found.registration), at: [span], by: rule,
        confidence: confidence, subject: .organization))
  }

  /// A number under a label of some countries is one of theirs; of another country only where its
  /// checksum proves it and no number of theirs would have so many digits: with twenty countries to try, one
  /// of them fits by chance.
  private func longest(
    in value: Range<Int>, _ schemes: [RegistrationScheme], own: [RegistrationScheme],
    needsProof: Bool, on page: ScannedPage
  ) -> (range: Range<Int>, registration: Registration)? {
    let all = RegistrationReader(page: page, schemes: schemes)
      .longest(in: value, needsProof: needsProof)
    guard !own.isEmpty else { return all }
    let near = RegistrationReader(page: page, schemes: own)
      .longest(in: value, needsProof: needsProof)
    if let near, near.registration.valid != false || near.range == all?.range { return near }
    return all?.registration.valid == true ? all : near ?? all
  }

  private func readRegister(on page: ScannedPage, into board: inout FindingBoard) {
    let schemes = Self.schemes(register.attributes["schemes"])
    for match in matches(of: register, on: page, board: &board) {
      guard let value = match["value"],
        let found = RegistrationReader(page: page, schemes: schemes).longest(in: value)
      else { continue }
      // "Mühle Verwaltungs-GmbH, HRB 204822": a firm before the number is no court.
      let court = match["court"].flatMap {
        legalForm.firstMatch(in: $0, on: page) == nil ? $0 : nil
      }
      .map { Span(page: page.index, range: $0) }
      let place = court.map { page.text($0.range).uppercased().filter { $0.isLetter } } ?? ""
      let number = Registration(
        scheme: found.registration.scheme, number: place + found.registration.number, valid: nil)
      let spans = [court, Span(page: page.index, range: found.range)].compactMap(\.self)
      board.add(
        finding(
          .registration, .registration(number), at: spans, by: register,
          confidence: court == nil ? register.confidence * 0.9 : nil, subject: .organization))
    }
  }

  private static func schemes(_ names: String?) -> [RegistrationScheme] {
    (names ?? "").split(separator: " ").compactMap { RegistrationScheme.named(String($0)) }
  }

  private static let labelGroups: [(group: String, schemes: String)] = [
    ("ein", "ein-us"), ("duns", "duns"), ("gb", "companies-house-gb"), ("kvk", "kvk-nl"),
    ("abn", "abn-au"), ("acn", "acn-au"), ("uen", "uen-sg"), ("cin", "cin-in"),
    ("uid", "uid-ch vat-ch vat-at"), ("bn", "bn-ca"), ("org", "orgnr-no vat-no orgnr-se"),
    ("cvr", "cvr-dk"), ("yt", "y-tunnus-fi"), ("regon", "regon-pl"), ("krs", "krs-pl"),
    ("ico", "ico-cz"), ("cnpj", "cnpj-br"), ("rea", "rea-it"), ("utr", "utr-gb"),
    ("be", "vat-be"), ("fn", "fn-at"),
  ]

  private static func labelled(_ match: Match) -> [RegistrationScheme] {
    schemes(labelGroups.first { match[$0.group] != nil }?.schemes)
  }
}

extension Rule {
  /// The part of the id after the extractor's name.
  fileprivate var method: String { String(id.split(separator: ".").last ?? "") }
}
