import LeadModel

/// Hides what reaches a person from those who only look.
enum Masking {
  static let hidden: Set<Field> = [.email, .phone, .fax, .address, .social]

  static func text(_ value: FieldValue, of field: Field) -> String {
    guard hidden.contains(field) else { return value.display }
    let text = value.display
    guard field == .email, let at = text.lastIndex(of: "@") else {
      return "••• hidden"
    }
    return "\(text.prefix(1))•••\(text[at...])"
  }
}

extension Call {
  /// The value as this user may see it.
  func shown(_ value: FieldValue, of field: Field) -> String {
    isMasked ? Masking.text(value, of: field) : value.display
  }
}
