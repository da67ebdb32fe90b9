/// A telephone number in the international form of ITU-T E.164, with its extension apart.
public struct PhoneNumber: Hashable, Sendable, Codable {
  /// `+` and up to 15 digits.
  public let e164: String
  /// Digits of the extension, or `nil`.
  public let `extension`: String?

  public init(e164: String, extension: String? = nil) {
    self.e164 = e164
    self.extension = `extension`
  }

  public var display: String {
    if let ext = self.extension { "\(e164) ext. \(ext)" } else { e164 }
  }
}
