import LeadModel
import Storage

/// A value that a person should look at, and why.
struct ReviewItem: Hashable, Sendable {
  /// Below it a value is shown to a person; what is surer is left to the machine.
  static let sureEnough = 0.85
  private static let weightOfConflict = 0.4
  private static let leastWeight = 0.15

  let statement: StatementID
  let document: DocumentID
  let page: Int
  let field: Field
  let profile: ProfileID
  let confidence: Double
  /// Other values of the field that stand in other documents.
  let rivals: Int
  /// Points of the best lead that it counts for.
  let points: Double?

  /// Expected effect: how unsure it is, times what hangs on it.
  var priority: Double {
    let weight = points.map { max(Self.leastWeight, $0 / 100) } ?? Self.leastWeight
    return (1 - confidence + (rivals > 0 ? Self.weightOfConflict : 0)) * weight
  }

  /// For people: what speaks for looking at it.
  var reasons: [String] {
    var reasons: [String] = []
    if confidence < Self.sureEnough { reasons.append("read with \(Words.percent(confidence))") }
    if rivals > 0 {
      reasons.append(
        "\(Words.count(rivals, "other value", "other values")) in other documents")
    }
    if let points { reasons.append("counts for a lead of \(Words.points(points)) points") }
    return reasons
  }
}

extension ChangedProfile {
  /// What needs a person in it: values that are unsure or contested.
  var reviewItems: [ReviewItem] {
    guard let profile, !profile.isUs else { return [] }
    return profile.fields.compactMap { item(for: $0, of: profile) }
  }

  /// `nil` for what is sure, was judged, or has no ink to look at.
  private func item(for field: GoldenField, of profile: Profile) -> ReviewItem? {
    guard !field.sources.contains(where: { $0.judgement != nil }),
      let source = field.sources.first(where: { $0.statement != nil && $0.evidence != nil }),
      let statement = source.statement, let document = source.document,
      let page = source.evidence?.parts.first?.page
    else { return nil }
    let confidence = field.sources.map(\.confidence).max() ?? 0
    let rivals = field.losers.count {
      $0.sources.contains { $0.document != nil && $0.document != document }
    }
    guard confidence < ReviewItem.sureEnough || rivals > 0 else { return nil }
    return ReviewItem(
      statement: statement, document: document, page: page, field: field.field,
      profile: profile.id, confidence: confidence, rivals: rivals, points: points)
  }
}
