import Foundation

extension FieldValue {
  /// Reads the value of `field` where the cursor stands.
  init(of field: Field, in cursor: inout JSONCursor) throws {
    switch field.shape {
    case .text: self = .text(try cursor.string())
    case .date: self = .date(try cursor.string())
    case .personName:
      let parts = try cursor.texts()
      guard let full = parts["full"] else { throw JSONCursor.Failure() }
      self = .personName(
        PersonName(
          full: full, prefix: parts["prefix"], given: parts["given"], family: parts["family"],
          suffix: parts["suffix"]))
    case .phone:
      let parts = try cursor.texts()
      guard let e164 = parts["e164"] else { throw JSONCursor.Failure() }
      self = .phone(PhoneNumber(e164: e164, extension: parts["extension"]))
    case .address:
      let parts = try cursor.texts()
      self = .address(
        PostalAddress(
          street: parts["street"], city: parts["city"], state: parts["state"],
          postcode: parts["postcode"], country: parts["country"],
          countryAsPrinted: parts["countryAsPrinted"]))
    case .money: self = .money(try Money(&cursor))
    case .registration: self = .registration(try Registration(&cursor))
    }
  }
}

extension Money {
  fileprivate init(_ cursor: inout JSONCursor) throws {
    var amount: Decimal?
    var currency: String?
    try cursor.object { key, cursor in
      switch key {
      case "amount": amount = try cursor.decimal()
      case "currency": currency = try cursor.string()
      default: try cursor.skip()
      }
    }
    guard let amount else { throw JSONCursor.Failure() }
    self.init(amount: amount, currency: currency)
  }
}

extension Registration {
  fileprivate init(_ cursor: inout JSONCursor) throws {
    var texts: [String: String] = [:]
    var valid: Bool?
    try cursor.object { key, cursor in
      switch key {
      case "valid": valid = try cursor.isNull() ? nil : cursor.flag()
      default: texts[key] = try cursor.string()
      }
    }
    guard let scheme = texts["scheme"], let number = texts["number"] else {
      throw JSONCursor.Failure()
    }
    self.init(scheme: scheme, number: number, valid: valid)
  }
}
