import LeadModel
import Pipeline
import Storage

/// A store in which documents arrive, rows are imported, profiles are joined and parted by people,
/// leads are won or lost, and time passes, all at random.
final class LeadLife {
  static let system = "crm"

  let store: Store
  private(set) var now = Timestamp(millisecondsSince1970: 1_780_000_000_000)
  /// Leads whose state is terminal, with the decisions that were made on them before.
  private(set) var over: [LeadID: [DecisionID]] = [:]
  private(set) var (merges, partings, rows, ends) = (0, 0, 0, 0)
  private var random: SplitMix64
  private var documents: ReportedDocuments
  private var arrived = 0

  init(seed: UInt64) throws {
    store = try Store.inMemory()
    random = SplitMix64(seed: seed)
    documents = ReportedDocuments(seed: seed)
  }

  func refresh() throws {
    try LeadRefresh(store: store, configuration: .default).run(at: now)
  }

  func step() throws {
    now = now.adding(hours: Double.random(in: 0.1...200, using: &random))
    switch Int.random(in: 0..<6, using: &random) {
    case 0, 1: try arrive()
    case 2: try importRows()
    case 3: try merge()
    case 4: try part()
    default: try end()
    }
    try refresh()
  }

  private func arrive() throws {
    let run = try store.beginRun(.ingest, at: now)
    for _ in 0..<3 {
      _ = try store.load(documents.next(arrived), run: run, at: now)
      arrived += 1
    }
    try store.endRun(run, at: now)
  }

  private func pick<Element>(_ pool: [Element]) -> Element? { pool.randomElement(using: &random) }

  private func importRows() throws {
    let profiles = try store.profiles()
    let gone = Array(try store.aliases().keys).sorted()
    _ = try store.keep(
      (0..<4).map { _ in
        let known = pick(profiles)
        let emails = [known?.best(.email)?.display, "new\(rows)@ostkai.example"]
        rows += 1
        return ImportedSignal(
          // Now and then a row comes again, with other content.
          id: SignalID("\(Int.random(in: 0..<40, using: &random))"), source: Self.system,
          type: pick(["email.opened", "form.submitted", "web.pricing", "something.else"]) ?? "x",
          occurredAt: now.adding(hours: -Double.random(in: 0...900, using: &random)),
          confidence: Double.random(in: 0...1, using: &random),
          subject: SubjectKeys(
            profile: Int.random(in: 0..<8, using: &random) == 0 ? pick(gone) ?? known?.id : nil,
            externalID: Bool.random(using: &random)
              ? "c\(Int.random(in: 0..<6, using: &random))" : nil,
            emails: (pick(emails) ?? nil).map { [$0] } ?? [],
            domains: pick([[], ["ostkai.example"], ["quarzhof.example"]]) ?? []))
      }, at: now)
  }

  private var desk: JudgementDesk {
    JudgementDesk(
      store: store, configuration: .default, by: "steward", reason: "law", now: now)
  }

  private func merge() throws {
    let people = try store.profiles().filter { $0.kind == .person }
    guard let one = pick(people), let other = pick(people), one.id != other.id else { return }
    try store.save(desk.same(one.id.rawValue, other.id.rawValue))
    merges += 1
  }

  private func part() throws {
    let large = try store.profiles().filter { $0.records.count > 1 }
    guard let whole = pick(large), let record = pick(whole.records) else { return }
    try store.save(desk.split(whole.id.rawValue, [record.rawValue]))
    partings += 1
  }

  /// A lead whose person or organisation becomes another's is another lead; it is asked for no more.
  private func end() throws {
    let standing = Set(try store.leads().map(\.lead.id))
    over = over.filter { standing.contains($0.key) }
    guard let lead = pick(try store.leads())?.lead else { return }
    let kind: Outcome.Kind = pick([.won, .lost, .rejected]) ?? .won
    ends += 1
    _ = try store.save([
      Outcome(
        id: OutcomeID("o\(ends)"), source: Self.system, lead: lead, kind: kind, at: now)
    ])
    over[lead.id] = try store.decisions(on: lead.id).map(\.id)
  }
}
