package import LeadModel

/// All extractors in their order: a document in, its claims out.
///
/// Pure: the same document, settings and rules always give the same claims. Not shared between
/// threads, because compiled patterns own their match data.
package struct ExtractorSet {
  /// Raised whenever an extractor, the engine or the grouping into records changes.
  package static let version = 8

  /// In the order in which they run: later ones read what earlier ones found.
  static var all: [any Extractor.Type] {
    [
      MarkedFieldExtractor.self, EmailExtractor.self, RegistrationExtractor.self,
      SocialExtractor.self, WebsiteExtractor.self,
      DomainExtractor.self, IssuerExtractor.self, LoneAddressExtractor.self, AddressExtractor.self,
      PhoneExtractor.self, LoneCompanyExtractor.self, LonePersonExtractor.self,
      MailboxExtractor.self, TableExtractor.self, LabelledNameExtractor.self, PartyExtractor.self,
      ContactBlockExtractor.self, OrganizationExtractor.self, ListedNameExtractor.self,
      JobClassExtractor.self, ConsentExtractor.self, DateExtractor.self,
      AmountExtractor.self, ReferenceExtractor.self, LoneRegistrationExtractor.self,
      FirmographicsExtractor.self, RuleExtractor.self, IntentExtractor.self,
      ReportingExtractor.self, CompetitionExtractor.self,
    ]
  }

  /// Hash of the rule packs and word lists.
  package let rulesHash: String
  private let extractors: [any Extractor]
  private let records: RecordBuilder
  private let tables: TableReader
  private let sieve: Sieve
  private let resume: ResumeHeadings
  private let calibration: Calibration

  /// Throws `RuleError` when a rule or list that an extractor needs is missing.
  package init(rules: RuleSet) throws {
    rulesHash = rules.hash
    records = try RecordBuilder(rules: rules)
    tables = TableReader(headings: try rules.list("table-headings"))
    sieve = rules.pageSieve
    resume = try ResumeHeadings(rules: rules)
    calibration = rules.calibration
    extractors = try Self.all.map { try $0.init(rules: rules) }
  }

  /// What one document gave.
  package struct Outcome: Sendable {
    package let claims: DocumentClaims
    package let diagnostics: [Diagnostic]
    /// `nil` unless it was asked for.
    package let trace: ExtractionTrace?
  }

  package func claims(
    in document: Document, settings: ExtractionSettings = ExtractionSettings(),
    isTracing: Bool = false
  ) -> Outcome {
    var (scanned, board) = board(of: document, settings: settings, isTracing: isTracing)
    let grouping = records.grouping(of: &board, in: scanned)
    let writer = ClaimWriter(document: scanned, calibration: calibration)
    let claims = writer.claims(board, grouping)
    return Outcome(
      claims: IntentAttribution(document: scanned).attributed(claims),
      diagnostics: board.diagnostics, trace: isTracing ? writer.trace(of: board) : nil)
  }

  /// What the extractors find, all of them or those before one of a type.
  func board(
    of document: Document, settings: ExtractionSettings = ExtractionSettings(),
    before last: (any Extractor.Type)? = nil, isTracing: Bool = false
  ) -> (ScannedDocument, FindingBoard) {
    var scanned = ScannedDocument(
      document, settings: settings, tables: tables, sieve: sieve)
    scanned.resume = resume.resume(scanned)
    var board = FindingBoard(isTracing: isTracing)
    for extractor in extractors {
      if let last, type(of: extractor) == last { break }
      extractor.extract(from: scanned, into: &board)
      WorkProgress.report()
    }
    return (scanned, board)
  }
}
