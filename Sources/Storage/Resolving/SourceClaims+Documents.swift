package import LeadModel
package import Resolution

extension SourceClaims {
  /// The claims of documents as resolution takes them.
  package init(_ documents: some Sequence<SourceDocument>) {
    self.init()
    for document in documents {
      for (ordinal, source) in document.records.enumerated() {
        records.append(
          SourceRecord(source, arrival: SourceDocument.arrival(document.arrival, record: ordinal)))
      }
      links += document.claims.links.map {
        SourceLink(link: $0, document: document.id, observedAt: document.observedAt)
      }
    }
  }
}

extension SourceRecord {
  package init(_ source: StoredRecord, arrival: Int) {
    self.init(
      id: source.record.id, kind: source.record.kind, document: source.document,
      observedAt: source.observedAt, arrival: arrival, party: source.record.party,
      statements: source.statements)
  }
}

extension Store {
  /// Records that had a profile and are in force no longer, as they were last read.
  package func formerRecords(
    of identities: ProfileIdentities, present: [SourceRecord]
  ) throws(StorageError) -> [SourceRecord] {
    let present = Set(present.map(\.id))
    let gone = identities.homes.keys.filter { !present.contains($0) }.sorted()
    return try formerRecords(gone).map {
      SourceRecord($0, arrival: SourceDocument.arrival($0.arrival, record: 0))
    }
  }
}

extension SourceDocument {
  /// The place of a record in the order of arrival: by its document's, then by its own there.
  static func arrival(_ document: Int, record: Int) -> Int { document * 1_000_000 + record }
}
