package import LeadModel

/// Records with what people have judged of them.
///
/// A function of the records and the judgements. Later judgements outrank earlier ones; what a
/// judgement holds on to is found again by its ink (`AnchorMatcher`), so it survives re-extraction.
package struct JudgedRecords: Sendable {
  /// The records with rejected values left out, accepted ones certain and corrected ones replaced.
  package let records: [SourceRecord]
  let bonds: JudgedBonds
  /// What became of each judgement.
  package let standings: [JudgementID: Standing]

  /// Whether a judgement is heeded.
  package enum Standing: String, Hashable, Sendable, Codable {
    case inForce = "in-force"
    /// Withdrawn by a later one; withdrawals themselves are always in force.
    case withdrawn
    /// A later judgement says the contrary.
    case overruled
    /// Some of what it was about is not found in its documents any longer, or is ambiguous there: a
    /// person has to look. What is found is heeded.
    case unmatched
  }

  /// - Parameter judgements: all that were ever made, oldest first.
  package init(_ records: [SourceRecord], judgements: [Judgement] = []) {
    guard !judgements.isEmpty else {
      self.records = records
      bonds = JudgedBonds()
      standings = [:]
      return
    }
    var standings: [JudgementID: Standing] = [:]
    let withdrawn = Self.withdrawn(judgements)
    for judgement in judgements {
      standings[judgement.id] = withdrawn.contains(judgement.id) ? .withdrawn : .inForce
    }
    let valid = judgements.reversed().filter { !withdrawn.contains($0.id) }
    let matcher = AnchorMatcher(records: records)
    var values = JudgedValues()
    var bonds = JudgedBonds()
    for judgement in valid {
      switch judgement.verdict {
      case .accepted(let anchor), .rejected(let anchor), .corrected(let anchor, _):
        standings[judgement.id] = values.add(judgement, to: matcher.statement(anchor))
      case .same(let anchors):
        let found = anchors.compactMap(matcher.record)
        let standing = bonds.join(found)
        standings[judgement.id] = found.count < anchors.count ? .unmatched : standing
      case .different(let left, let right):
        let found = (left.compactMap(matcher.record), right.compactMap(matcher.record))
        let isWhole = found.0.count == left.count && found.1.count == right.count
        let standing = bonds.part(found.0, found.1)
        standings[judgement.id] = isWhole ? standing : .unmatched
      case .withdrawn: break
      }
    }
    self.records = values.isEmpty ? records : records.map(values.applied)
    self.bonds = bonds
    self.standings = standings
  }

  /// Those that nobody has withdrawn, withdrawals left out; oldest first.
  static func valid(_ judgements: [Judgement]) -> [Judgement] {
    let withdrawn = withdrawn(judgements)
    return judgements.filter { $0.verdict.kind != .withdrawn && !withdrawn.contains($0.id) }
  }

  /// Those that a valid withdrawal names; a withdrawal can be withdrawn, too.
  private static func withdrawn(_ judgements: [Judgement]) -> Set<JudgementID> {
    var withdrawn: Set<JudgementID> = []
    for judgement in judgements.reversed() where !withdrawn.contains(judgement.id) {
      if case .withdrawn(let id) = judgement.verdict { withdrawn.insert(id) }
    }
    return withdrawn
  }
}
