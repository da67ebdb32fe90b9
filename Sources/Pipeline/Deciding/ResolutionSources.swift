import LeadModel
import Resolution
import Storage

/// Documents' claims as resolution takes them.
struct ResolutionSources {
  let records: [Resolution.SourceRecord]
  let links: [SourceLink]

  /// - Parameter documents: in the order of arrival.
  init(_ documents: [SourceDocument]) {
    records = documents.flatMap(\.records).enumerated().map { arrival, source in
      Self.record(source, arrival: arrival)
    }
    links = documents.flatMap { document in
      document.claims.links.map {
        SourceLink(link: $0, document: document.id, observedAt: document.observedAt)
      }
    }
  }

  static func record(_ source: StoredRecord, arrival: Int) -> Resolution.SourceRecord {
    Resolution.SourceRecord(
      id: source.record.id, kind: source.record.kind, document: source.document,
      observedAt: source.observedAt, arrival: arrival, party: source.record.party,
      statements: source.statements)
  }
}
