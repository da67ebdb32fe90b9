/// One line of `galena extract`: everything a worker found out about one document
/// (`galena.extraction/1`, see docs/formats.md).
public struct ExtractionReport: Hashable, Sendable {
  public static let schema = "galena.extraction/1"

  public enum Status: String, Hashable, Sendable, Codable {
    case done, partial, failed
  }

  public var status: Status
  public var document: DocumentSummary
  public var claims: DocumentClaims
  public var diagnostics: [Diagnostic]
  /// `nil` unless it was asked for.
  public var trace: ExtractionTrace?
  /// Set exactly when `status` is `failed`.
  public var error: Failure?

  public init(
    status: Status, document: DocumentSummary, claims: DocumentClaims = .none,
    diagnostics: [Diagnostic] = [], trace: ExtractionTrace? = nil, error: Failure? = nil
  ) {
    self.trace = trace
    self.status = status
    self.document = document
    self.claims = claims
    self.diagnostics = diagnostics
    self.error = error
  }

  /// Why a document could not be read: a stable code and a message with the remedy.
  public struct Failure: Hashable, Sendable, Codable, Error {
    public let code: FailureCode
    public let message: String

    public init(code: FailureCode, message: String) {
      self.code = code
      self.message = message
    }
  }
}

/// Why a document failed. Raw values are stable.
public enum FailureCode: String, Hashable, Sendable, Codable, CaseIterable {
  case empty, encrypted, damaged, unsupported
  /// A limit on time, memory, pages or size was exceeded before anything could be kept.
  case timeout
  case memoryLimit = "memory-limit"
  case tooLarge = "too-large"
  /// It lies deeper inside other documents than is read.
  case tooDeep = "too-deep"
  /// The worker ended without an answer.
  case workerCrashed = "worker-crashed"
  /// The worker was ended from outside, most likely because the machine ran out of memory.
  case workerKilled = "worker-killed"
  /// The file could not be opened or read.
  case unreadable

  /// Whether the same document can be read later without anybody doing anything.
  public var isTransient: Bool { self == .workerKilled }
}

/// A document and its page ledger, without text unless it was asked for.
public struct DocumentSummary: Hashable, Sendable, Codable {
  public let id: DocumentID
  /// As it was given on the command line; for a child, the outermost parent's.
  public var path: String
  /// `nil` when the type could not be determined.
  public let mediaType: String?
  public let bytes: Int
  /// Version of each engine that reads documents (`poppler: 22.12.0`); `nil` when none could.
  public var engines: [String: String]?
  public var parent: DocumentID?
  public var parentPath: String?
  public let pages: [PageSummary]

  public init(
    id: DocumentID, path: String, mediaType: String?, bytes: Int,
    engines: [String: String]? = nil, parent: DocumentID? = nil, parentPath: String? = nil,
    pages: [PageSummary] = []
  ) {
    self.id = id
    self.path = path
    self.mediaType = mediaType
    self.bytes = bytes
    self.engines = engines
    self.parent = parent
    self.parentPath = parentPath
    self.pages = pages
  }

  private enum CodingKeys: CodingKey {
    case id, path, mediaType, bytes, engines, parent, parentPath, pages
  }

  public func encode(to encoder: any Encoder) throws {
    var container = encoder.container(keyedBy: CodingKeys.self)
    try container.encode(id, forKey: .id)
    try container.encode(path, forKey: .path)
    try container.encode(mediaType, forKey: .mediaType)
    try container.encode(bytes, forKey: .bytes)
    try container.encode(engines, forKey: .engines)
    try container.encode(parent, forKey: .parent)
    try container.encode(parentPath, forKey: .parentPath)
    try container.encode(pages, forKey: .pages)
  }
}

extension ExtractionReport: Codable {
  private enum CodingKeys: CodingKey {
    case schema, status, document, records, links, statements, intents, diagnostics, error
    case rejected, searches, confidences
  }

  public init(from decoder: any Decoder) throws {
    let container = try decoder.container(keyedBy: CodingKeys.self)
    let schema = try container.decode(String.self, forKey: .schema)
    guard schema == Self.schema else {
      throw DecodingError.dataCorruptedError(
        forKey: .schema, in: container, debugDescription: "expected \(Self.schema)")
    }
    status = try container.decode(Status.self, forKey: .status)
    document = try container.decode(DocumentSummary.self, forKey: .document)
    claims = DocumentClaims(
      records: try container.decode([Record].self, forKey: .records),
      links: try container.decode([RecordLink].self, forKey: .links),
      statements: try container.decode([Statement].self, forKey: .statements),
      intents: try container.decode([IntentMention].self, forKey: .intents))
    diagnostics = try container.decode([Diagnostic].self, forKey: .diagnostics)
    error = try container.decodeIfPresent(Failure.self, forKey: .error)
    trace = try container.decodeIfPresent([RejectedCandidate].self, forKey: .rejected).map {
      ExtractionTrace(
        rejected: $0, searches: try container.decode([RuleSearch].self, forKey: .searches),
        confidences: try container.decodeIfPresent(
          [ConfidenceAccount].self, forKey: .confidences) ?? [])
    }
  }

  public func encode(to encoder: any Encoder) throws {
    var container = encoder.container(keyedBy: CodingKeys.self)
    try container.encode(Self.schema, forKey: .schema)
    try container.encode(status, forKey: .status)
    try container.encode(document, forKey: .document)
    try container.encode(claims.records, forKey: .records)
    try container.encode(claims.links, forKey: .links)
    try container.encode(claims.statements, forKey: .statements)
    try container.encode(claims.intents, forKey: .intents)
    try container.encode(diagnostics, forKey: .diagnostics)
    try container.encode(error, forKey: .error)
    try container.encodeIfPresent(trace?.rejected, forKey: .rejected)
    try container.encodeIfPresent(trace?.searches, forKey: .searches)
    try container.encodeIfPresent(trace?.confidences, forKey: .confidences)
  }
}
