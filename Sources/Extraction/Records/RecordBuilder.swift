import LeadModel
import Normalization

/// Groups findings into records of persons and organisations, and links them.
///
/// One record for each signature, card, table row, letterhead and mailbox; the same e-mail
/// address or the same full name in one document is the same person, the same name without legal
/// form, or the same domain beside a nameless mention, the same organisation.
struct RecordBuilder {
  private let zones: ContactZones
  private let legalForm: Rule
  private let providers: WordList
  private let roleMailbox: Rule

  init(rules: RuleSet) throws {
    zones = try ContactZones(rules: rules, words: Vocabulary(rules))
    legalForm = try rules.rule("organization.legal-form")
    providers = try rules.list("mail-providers")
    roleMailbox = try rules.rule("record.role-mailbox")
  }

  /// Relations become findings of the records that they are said of.
  func grouping(of board: inout FindingBoard, in document: ScannedDocument) -> Grouping {
    let units = RecordUnits(document: document, finder: zones, board: board)
    var assignment = RecordAssignment(
      findings: board.findings, units: board.findings.map { units.unit(of: $0.head) },
      rows: board.findings.map { units.row(of: $0.head) }, legalForm: legalForm,
      roleMailbox: roleMailbox, providers: providers)
    assignment.run()
    var grouping = assignment.grouping()
    grouping.links = Affiliations(findings: board.findings, assignment: assignment)
      .links(grouping)
    let authorship = Authorship(document: document, board: board, units: units)
    grouping.links += authorship.links(grouping)
    for (index, finding) in board.findings.enumerated()
    where finding.field == .consent && grouping.owner[index] == nil {
      grouping.owner[index] = authorship.writer(at: finding.head, grouping)
    }
    grouping.holders = board.intents.map { authorship.holder(of: $0, grouping) }
    Parties(us: document.settings.us, board: board, authorship: authorship).assign(to: &grouping)
    RelationSubjects(authorship: authorship).write(&board, &grouping)
    return grouping
  }
}
