import Foundation
import Scoring

extension BusinessCalendar {
  func problems(path: String) -> [RulesProblem] {
    zoneProblems(path: path) + dayProblems(path: path) + hourProblems(path: path)
      + holidays.enumerated().flatMap { index, holiday in
        holiday.problems(path: "\(path).holidays[\(index)]", owner: nil)
      }
  }

  private func zoneProblems(path: String) -> [RulesProblem] {
    guard TimeZone(identifier: zone) == nil else { return [] }
    return [
      RulesProblem(
        .unknownName, path: "\(path).zone", message: "there is no time zone \(zone)",
        remedy: "write its IANA name: Europe/Berlin, America/New_York, UTC")
    ]
  }

  private func dayProblems(path: String) -> [RulesProblem] {
    if days.isEmpty {
      return [
        RulesProblem(
          .outOfRange, path: "\(path).days", message: "nobody ever works",
          remedy: "name at least one day, or leave the days out for monday to friday")
      ]
    }
    return days.indices.filter { days[..<$0].contains(days[$0]) }.map { index in
      RulesProblem(
        .duplicateName, path: "\(path).days[\(index)]",
        message: "\(days[index].rawValue) is named twice", remedy: "name each day once")
    }
  }

  private func hourProblems(path: String) -> [RulesProblem] {
    let malformed = [("from", from), ("to", to)].filter { Self.minutes($0.1) == nil }
    if malformed.isEmpty, let start = Self.minutes(from), let end = Self.minutes(to), start >= end {
      return [
        RulesProblem(
          .outOfRange, path: "\(path).to", message: "the day ends before it begins",
          remedy: "write a later time; 24:00 is the end of the day")
      ]
    }
    return malformed.map { key, _ in
      RulesProblem(
        .outOfRange, path: "\(path).\(key)", message: "this is no time of day",
        remedy: "write it as 09:00")
    }
  }

  /// Minutes from the beginning of the day, 0…1440; `nil` for what is no time of day.
  static func minutes(_ text: String) -> Int? {
    let parts = text.split(separator: ":", omittingEmptySubsequences: false)
    guard parts.count == 2, parts.allSatisfy({ $0.utf8.count == 2 }),
      parts.joined().utf8.allSatisfy({ (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) }),
      let hour = Int(parts[0]), let minute = Int(parts[1]), minute < 60,
      hour * 60 + minute <= 24 * 60
    else { return nil }
    return hour * 60 + minute
  }
}
