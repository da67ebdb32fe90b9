package import LeadModel

/// How one profile differs between two resolutions: what a judgement or a new rule would change.
package struct ProfileDifference: Hashable, Sendable, Encodable {
  package let profile: ProfileID
  package let kind: EntityKind
  /// How many records it has; 0 where it is not there.
  package let recordsBefore: Int
  package let recordsAfter: Int
  /// Only fields that differ.
  package let fields: [FieldDifference]

  package struct FieldDifference: Hashable, Sendable, Encodable {
    package let field: Field
    /// Values that win before and not after, best first.
    package let lost: [FieldValue]
    /// Values that win after and not before, with the strategy that chose them.
    package let won: [FieldValue]
    package let strategy: String
  }

  /// Every profile that is not the same in both, in the order of ids.
  package static func all(
    from before: ResolvedProfiles, to after: ResolvedProfiles
  ) -> [ProfileDifference] {
    let former = Dictionary(uniqueKeysWithValues: before.profiles.map { ($0.id, $0) })
    let later = Dictionary(uniqueKeysWithValues: after.profiles.map { ($0.id, $0) })
    return Set(former.keys).union(later.keys).sorted().compactMap { id in
      guard former[id] != later[id], let kind = (former[id] ?? later[id])?.kind else { return nil }
      return ProfileDifference(
        profile: id, kind: kind, recordsBefore: former[id]?.records.count ?? 0,
        recordsAfter: later[id]?.records.count ?? 0,
        fields: fields(from: former[id]?.fields ?? [], to: later[id]?.fields ?? []))
    }
  }

  private static func fields(
    from before: [GoldenField], to after: [GoldenField]
  ) -> [FieldDifference] {
    Field.allCases.compactMap { field in
      let mine = before.filter { $0.field == field }
      let theirs = after.filter { $0.field == field }
      let lost = mine.map(\.value).filter { value in !theirs.contains { $0.value == value } }
      let won = theirs.map(\.value).filter { value in !mine.contains { $0.value == value } }
      guard !lost.isEmpty || !won.isEmpty else { return nil }
      return FieldDifference(
        field: field, lost: lost, won: won,
        strategy: (theirs.first ?? mine.first)?.strategy ?? "")
    }
  }
}
