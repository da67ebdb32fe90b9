import Foundation
import LeadModel

/// Why a line is none of the exchange contract; names keys, never what they hold.
struct ExchangeProblem: Error {
  let reason: String

  /// The line's value, checked beyond its shape.
  static func checked(_ line: Data) throws(ExchangeProblem) -> ProfileExchange {
    let value: ProfileExchange
    do {
      value = try JSONDecoder().decode(ProfileExchange.self, from: line)
    } catch let error as DecodingError {
      throw ExchangeProblem(reason: text(error))
    } catch {
      throw ExchangeProblem(reason: "no JSON object")
    }
    if let reason = problem(of: value) { throw ExchangeProblem(reason: reason) }
    return value
  }

  private static func problem(of value: ProfileExchange) -> String? {
    switch value {
    case .profile(let profile):
      if let reason = problem(ofID: profile.id.rawValue, "profile.id") { return reason }
      let sources =
        profile.fields.flatMap { $0.sources + $0.losers.flatMap(\.sources) }
        + profile.affiliations.flatMap(\.sources)
      if profile.fields.contains(where: \.sources.isEmpty) {
        return "profile.fields: a value has no sources; name one"
      }
      return share(sources.map(\.confidence) + profile.affiliations.map(\.confidence))
    case .signal(let signal):
      if signal.source == "document" || signal.source.isEmpty {
        return "signal.source: give the name of the system"
      }
      if signal.type.isEmpty { return "signal.type is empty" }
      return problem(ofID: signal.id.rawValue, "signal.id")
        ?? problem(ofID: signal.profile.rawValue, "signal.profile") ?? share([signal.confidence])
    }
  }

  private static func problem(ofID id: String, _ key: String) -> String? {
    if id.isEmpty { return "\(key) is empty" }
    return id.utf8.count > 500 ? "\(key) has \(id.utf8.count) bytes; at most 500" : nil
  }

  private static func share(_ confidences: [Double]) -> String? {
    confidences.allSatisfy { (0...1).contains($0) } ? nil : "a confidence is not from 0 to 1"
  }

  private static func text(_ error: DecodingError) -> String {
    switch error {
    case .keyNotFound(let key, let context):
      return "\(path(context.codingPath + [key])) is missing"
    case .typeMismatch(_, let context), .valueNotFound(_, let context):
      return "\(path(context.codingPath)) is not of the kind that docs/formats.md names"
    case .dataCorrupted(let context):
      return context.codingPath.isEmpty
        ? "no JSON object" : "\(path(context.codingPath)) is not as docs/formats.md names it"
    @unknown default: return "not as docs/formats.md names it"
    }
  }

  private static func path(_ keys: [any CodingKey]) -> String {
    keys.map { $0.intValue.map { "[\($0)]" } ?? ".\($0.stringValue)" }.joined()
      .drop { $0 == "." }.description
  }
}
