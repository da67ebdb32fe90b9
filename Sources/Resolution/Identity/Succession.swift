import LeadModel

/// Records that another extraction of their document reads again under new ids: they go on in
/// the profiles of their predecessors.
struct Succession {
  /// Lines for the log, in a fixed order.
  let changes: [ProfileChange]

  /// - Parameters:
  ///   - previous: who was who.
  ///   - records: all records in force.
  ///   - former: records that are not in force any longer, as they were last read.
  init(_ previous: ProfileIdentities, records: [SourceRecord], former: [SourceRecord]) {
    let present = Set(records.map(\.id))
    let gone = former.filter { !present.contains($0.id) && previous.homes[$0.id] != nil }
    guard !gone.isEmpty else {
      changes = []
      return
    }
    let matcher = AnchorMatcher(
      records: records.filter { record in gone.contains { $0.document == record.document } })
    var heirs: [RecordID: [SourceRecord]] = [:]
    for record in gone {
      guard let anchor = RecordAnchor(record), let heir = matcher.record(anchor),
        previous.homes[heir] == nil
      else { continue }
      heirs[heir, default: []].append(record)
    }
    // An heir of several has the place of the first that came.
    changes = heirs.sorted { $0.key < $1.key }.compactMap { heir, predecessors in
      let oldest = predecessors.min { ($0.arrival, $0.id) < ($1.arrival, $1.id) }
      guard let oldest, let profile = previous.profile(of: oldest.id) else { return nil }
      return ProfileChange(
        event: .absorbed, kind: oldest.kind, profile: profile, other: nil, records: [heir],
        founded: nil, reason: "1 record read again in its document")
    }
  }
}
