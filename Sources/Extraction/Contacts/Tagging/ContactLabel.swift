/// What a word of a contact zone is part of, in the tagger's alphabet: each role begins or goes on.
enum ContactLabel: Int, CaseIterable {
  case other
  case personBegins, person
  case titleBegins, title
  case organizationBegins, organization
  case addressBegins, address

  /// What spans of words are.
  enum Role: Int, CaseIterable {
    case person, title, organization, address
  }

  static func begins(_ role: Role) -> ContactLabel {
    switch role {
    case .person: .personBegins
    case .title: .titleBegins
    case .organization: .organizationBegins
    case .address: .addressBegins
    }
  }

  static func inside(_ role: Role) -> ContactLabel {
    switch role {
    case .person: .person
    case .title: .title
    case .organization: .organization
    case .address: .address
    }
  }

  var role: Role? {
    switch self {
    case .other: nil
    case .personBegins, .person: .person
    case .titleBegins, .title: .title
    case .organizationBegins, .organization: .organization
    case .addressBegins, .address: .address
    }
  }

  /// Whether it goes on what the word before began.
  var goesOn: Bool {
    switch self {
    case .person, .title, .organization, .address: true
    default: false
    }
  }

  /// As it stands in the weights: `B-person`, `I-person`, `O`.
  var name: String {
    guard let role else { return "O" }
    return "\(goesOn ? "I" : "B")-\(role)"
  }

  /// Whether a word with this label may follow one with `previous`; lines do not join but in
  /// addresses.
  func mayFollow(_ previous: ContactLabel, sameLine: Bool) -> Bool {
    guard goesOn else { return true }
    return previous.role == role && (sameLine || role == .address)
  }
}
