import LeadModel
import Pipeline

/// Hides what reaches a person from those who only look.
struct Masking {
  /// Fields whose values are hidden.
  let hidden: Set<Field>

  func text(_ value: FieldValue, of field: Field) -> String {
    guard hidden.contains(field) else { return value.display }
    let text = value.display
    guard field == .email, let at = text.lastIndex(of: "@") else {
      return "••• hidden"
    }
    return "\(text.prefix(1))•••\(text[at...])"
  }
}

extension Call {
  /// What this user may not see; nothing for those who review.
  var masking: Masking {
    Masking(hidden: isMasked ? desk.configuration.review.hiddenFromViewers : [])
  }

  /// What a lead or profile is called, as this user may see it: where there is no name, it is an
  /// address.
  func shownTitle(_ title: String, otherwise id: String) -> String {
    let hidden = masking.hidden
    if !hidden.isDisjoint(with: [.personName, .organizationName]) { return id }
    guard hidden.contains(.email), let at = title.firstIndex(of: "@") else { return title }
    return "\(title.prefix(1))•••\(title[at...])"
  }

  /// The value as this user may see it.
  func shown(_ value: FieldValue, of field: Field) -> String { masking.text(value, of: field) }
}
