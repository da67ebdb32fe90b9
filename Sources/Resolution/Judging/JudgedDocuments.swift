import LeadModel

/// The documents that judgements are about.
struct JudgedDocuments {
  /// Those of valid judgements on which records are one.
  let joining: Set<DocumentID>
  /// Valid judgements on which records are one, oldest first.
  let onRecords: [Judgement]
  /// Those of judgements that were made since, or are withdrawn now and were not, or the reverse.
  let changed: Set<DocumentID>

  /// - Parameters:
  ///   - judgements: all that were ever made, oldest first.
  ///   - known: how many of them were heeded before.
  init(_ judgements: [Judgement], known: Int) {
    onRecords = JudgedRecords.valid(judgements).filter { $0.verdict.anchor == nil }
    joining = Set(onRecords.flatMap(\.verdict.documents))
    let before = Set(JudgedRecords.valid(Array(judgements.prefix(known))).map(\.id))
    let after = Set(JudgedRecords.valid(judgements).map(\.id))
    changed = Set(
      judgements.filter { before.contains($0.id) != after.contains($0.id) }
        .flatMap(\.verdict.documents))
  }
}
