import LeadModel
import Normalization

/// One thing in which a value can be better than another, with the words for it.
protocol Criterion: Sendable {
  /// Whether `left` is worse in this; a strict weak ordering.
  func isWorse(_ left: CandidateValue, than right: CandidateValue) -> Bool

  /// Why `loser` is worse than `winner`, with the numbers; asked only when it is.
  func shortfall(of loser: CandidateValue, against winner: CandidateValue) -> String
}

/// Accepted or corrected by a person.
struct JudgedRight: Criterion {
  func isWorse(_ left: CandidateValue, than right: CandidateValue) -> Bool {
    !left.isJudged && right.isJudged
  }

  func shortfall(of loser: CandidateValue, against winner: CandidateValue) -> String {
    "the other was judged right"
  }
}

/// Seen last. A value without a date is older than any with one.
struct MostRecent: Criterion {
  func isWorse(_ left: CandidateValue, than right: CandidateValue) -> Bool {
    guard let winning = right.lastSeen else { return false }
    return left.lastSeen.map { $0 < winning } ?? true
  }

  func shortfall(of loser: CandidateValue, against winner: CandidateValue) -> String {
    let winning = winner.lastSeen.map(\.description) ?? "undated"
    guard let losing = loser.lastSeen?.description else {
      return "undated (the other \(winning.prefix(10)))"
    }
    let days = (losing.prefix(10), winning.prefix(10))
    return days.0 == days.1 ? "older (\(losing) < \(winning))" : "older (\(days.0) < \(days.1))"
  }
}

/// Read with most confidence in its best sighting.
struct MostConfident: Criterion {
  func isWorse(_ left: CandidateValue, than right: CandidateValue) -> Bool {
    left.confidence < right.confidence
  }

  func shortfall(of loser: CandidateValue, against winner: CandidateValue) -> String {
    "less confident (\(Self.text(loser.confidence)) < \(Self.text(winner.confidence)))"
  }

  /// Up to four decimals, without trailing zeros.
  private static func text(_ confidence: Double) -> String {
    "\((confidence * 10_000).rounded() / 10_000)"
  }
}

/// Seen in most documents.
struct MostFrequent: Criterion {
  func isWorse(_ left: CandidateValue, than right: CandidateValue) -> Bool {
    left.documents < right.documents
  }

  /// The better one has two documents at least.
  func shortfall(of loser: CandidateValue, against winner: CandidateValue) -> String {
    "less frequent (\(loser.documents) < \(winner.documents) documents)"
  }
}

/// Has most parts: of a name its spelled-out words, initials and titles, of a company's name its
/// legal form and words, of an address its parts.
struct MostComplete: Criterion {
  func isWorse(_ left: CandidateValue, than right: CandidateValue) -> Bool {
    Self.parts(of: left.value) < Self.parts(of: right.value)
  }

  func shortfall(of loser: CandidateValue, against winner: CandidateValue) -> String {
    "less complete (\(Self.parts(of: loser.value)) < \(Self.parts(of: winner.value)) parts)"
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
  func isWorse(_ left: CandidateValue, than right: CandidateValue) -> Bool {
    Self.rank(left.value) < Self.rank(right.value)
  }

  func shortfall(of loser: CandidateValue, against winner: CandidateValue) -> String {
    Self.rank(loser.value) == 0
      ? "its checksum is wrong" : "its checksum is unknown, the other's is right"
  }

  private static func rank(_ value: FieldValue) -> Int {
    guard case .registration(let number) = value else { return 1 }
    return number.valid.map { $0 ? 2 : 0 } ?? 1
  }
}

/// Whoever once said no is not asked again: anything but a plain consent restricts.
struct MostRestrictive: Criterion {
  func isWorse(_ left: CandidateValue, than right: CandidateValue) -> Bool {
    Self.isConsent(left.value) && !Self.isConsent(right.value)
  }

  func shortfall(of loser: CandidateValue, against winner: CandidateValue) -> String {
    "less restrictive (\(loser.value.display), and once \(winner.value.display))"
  }

  private static func isConsent(_ value: FieldValue) -> Bool { value == .text("opt-in") }
}
