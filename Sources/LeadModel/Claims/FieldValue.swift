/// A normalised value, typed by its field. Coded without a tag: the field says the shape.
public enum FieldValue: Hashable, Sendable, Encodable {
  case text(String)
  case personName(PersonName)
  case phone(PhoneNumber)
  case address(PostalAddress)
  case money(Money)
  case registration(Registration)
  /// ISO 8601: `2026-03-03`, or `2026-03` and `2026` when no more is known.
  case date(String)

  public enum Shape: String, Sendable {
    case text, personName, phone, address, money, registration, date
  }

  public func encode(to encoder: any Encoder) throws {
    switch self {
    case .text(let value), .date(let value): try value.encode(to: encoder)
    case .personName(let value): try value.encode(to: encoder)
    case .phone(let value): try value.encode(to: encoder)
    case .address(let value): try value.encode(to: encoder)
    case .money(let value): try value.encode(to: encoder)
    case .registration(let value): try value.encode(to: encoder)
    }
  }

  /// Decodes the value of `field`; the field decides the shape.
  public init(of field: Field, from decoder: any Decoder) throws {
    self =
      switch field.shape {
      case .text: .text(try String(from: decoder))
      case .date: .date(try String(from: decoder))
      case .personName: .personName(try PersonName(from: decoder))
      case .phone: .phone(try PhoneNumber(from: decoder))
      case .address: .address(try PostalAddress(from: decoder))
      case .money: .money(try Money(from: decoder))
      case .registration: .registration(try Registration(from: decoder))
      }
  }

  /// Decodes the value of `field` under `key` of a keyed container.
  public init<Key: CodingKey>(
    of field: Field, in container: KeyedDecodingContainer<Key>, forKey key: Key
  ) throws {
    try self.init(of: field, from: container.superDecoder(forKey: key))
  }

  /// One line for people: the full name, the E.164 number, the address with commas.
  public var display: String {
    switch self {
    case .text(let value), .date(let value): value
    case .personName(let value): value.full
    case .phone(let value): value.display
    case .address(let value): value.display
    case .money(let value): value.display
    case .registration(let value): "\(value.scheme) \(value.number)"
    }
  }
}
