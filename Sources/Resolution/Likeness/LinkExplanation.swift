package import LeadModel

/// Why two are one, or why not.
package struct LinkExplanation: Hashable, Sendable, Encodable {
  package let left: ProfileID
  package let right: ProfileID
  package var areOne: Bool { left == right }
  /// From a record of one to a record of the other; empty when they are two.
  package let path: [RecordMatch]
  /// Matches between the two that a contradiction kept from joining.
  package let refusals: [RefusedMatch]
  /// Set when they are more likely one than not, and yet two.
  package let doubt: DoubtfulMatch?
  /// What the model makes of the two; without rivals and rules.
  package let waterfall: Waterfall
  package let probability: Double
  package let model: String

  private enum CodingKeys: CodingKey {
    case left, right, areOne, path, refusals, doubt, waterfall, probability, model
  }

  package func encode(to encoder: any Encoder) throws {
    var container = encoder.container(keyedBy: CodingKeys.self)
    try container.encode(left, forKey: .left)
    try container.encode(right, forKey: .right)
    try container.encode(areOne, forKey: .areOne)
    try container.encode(path, forKey: .path)
    try container.encode(refusals, forKey: .refusals)
    try container.encode(doubt, forKey: .doubt)
    try container.encode(waterfall, forKey: .waterfall)
    try container.encode(probability, forKey: .probability)
    try container.encode(model, forKey: .model)
  }
}

extension LinkExplanation {
  /// Explains a resolution.
  ///
  /// - Parameters:
  ///   - left: records of one kind, of one profile.
  ///   - right: the same; of the same profile or another one.
  ///   - values: what is compared of records.
  /// - Returns: `nil` when a record is in no profile, or the model fits no comparison.
  init?(
    _ left: [RecordID], _ right: [RecordID], in resolved: ResolvedProfiles, model: LinkModel,
    values: ([RecordID]) -> EntityValues?
  ) {
    guard let first = left.first, let second = right.first,
      let mine = resolved.memberships[first], let theirs = resolved.memberships[second],
      let entities = values(left), let others = values(right),
      let matcher = EntityMatcher([EntityRow(entities), EntityRow(others)], model: model)
    else { return nil }
    func areBetween(_ left: RecordID, _ right: RecordID) -> Bool {
      let ends = Set([resolved.memberships[left], resolved.memberships[right]])
      return mine != theirs && ends == [mine, theirs]
    }
    self.left = mine
    self.right = theirs
    self.model = model.name
    path =
      mine == theirs
      ? MatchPath(resolved.matches).path(from: Set(left), to: Set(right)) : []
    refusals = resolved.refusals.filter { areBetween($0.left, $0.right) }
    doubt = resolved.doubts.first { areBetween($0.left, $0.right) }
    waterfall = matcher.waterfall(0, 1)
    probability = waterfall.probability
  }
}

/// Finds the way between records over matches.
struct MatchPath {
  private var neighbours: [RecordID: [RecordMatch]] = [:]

  init(_ matches: [RecordMatch]) {
    for match in matches {
      neighbours[match.left, default: []].append(match)
      neighbours[match.right, default: []].append(match)
    }
  }

  /// The fewest matches; empty when there is no way, or when both share a record.
  func path(from start: Set<RecordID>, to end: Set<RecordID>) -> [RecordMatch] {
    guard start.isDisjoint(with: end) else { return [] }
    var came: [RecordID: RecordMatch] = [:]
    var edge = start.sorted()
    var seen = start
    while !edge.isEmpty {
      var next: [RecordID] = []
      for record in edge {
        for match in neighbours[record] ?? [] {
          let other = match.left == record ? match.right : match.left
          guard seen.insert(other).inserted else { continue }
          came[other] = match
          if end.contains(other) { return way(back: other, came) }
          next.append(other)
        }
      }
      edge = next
    }
    return []
  }

  private func way(back record: RecordID, _ came: [RecordID: RecordMatch]) -> [RecordMatch] {
    var path: [RecordMatch] = []
    var record = record
    while let match = came[record] {
      path.insert(match, at: 0)
      record = match.left == record ? match.right : match.left
    }
    return path
  }
}
