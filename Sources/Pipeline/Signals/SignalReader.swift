import Foundation
import LeadModel
import Normalization
import Scoring

/// One row of an export as a signal.
struct SignalReader {
  let mapping: SignalMapping
  private let phones = PhoneParser()
  private let suffixes = PublicSuffixes()
  private let instants: RowInstant
  private let places: [SignalRole: [Int]]

  init(_ mapping: SignalMapping) {
    self.mapping = mapping
    instants = RowInstant(style: mapping.dates)
    places = Dictionary(
      uniqueKeysWithValues: SignalRole.allCases.map { ($0, mapping.places(of: $0)) })
  }

  /// Why a row is none; names columns and lengths, never what they hold.
  struct Refusal: Error {
    let reason: String
  }

  func signal(in row: SourceTable.Row) throws(Refusal) -> ImportedSignal {
    if let problem = row.problem { throw Refusal(reason: problem) }
    let source = value(.source, row) ?? mapping.source
    guard source != "document", source.utf8.count <= 100 else {
      throw Refusal(reason: "\(column(.source)) holds a name that cannot be a source's")
    }
    let type = try type(row)
    let time = try time(row)
    let subject = try subject(row)
    let id =
      value(.id, row)
      ?? "row-" + Digest.id([type, time.description] + row.cells.map { $0 ?? "" })
    guard id.utf8.count <= 500 else {
      throw Refusal(reason: "\(column(.id)) has \(id.utf8.count) bytes; at most 500")
    }
    return ImportedSignal(
      id: SignalID(id), source: source, type: type, polarity: try polarity(row),
      occurredAt: time, details: try details(row), confidence: try confidence(row),
      subject: subject)
  }

  private func type(_ row: SourceTable.Row) throws(Refusal) -> String {
    guard let text = value(.type, row) else {
      if let type = mapping.type { return type }
      throw Refusal(reason: "\(column(.type)) is empty")
    }
    if let type = mapping.types[text.lowercased()] ?? SignalTypes.type(of: text) { return type }
    throw Refusal(reason: "\(column(.type)) has no word in it")
  }

  private func time(_ row: SourceTable.Row) throws(Refusal) -> Timestamp {
    guard let text = value(.occurredAt, row) else {
      throw Refusal(reason: "\(column(.occurredAt)) is empty")
    }
    guard let instant = instants.instant(text, time: value(.time, row)) else {
      throw Refusal(
        reason: "\(column(.occurredAt)) is no date that is written \(mapping.dates.rawValue)")
    }
    return instant
  }

  private func subject(_ row: SourceTable.Row) throws(Refusal) -> SubjectKeys {
    let emails = values(.email, row).flatMap(addresses)
    let region = country(row) ?? mapping.region
    let numbers = values(.phone, row).compactMap { phones.parse($0, region: region) }
    let domains = values(.domain, row).compactMap(domain) + emails.compactMap { domain($0.host) }
    let keys = SubjectKeys(
      profile: value(.profile, row).map(ProfileID.init(_:)), externalID: value(.externalID, row),
      emails: emails.map(\.normalized).distinct, phones: numbers.map(\.number.e164).distinct,
      domains: domains.distinct)
    guard keys.isEmpty else { return keys }
    let roles: [SignalRole] = [.email, .phone, .domain, .externalID, .profile]
    let filled = roles.flatMap { role in
      (places[role] ?? []).filter { row.cells[$0] != nil }.map { mapping.columns[$0].name }
    }
    throw Refusal(
      reason: filled.isEmpty
        ? "nothing says whom it is about"
        : "what \(filled.joined(separator: " and ")) holds is no address, number or domain"
          + (numbers.isEmpty && region == nil && !values(.phone, row).isEmpty
            ? "; for numbers without a country code say --region" : ""))
  }

  /// Addresses in a cell, which may hold a name too, or several.
  private func addresses(_ cell: String) -> [EmailAddress] {
    cell.split { " ,;<>\"'|".contains($0) }.compactMap { word in
      let text = word.lowercased().hasPrefix("mailto:") ? word.dropFirst(7) : word
      guard let at = text.lastIndex(of: "@") else { return nil }
      return EmailAddress(
        local: String(text[..<at]), host: String(text[text.index(after: at)...]),
        suffixes: suffixes)
    }
  }

  /// A company's registrable domain; `nil` for providers where everybody can have an address.
  private func domain(_ text: String) -> String? {
    let host = WebAddress(text)?.host ?? text.lowercased()
    let domain = suffixes.registrableDomain(of: host)
    return domain.flatMap { SharedHosts.contains($0) ? nil : $0 }
  }

  private func country(_ row: SourceTable.Row) -> String? {
    guard let text = value(.country, row)?.uppercased(), text.utf8.count == 2 else { return nil }
    return text
  }

  private func polarity(_ row: SourceTable.Row) throws(Refusal) -> IntentMention.Polarity {
    switch value(.polarity, row)?.lowercased() {
    case nil, "positive", "pos", "+", "neutral": return .positive
    case "negative", "neg", "-": return .negative
    default: throw Refusal(reason: "\(column(.polarity)) is neither positive nor negative")
    }
  }

  private func confidence(_ row: SourceTable.Row) throws(Refusal) -> Double {
    guard let text = value(.confidence, row) else { return 1 }
    guard let number = Double(text.replacing(",", with: ".")), (0...1).contains(number) else {
      throw Refusal(reason: "\(column(.confidence)) is no number from 0 to 1")
    }
    return number
  }

  private func details(_ row: SourceTable.Row) throws(Refusal) -> IntentMention.Details {
    var amount: Decimal?
    if let text = value(.amount, row) {
      amount = NumberParser.parse(text.filter { !"€$£¥".contains($0) }.trimmed)
      guard amount != nil else { throw Refusal(reason: "\(column(.amount)) is no number") }
    }
    return IntentMention.Details(
      product: value(.product, row), amount: amount,
      currency: value(.currency, row).map { $0.uppercased() })
  }

  private func value(_ role: SignalRole, _ row: SourceTable.Row) -> String? {
    values(role, row).first
  }

  private func values(_ role: SignalRole, _ row: SourceTable.Row) -> [String] {
    (places[role] ?? []).compactMap { row.cells[$0] }
  }

  /// The column of a role, for messages.
  private func column(_ role: SignalRole) -> String {
    let names = (places[role] ?? []).map { mapping.columns[$0].name }
    return names.isEmpty ? role.rawValue : names.joined(separator: " and ")
  }
}

extension [String] {
  /// Each once, in order.
  fileprivate var distinct: [String] {
    var seen: Set<String> = []
    return filter { seen.insert($0).inserted }
  }
}
