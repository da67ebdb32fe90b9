import Foundation
import LeadModel
import Normalization

/// Reads a value that a person typed in place of one that was read wrongly.
struct FieldValueReader {
  /// ISO 3166-1 alpha-2 of telephone numbers without a country code.
  let region: String?

  /// Takes what people write, or for values of several parts their JSON.
  ///
  /// - Throws: a usage error that says which form is expected; never the value.
  func value(_ text: String, of field: Field) throws -> FieldValue {
    let text = text.trimmingCharacters(in: .whitespacesAndNewlines)
    if text.hasPrefix("{"), let value = structured(text, field) { return value }
    guard !text.isEmpty, let value = written(text, field) else {
      throw GalenaError(
        .usage, "this is no \(field.rawValue); give it as \(Self.form(of: field))")
    }
    return value
  }

  private func written(_ text: String, _ field: Field) -> FieldValue? {
    switch field.shape {
    case .text:
      guard field == .email else { return .text(text) }
      let parts = text.split(separator: "@", omittingEmptySubsequences: false).map(String.init)
      guard parts.count == 2 else { return nil }
      return EmailAddress(local: parts[0], host: parts[1], suffixes: PublicSuffixes())
        .map { .text($0.normalized) }
    case .personName: return PersonNameParser().parse(text).map { .personName($0) }
    case .phone:
      return PhoneParser().parse(text, region: region).map { .phone($0.number) }
    case .address: return nil
    case .money: return MoneyParser.parse(text).map { .money($0) }
    case .registration: return RegistrationScheme.likeliest(for: text).map { .registration($0) }
    case .date: return DateParser.parse(text).map { .date($0.iso8601) }
    }
  }

  private func structured(_ json: String, _ field: Field) -> FieldValue? {
    let decoder = JSONDecoder()
    return try? decoder.decode(
      TypedValue.self, from: Data(json.utf8), configuration: field
    ).value
  }

  /// The field says the shape.
  private struct TypedValue: DecodableWithConfiguration {
    let value: FieldValue

    init(from decoder: any Decoder, configuration field: Field) throws {
      value = try FieldValue(of: field, from: decoder)
    }
  }

  private static func form(of field: Field) -> String {
    switch field.shape {
    case .text: field == .email ? "name@host" : "text"
    case .personName: "a name, or {\"full\": …, \"given\": …, \"family\": …}"
    case .phone: "a number with its country code, such as +49 30 23125000"
    case .address:
      "{\"street\": …, \"city\": …, \"state\": …, \"postcode\": …, \"country\": …}"
    case .money: "an amount with its currency, or {\"amount\": …, \"currency\": …}"
    case .registration: "a number that its scheme knows, or {\"scheme\": …, \"number\": …}"
    case .date: "a date such as 2026-03-03"
    }
  }
}
