package import LeadModel

/// What other rules would change in what is stored.
package struct RuleDifference: Sendable, Encodable {
  /// The rules that would be applied.
  package let rules: String
  /// Every document that was read with other rules, in the order of arrival.
  package fileprivate(set) var documents: [DocumentChange] = []
  /// By field, or `intent.` and the category; sorted.
  package fileprivate(set) var fields: [FieldChange] = []

  /// What would change in one document.
  package struct DocumentChange: Sendable, Encodable {
    package let document: DocumentID
    package let path: String
    package fileprivate(set) var added: [String] = []
    package fileprivate(set) var removed: [String] = []
    package fileprivate(set) var changed: [String] = []
    /// Why it could not be read again, or `nil`.
    package let problem: String?

    package var isEmpty: Bool { added.isEmpty && removed.isEmpty && changed.isEmpty }
  }

  /// How often a field would change.
  package struct FieldChange: Sendable, Encodable {
    package let field: String
    package fileprivate(set) var added = 0
    package fileprivate(set) var removed = 0
    package fileprivate(set) var changed = 0
  }

  init(rules: String) { self.rules = rules }

  mutating func add(_ document: DocumentID, path: String, problem: String) {
    documents.append(DocumentChange(document: document, path: path, problem: problem))
  }

  /// Compares what is stored of a document with what is found in it now. Claims are the same when
  /// field and place are; the ids of changed ones are those of the new claims.
  mutating func add(
    _ document: DocumentID, path: String, old: DocumentClaims, new: DocumentClaims
  ) {
    var change = DocumentChange(document: document, path: path, problem: nil)
    let before = ClaimAtPlace.all(in: old)
    let after = ClaimAtPlace.all(in: new)
    let olds = Dictionary(before.map { ($0.place, $0) }) { first, _ in first }
    let news = Dictionary(after.map { ($0.place, $0) }) { first, _ in first }
    for claim in after {
      guard let twin = olds[claim.place] else {
        change.added.append(claim.id)
        count(claim.field, \.added)
        continue
      }
      guard twin.content != claim.content else { continue }
      change.changed.append(claim.id)
      count(claim.field, \.changed)
    }
    for claim in before where news[claim.place] == nil {
      change.removed.append(claim.id)
      count(claim.field, \.removed)
    }
    documents.append(change)
  }

  private mutating func count(_ field: String, _ path: WritableKeyPath<FieldChange, Int>) {
    let index = fields.firstIndex { $0.field >= field } ?? fields.count
    if index == fields.count || fields[index].field != field {
      fields.insert(FieldChange(field: field), at: index)
    }
    fields[index][keyPath: path] += 1
  }
}

/// A statement or an intent by what it is about and where it stands.
private struct ClaimAtPlace {
  let id: String
  let field: String
  let place: String
  let content: String

  static func all(in claims: DocumentClaims) -> [ClaimAtPlace] {
    claims.statements.map { statement in
      ClaimAtPlace(
        statement.id.rawValue, statement.field.rawValue, statement.evidence,
        "\(statement.value.display) \(statement.confidence)")
    }
      + claims.intents.map { intent in
        ClaimAtPlace(
          intent.id.rawValue, "intent.\(intent.category.rawValue)", intent.evidence,
          "\(intent.polarity) \(intent.tense) \(intent.holder) \(intent.confidence)")
      }
  }

  private init(_ id: String, _ field: String, _ evidence: Evidence, _ content: String) {
    self.id = id
    self.field = field
    place =
      field + evidence.parts.map { " \($0.page):\($0.start)-\($0.end)" }.joined()
    self.content = content
  }
}
