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
      Resolution.SourceRecord(
        id: source.record.id, kind: source.record.kind, document: source.document,
        observedAt: source.observedAt, arrival: arrival, party: source.record.party,
        statements: source.statements)
    }
    links = documents.flatMap { document in
      document.claims.links.map {
        SourceLink(link: $0, document: document.id, observedAt: document.observedAt)
      }
    }
  }
}
