import LeadModel
import Storage

/// What the funnel and its outcomes come to.
struct FunnelFigures: Sendable {
  let documents: Int
  let read: Int
  let profiles: Int
  let leads: Int
  let qualified: Int
  let owners: [Tally]
  let bands: [Tally]
  let outcomes: [OutcomeTally]
  let paces: [PaceTally]

  init(_ store: Store, at now: Timestamp) throws {
    let counts = try store.countsOfLeads()
    let states = try store.queueState(at: now).counts
    documents = states.values.reduce(0, +)
    read = (states[.done] ?? 0) + (states[.partial] ?? 0)
    profiles = counts.profiles
    leads = counts.leads
    qualified = try store.qualifiedLeads()
    owners = try store.ownerFigures()
    bands = try store.scoreBands()
    outcomes = try store.outcomeTallies()
    paces = try store.paceTallies()
  }
}

/// How good the choice of leads was, of those that somebody told the end of.
struct Precision {
  struct Line {
    let name: String
    /// Share of good ones among the qualified.
    let share: Double
    let good: Int
    let all: Int
    /// How many times the share among all that ended; `nil` where none was good.
    let lift: Double?
  }

  let lines: [Line]

  /// - Parameter key: what they are told apart by.
  init(_ tallies: [OutcomeTally], by key: (OutcomeTally) -> String) {
    let good = tallies.reduce(0) { $0 + $1.good }
    let all = tallies.reduce(0) { $0 + $1.all }
    let base = all > 0 ? Double(good) / Double(all) : 0
    let groups = Dictionary(grouping: tallies.filter(\.isQualified), by: key)
    lines = groups.map { name, group in
      let (good, all) = (group.reduce(0) { $0 + $1.good }, group.reduce(0) { $0 + $1.all })
      let share = Double(good) / Double(all)
      return Line(
        name: name, share: share, good: good, all: all, lift: base > 0 ? share / base : nil)
    }.sorted { ($1.all, $0.name) < ($0.all, $1.name) }
  }
}

/// What was read, how surely, and what people made of it.
struct QualityFigures: Sendable {
  let fields: [Tally]
  let extractors: [Tally]
  let agreement: [Agreement.Line]

  init(_ store: Store) throws {
    (fields, extractors) = try store.valueFigures()
    agreement = try Agreement(store: store).lines
  }
}
