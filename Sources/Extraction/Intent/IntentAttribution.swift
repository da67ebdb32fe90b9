import LeadModel

/// Decides whose a quoted intent is once records are known.
///
/// In a quoted reply "we" are the quoted writer. Where that writer has a record, the mention is that
/// record's; where nobody is known, it is a third party's and never the author's.
struct IntentAttribution {
  let document: ScannedDocument

  func attributed(_ claims: DocumentClaims) -> DocumentClaims {
    guard claims.intents.contains(where: isQuotedByNobody) else { return claims }
    return DocumentClaims(
      records: claims.records, links: claims.links, statements: claims.statements,
      intents: claims.intents.map { isQuotedByNobody($0) ? ofThirdParty($0) : $0 })
  }

  private func isQuotedByNobody(_ mention: IntentMention) -> Bool {
    guard mention.record == nil, mention.holder == .author else { return false }
    return mention.evidence.parts.contains { part in
      document.pages.first { $0.page.number == part.page }?.page.marks.contains {
        $0.role == .quotedReply && $0.start < part.end && part.start < $0.end
      } ?? false
    }
  }

  private func ofThirdParty(_ mention: IntentMention) -> IntentMention {
    IntentMention(
      id: mention.id, record: nil, category: mention.category, polarity: mention.polarity,
      tense: mention.tense, holder: .thirdParty, details: mention.details,
      confidence: mention.confidence, method: mention.method, evidence: mention.evidence)
  }
}
