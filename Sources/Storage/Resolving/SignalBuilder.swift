import Graph
import LeadModel

/// What documents say of profiles besides their fields: intents become signals, authorship becomes
/// correspondence.
struct SignalBuilder {
  /// The profile that a record is in.
  let profile: (RecordID) throws -> ProfileID?

  /// One signal per mention that has a holder's record. It happened when its document was written;
  /// a document that does not say, when it was first seen.
  func signals(of document: SourceDocument) throws -> [Signal] {
    try document.claims.intents.compactMap { intent in
      guard let record = intent.record, let profile = try profile(record) else { return nil }
      let occurredAt = document.observedAt ?? document.firstSeen
      return Signal(
        id: SignalID(intent.id.rawValue), source: "document", profile: profile,
        type: "intent.\(intent.category.rawValue)", polarity: intent.polarity,
        holder: intent.holder, tense: intent.tense, occurredAt: occurredAt,
        details: intent.details, confidence: intent.confidence,
        provenance: FieldSource(
          source: "document", document: document.id, record: record,
          method: intent.method.description, confidence: intent.confidence,
          observedAt: occurredAt, evidence: intent.evidence))
    }
  }

  func correspondence(of document: SourceDocument) throws -> [Correspondence] {
    try document.claims.links.compactMap { link in
      let found: (kind: Correspondence.Kind, record: RecordID)? =
        switch link.type {
        case .wrote: (.wrote, link.from)
        case .sentTo: (.wasSent, link.to)
        case .worksAt, .subsidiaryOf: nil
        }
      guard let found, let profile = try profile(found.record) else { return nil }
      return Correspondence(
        kind: found.kind, profile: profile, document: document.id, confidence: link.confidence,
        record: found.record, observedAt: document.observedAt)
    }
  }
}

extension Statement.Method {
  /// `extractor/rule@version`.
  var description: String { "\(extractor)/\(rule)@\(version)" }
}
