import LeadModel
import Normalization

/// Turns what a user's rule matched into the value of its field: the field decides the shape, the
/// rule how a text is written.
struct RuleNormalizer {
  private let field: Field
  private let form: Form
  private let scheme: RegistrationScheme?
  private let names: PersonNameParser
  private let suffixes = PublicSuffixes()
  private let phones = PhoneParser()

  /// How a value that is text is written.
  enum Form: String, CaseIterable {
    /// As it stands, runs of white space as one space.
    case asRead = "as-read"
    case lower, upper
    /// Nothing but its digits.
    case digits
  }

  /// Throws `RuleError` when the rule cannot say what its value is.
  init(_ rule: Rule, field: Field, names: PersonNameParser) throws(RuleError) {
    self.field = field
    self.names = names
    let name = rule.attributes["normalizer"] ?? Form.asRead.rawValue
    guard let form = Form(rawValue: name) else {
      let known = Form.allCases.map(\.rawValue).joined(separator: ", ")
      throw rule.error(.incomplete, "has an unknown normalizer; use one of \(known).")
    }
    self.form = form
    scheme = rule.attributes["scheme"].flatMap(RegistrationScheme.named)
    guard field != .registration || scheme != nil else {
      throw rule.error(
        .incomplete, "finds a registration; its `scheme` says which, for example vat-de.")
    }
  }

  /// `nil` when the text is no such value.
  func value(_ text: String, region: @autoclosure () -> String) -> FieldValue? {
    switch field.shape {
    case .text: return string(text).map { .text($0) }
    case .personName: return names.parse(text).map { .personName($0) }
    case .phone: return phones.parse(text, region: region()).map { .phone($0.number) }
    case .address: return .address(PostalAddress(street: tidy(text)))
    case .money: return MoneyParser.parse(text).map { .money($0) }
    case .registration: return scheme?.match(text).map { .registration($0) }
    case .date: return DateParser.parse(text).map { .date($0.iso8601) }
    }
  }

  private func string(_ text: String) -> String? {
    switch field {
    case .email:
      let parts = text.split(separator: "@", omittingEmptySubsequences: false)
      guard parts.count == 2 else { return nil }
      return EmailAddress(
        local: String(parts[0]), host: String(parts[1]), suffixes: suffixes)?.normalized
    case .website, .social: return WebAddress(text)?.normalized
    default: break
    }
    let tidied = tidy(text)
    let written =
      switch form {
      case .asRead: tidied
      case .lower: tidied.lowercased()
      case .upper: tidied.uppercased()
      case .digits: tidied.filter { $0.isASCII && $0.isNumber }
      }
    return written.isEmpty ? nil : written
  }

  private func tidy(_ text: String) -> String {
    text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
  }
}
