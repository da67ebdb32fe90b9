/// A person's name and its parts; parts that are not there are `nil`.
public struct PersonName: Hashable, Sendable, Codable {
  /// In the order given, prefix, family, suffix; in natural case.
  public let full: String
  /// Academic and courtesy titles: `Dr.`, `Prof.`, `Ms`.
  public let prefix: String?
  /// Given names and initials, joined by one space.
  public let given: String?
  /// Family name with its particles: `van der Berg`.
  public let family: String?
  /// `Jr.`, `III`, `MBA`, `M.Sc.`.
  public let suffix: String?

  public init(
    full: String, prefix: String? = nil, given: String? = nil, family: String? = nil,
    suffix: String? = nil
  ) {
    self.full = full
    self.prefix = prefix
    self.given = given
    self.family = family
    self.suffix = suffix
  }
}
