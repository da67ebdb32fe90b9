/// What the extractors say of one document: the machine's claims and nothing else.
public struct DocumentClaims: Hashable, Sendable, Codable {
  public let records: [Record]
  public let links: [RecordLink]
  /// In document order: page, then start of the first evidence part.
  public let statements: [Statement]
  public let intents: [IntentMention]

  public init(
    records: [Record] = [], links: [RecordLink] = [], statements: [Statement] = [],
    intents: [IntentMention] = []
  ) {
    self.records = records
    self.links = links
    self.statements = statements
    self.intents = intents
  }

  public static let none = DocumentClaims()
}
