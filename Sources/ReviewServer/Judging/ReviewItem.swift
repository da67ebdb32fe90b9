import LeadModel

/// A value that a person should look at, and why.
struct ReviewItem: Hashable, Sendable {
  let statement: StatementID
  let document: DocumentID
  let page: Int
  let field: Field
  let profile: ProfileID
  /// For people: what speaks for looking at it.
  let reasons: [String]
  /// Expected effect: how unsure it is, times what hangs on it.
  let priority: Double
}

/// Finds what needs a person, most first: values that are unsure or contested, weighed by the score
/// of the lead that they count for.
struct ReviewSelection {
  /// Below it a value is shown to a person; what is surer is left to the machine.
  static let sureEnough = 0.85
  private static let weightOfConflict = 0.4
  private static let leastWeight = 0.15

  /// Points of the best lead of a profile.
  let points: [ProfileID: Double]

  func items(of profiles: [Profile]) -> [ReviewItem] {
    profiles.lazy.filter { !$0.isUs }.flatMap(items).sorted {
      ($1.priority, $0.statement) < ($0.priority, $1.statement)
    }
  }

  private func items(of profile: Profile) -> [ReviewItem] {
    profile.fields.compactMap { item(for: $0, of: profile) }
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
    guard confidence < Self.sureEnough || rivals > 0 else { return nil }
    var reasons: [String] = []
    if confidence < Self.sureEnough { reasons.append("read with \(Words.percent(confidence))") }
    if rivals > 0 {
      reasons.append(
        "\(Words.count(rivals, "other value", "other values")) in other documents")
    }
    let weight = points[profile.id].map { max(Self.leastWeight, $0 / 100) } ?? Self.leastWeight
    if let points = points[profile.id] {
      reasons.append("counts for a lead of \(Words.points(points)) points")
    }
    let doubt = 1 - confidence + (rivals > 0 ? Self.weightOfConflict : 0)
    return ReviewItem(
      statement: statement, document: document, page: page, field: field.field,
      profile: profile.id, reasons: reasons, priority: doubt * weight)
  }
}
