import Scoring

/// When your people work, and where: hours of escalation count while they do, and months and days of
/// absence are those of their zone.
///
/// Without one, hours are hours of the clock, and days and months are in UTC.
public struct BusinessCalendar: Hashable, Sendable, Codable {
  /// IANA name, as `Europe/Berlin`.
  public var zone: String
  /// The days of the week on which somebody works.
  public var days: [Weekday]
  /// From when, as `09:00`.
  public var from: String
  /// Until when, as `17:30`; `24:00` is the end of the day.
  public var to: String
  /// Days on which nobody works, both ends included.
  public var holidays: [Owner.Absence]

  /// Raw values are stable; in the order of the week.
  public enum Weekday: String, Hashable, Sendable, Codable, CaseIterable {
    case mon, tue, wed, thu, fri, sat, sun
  }

  public static let workdays: [Weekday] = [.mon, .tue, .wed, .thu, .fri]

  public init(
    zone: String = "UTC", days: [Weekday] = Self.workdays, from: String = "09:00",
    to: String = "17:00", holidays: [Owner.Absence] = []
  ) {
    self.zone = zone
    self.days = days
    self.from = from
    self.to = to
    self.holidays = holidays
  }
}

extension BusinessCalendar {
  private enum CodingKeys: String, CodingKey, CaseIterable { case zone, days, from, to, holidays }

  public init(from decoder: any Decoder) throws {
    try decoder.refuseUnknownKeys(CodingKeys.self)
    let container = try decoder.container(keyedBy: CodingKeys.self)
    let standard = BusinessCalendar()
    zone = try container.decodeIfPresent(String.self, forKey: .zone) ?? standard.zone
    days = try Self.days(in: container) ?? standard.days
    from = try container.decodeIfPresent(String.self, forKey: .from) ?? standard.from
    to = try container.decodeIfPresent(String.self, forKey: .to) ?? standard.to
    holidays = try container.decodeIfPresent([Owner.Absence].self, forKey: .holidays) ?? []
  }

  private static func days(
    in container: KeyedDecodingContainer<CodingKeys>
  ) throws -> [Weekday]? {
    guard let names = try container.decodeIfPresent([String].self, forKey: .days) else {
      return nil
    }
    let path = container.codingPath.path(adding: "days")
    return try names.enumerated().map { index, name in
      guard let day = Weekday(rawValue: name) else {
        let known = Weekday.allCases.map(\.rawValue).joined(separator: ", ")
        throw RulesError([
          RulesProblem(
            .outOfRange, path: "\(path)[\(index)]", message: "there is no day \(name)",
            remedy: "use some of \(known)")
        ])
      }
      return day
    }
  }
}
