import LeadModel

/// One cluster of records that needs an id.
struct IdentifiedCluster: Hashable, Sendable {
  let kind: EntityKind
  /// By arrival, then id: the first is the founder.
  let records: [Member]
  /// The rules of the matches that hold it together, by the records they touch.
  let matches: [RecordMatch]

  struct Member: Hashable, Sendable, Comparable {
    let record: RecordID
    let arrival: Int

    static func < (left: Self, right: Self) -> Bool {
      (left.arrival, left.record) < (right.arrival, right.record)
    }
  }

  /// All clusters in the order of their founders, each with its records.
  static func all(
    of matched: MatchedRecords
  ) -> [(identified: IdentifiedCluster, sources: [SourceRecord])] {
    var clusterOfRecord: [RecordID: Int] = [:]
    for (index, cluster) in matched.clusters.enumerated() {
      for record in cluster { clusterOfRecord[record.id] = index }
    }
    let matches = Dictionary(grouping: matched.matches) { clusterOfRecord[$0.left] }
    return matched.clusters.enumerated().compactMap { index, records in
      records.first.map { first in
        let members = records.map { Member(record: $0.id, arrival: $0.arrival) }.sorted()
        return (
          IdentifiedCluster(kind: first.kind, records: members, matches: matches[index] ?? []),
          records
        )
      }
    }
    .sorted { founder($0.0) < founder($1.0) }
  }

  private static func founder(_ cluster: IdentifiedCluster) -> Member {
    cluster.records.first ?? Member(record: "", arrival: .max)
  }

  /// `p_` or `o_` and a hash of the founding record; later generations only where an earlier one
  /// is in use, which happens after a founder was split from the profile that it founded.
  func mintedID<Failure>(
    isFree: (ProfileID) throws(Failure) -> Bool
  ) throws(Failure) -> ProfileID {
    let prefix = kind == .person ? "p_" : "o_"
    let founder = [kind.rawValue, Self.founder(self).record.rawValue]
    var generation = 0
    while true {
      let id = ProfileID(prefix + Digest.id(founder + (generation == 0 ? [] : ["\(generation)"])))
      if try isFree(id) { return id }
      generation += 1
    }
  }
}
