import LeadModel
import Pipeline
import Storage

/// Bursts of events of another system about the same leads, one after the other, each with how long
/// it takes from the kept rows to the leads scored and routed anew.
struct Bursts {
  let store: Store
  /// Leads that each burst is about.
  static let leads = 1_000
  /// Events about each of them.
  static let events = 3
  private static let types = ["email.opened", "email.clicked", "web.visit", "web.pricing"]

  /// What one burst took, in milliseconds.
  struct Times {
    let people: Int
    let decisions: Int
    let kept: Double
    let refreshed: Double
    /// Of the processor, for the leads.
    let processor: Double
  }

  func run(_ count: Int, from start: Timestamp) throws -> [Times] {
    let people = try addresses()
    return try (0..<count).map { burst in
      let now = start.adding(hours: Double(burst + 1))
      let rows = people.enumerated().flatMap { index, email in
        (0..<Self.events).map { row(burst, index, $0, email, at: now) }
      }
      let kept = try ContinuousClock().measure { _ = try store.keep(rows, at: now) }
      var decisions = 0
      let before = ProcessorTime.ofProcess
      let refreshed = try ContinuousClock().measure {
        decisions = try LeadRefresh(store: store, configuration: .default).run(at: now)
      }
      return Times(
        people: people.count, decisions: decisions, kept: kept.milliseconds,
        refreshed: refreshed.milliseconds, processor: ProcessorTime.ofProcess - before)
    }
  }

  private func addresses() throws -> [String] {
    let leads = Set(try store.leads().compactMap(\.lead.person))
    let people = try store.profiles().filter { leads.contains($0.id) }
    return Array(people.compactMap { $0.best(.email)?.display }.sorted().prefix(Self.leads))
  }

  private func row(
    _ burst: Int, _ person: Int, _ number: Int, _ email: String, at now: Timestamp
  ) -> ImportedSignal {
    ImportedSignal(
      id: SignalID("\(burst)-\(person)-\(number)"), source: "bursts",
      type: Self.types[(burst + person + number) % Self.types.count],
      occurredAt: Timestamp(
        millisecondsSince1970: now.millisecondsSince1970 - Int64(60_000 * (number + 1))),
      subject: SubjectKeys(emails: [email]))
  }
}
