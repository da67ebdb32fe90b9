import Foundation

/// What a feature reads of a value before it has bins.
public enum FeatureReading: Hashable, Sendable {
  case missing
  case number(Double)
  case level(String)
}

extension ModelFeature {
  /// A value that cannot be read the feature's way is missing.
  public func read(_ value: ModelValue) -> FeatureReading {
    switch reading {
    case .number: number(value).map(FeatureReading.number) ?? .missing
    case .day: seconds(value).map { .number(($0 / 86_400).rounded(.down)) } ?? .missing
    case .weekday:
      seconds(value).map {
        .level(String(CalendarDay.weekday(Int(($0 / 86_400).rounded(.down)))))
      } ?? .missing
    case .hour:
      seconds(value).map { .level(String(Int($0 / 3600) % 24)) } ?? .missing
    case .level: text(value).map { .level(LevelText.folded($0)) } ?? .missing
    case .host: text(value).map { .level(Self.host($0)) } ?? .missing
    case .length: text(value).map { .number(Double($0.unicodeScalars.count)) } ?? .missing
    }
  }

  private func number(_ value: ModelValue) -> Double? {
    switch value {
    case .missing: nil
    case .number(let number): number
    case .text(let text): numberStyle.number(in: text)
    }
  }

  private func seconds(_ value: ModelValue) -> Double? {
    switch value {
    case .missing: nil
    case .number(let number): dateStyle.seconds(in: Self.plain(number))
    case .text(let text): dateStyle.seconds(in: LevelText.trimmed(text))
    }
  }

  private func text(_ value: ModelValue) -> String? {
    switch value {
    case .missing: nil
    case .number(let number): Self.plain(number)
    case .text(let text): text
    }
  }

  private static func plain(_ number: Double) -> String {
    Int(exactly: number).map(String.init) ?? String(number)
  }

  static func host(_ text: String) -> String {
    var folded = Substring(LevelText.folded(text))
    if let at = folded.lastIndex(of: "@") { folded = folded[folded.index(after: at)...] }
    if let scheme = folded.range(of: "://") { folded = folded[scheme.upperBound...] }
    return String(folded.prefix { $0 != "/" && $0 != "?" && $0 != "#" && $0 != ":" })
  }
}
