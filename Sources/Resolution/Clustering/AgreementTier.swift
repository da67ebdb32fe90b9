import Normalization

/// The two rounds of matching: first records of equal names, so that a weaker likeness never
/// takes a record away from its namesake, then the rest.
enum AgreementTier: CaseIterable {
  case equal, weaker

  /// What the rule accepts within one block; time grows with the distinct names, squared.
  func candidates<Traits: MatchTraits>(
    in block: [Int], names: inout NameClasses<Traits.Name>, rule: any MatchRule<Traits>
  ) -> [Candidate] {
    let classes = Self.classes(of: block, names)
    var candidates: [Candidate] = []
    for (index, mine) in classes.enumerated() {
      if self == .equal, mine.members.count > 1, rule.accepts(names.agreement(mine.id, mine.id)) {
        candidates.append(Candidate(left: mine.members, right: []))
      }
      for theirs in classes[(index + 1)...] {
        let agreement = names.agreement(mine.id, theirs.id)
        guard (agreement == .equal) == (self == .equal), rule.accepts(agreement) else { continue }
        candidates.append(Candidate(left: mine.members, right: theirs.members))
      }
    }
    return candidates
  }

  /// The block's members by name class, in the order of their first member.
  private static func classes<Name: AgreeingName>(
    of block: [Int], _ names: NameClasses<Name>
  ) -> [(id: Int, members: [Int])] {
    var positions: [Int: Int] = [:]
    var classes: [(id: Int, members: [Int])] = []
    for member in block {
      let id = names.classOfRecord[member]
      if let position = positions[id] {
        classes[position].members.append(member)
      } else {
        positions[id] = classes.count
        classes.append((id, [member]))
      }
    }
    return classes
  }
}
