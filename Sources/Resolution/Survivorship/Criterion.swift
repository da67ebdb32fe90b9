import LeadModel
import Normalization

/// One thing in which a value can be better than another, with the words for it.
protocol Criterion: Sendable {
  /// Why `loser` is worse than `winner`; `nil` when it is not.
  func shortfall(of loser: CandidateValue, against winner: CandidateValue) -> String?
}

/// Seen last. A value without a date is older than any with one.
struct MostRecent: Criterion {
  func shortfall(of loser: CandidateValue, against winner: CandidateValue) -> String? {
    guard let winning = winner.lastSeen else { return nil }
    guard let losing = loser.lastSeen else { return "undated (the other \(Self.day(winning)))" }
    guard losing < winning else { return nil }
    let (old, new) = (Self.day(losing), Self.day(winning))
    return old == new ? "older (\(losing) < \(winning))" : "older (\(old) < \(new))"
  }

  private static func day(_ time: Timestamp) -> String { String(time.description.prefix(10)) }
}

/// Read with most confidence in its best sighting.
struct MostConfident: Criterion {
  func shortfall(of loser: CandidateValue, against winner: CandidateValue) -> String? {
    guard loser.confidence < winner.confidence else { return nil }
    return "less confident (\(Self.text(loser.confidence)) < \(Self.text(winner.confidence)))"
  }

  /// Up to four decimals, without trailing zeros.
  private static func text(_ confidence: Double) -> String {
    let rounded = (confidence * 10_000).rounded() / 10_000
    return "\(rounded)"
  }
}

/// Seen in most documents.
struct MostFrequent: Criterion {
  func shortfall(of loser: CandidateValue, against winner: CandidateValue) -> String? {
    guard loser.documents < winner.documents else { return nil }
    let noun = winner.documents == 1 ? "document" : "documents"
    return "less frequent (\(loser.documents) < \(winner.documents) \(noun))"
  }
}

/// Has most parts: of a name its spelled-out words, initials and titles, of a company's name its
/// legal form and words, of an address its parts.
struct MostComplete: Criterion {
  func shortfall(of loser: CandidateValue, against winner: CandidateValue) -> String? {
    let (mine, theirs) = (Self.parts(of: loser.value), Self.parts(of: winner.value))
    return mine < theirs ? "less complete (\(mine) < \(theirs) parts)" : nil
  }

  /// A spelled-out word counts two, an initial one.
  private static func parts(of value: FieldValue) -> Int {
    switch value {
    case .personName(let name):
      let words = TextFold.tokens(
        [name.given, name.family].compactMap(\.self).joined(separator: " "))
      let spelled = words.isEmpty ? TextFold.tokens(name.full) : words
      return spelled.reduce(0) { $0 + min($1.count, 2) }
        + [name.prefix, name.suffix].count(where: { $0 != nil })
    case .text(let text):
      guard let key = CompanyKey(text) else { return 0 }
      return key.core.count * 2 + (key.form == nil ? 0 : 1)
    case .address(let place):
      return [place.street, place.city, place.state, place.postcode, place.country]
        .count(where: { $0 != nil })
    default: return 1
    }
  }
}

/// A registration number whose checksum is right, then one whose scheme has none.
struct BestChecksum: Criterion {
  func shortfall(of loser: CandidateValue, against winner: CandidateValue) -> String? {
    let (mine, theirs) = (Self.rank(loser.value), Self.rank(winner.value))
    guard mine < theirs else { return nil }
    return mine == 0 ? "its checksum is wrong" : "its checksum is unknown, the other's is right"
  }

  private static func rank(_ value: FieldValue) -> Int {
    guard case .registration(let number) = value else { return 1 }
    return number.valid.map { $0 ? 2 : 0 } ?? 1
  }
}
