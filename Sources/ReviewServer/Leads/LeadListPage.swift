import Foundation
import Hummingbird
import LeadModel
import Storage

/// The list of leads: queues, tiers, what is due, search, order, page by page.
struct LeadListPage: Encodable {
  struct Row: Encodable {
    let address: String
    let title: String
    let tier: String
    let tierClass: String
    let queue: String
    let owner: String
    let fit: String
    let intent: String
    let score: String
    let bar: String
    let dueIn: String
    let isOverdue: Bool
    let decided: String
  }

  struct Choice: Encodable {
    let value: String
    let title: String
    let isChosen: Bool
  }

  struct Carried: Encodable {
    let name: String
    let value: String
  }

  let search: String
  let queues: [Choice]
  let tiers: [Choice]
  let dues: [Choice]
  let orders: [Choice]
  let carried: [Carried]
  let chips: [LeadFilters.Chip]
  let hasChips: Bool
  let rows: [Row]
  let isEmpty: Bool
  let isFiltered: Bool
  let range: String
  let previous: String?
  let next: String?

  static let routes: [Route] = [
    .get("/", .role(.viewer)) { _ in .to("/leads") },
    .get("/leads", .role(.viewer)) { call in
      let isSearch = call.query["q"] != nil
      let view =
        isSearch
        ? try await call.readingLong { try LeadListPage(call) }
        : try call.reading { try LeadListPage(call) }
      call.desk.accessLog.viewed("leads", by: call.user, at: call.now)
      return call.page("leads", view, title: "Leads", here: "/leads")
    },
  ]

  init(_ call: Call) throws {
    let filters = LeadFilters(call)
    let query = filters.query
    let found = try call.desk.store.leads(on: query)
    let facets = try call.desk.queue.facets()
    search = query.search ?? ""
    queues = Self.choices("Every queue", facets.map(\.queue), query.queue)
    tiers = Self.choices("Every tier", facets.map(\.tier), query.tier)
    dues =
      [Choice(value: "", title: "At any time", isChosen: filters.due == nil)]
      + LeadFilters.Due.allCases.map {
        Choice(value: $0.rawValue, title: $0.title, isChosen: $0 == filters.due)
      }
    orders = Self.orders.map { .init(value: $0.rawValue, title: $1, isChosen: $0 == query.order) }
    carried = filters.hidden.map(Carried.init)
    chips = filters.chips
    hasChips = !chips.isEmpty
    rows = found.prefix(LeadFilters.size).map { Self.row($0, call) }
    isEmpty = found.isEmpty
    isFiltered = filters.isFiltered || filters.page > 1
    let first = query.offset + 1
    range = found.isEmpty ? "" : "\(first)–\(first + rows.count - 1)"
    previous = filters.page > 1 ? filters.address(page: filters.page - 1) : nil
    next = found.count > LeadFilters.size ? filters.address(page: filters.page + 1) : nil
  }

  private static let orders: [(LeadPageQuery.Order, String)] = [
    (.score, "Best score first"), (.due, "Due soonest first"), (.newest, "Latest decision first"),
    (.oldest, "Oldest decision first"), (.name, "By name"),
  ]

  private static func choices(_ all: String, _ values: [String], _ chosen: String?) -> [Choice] {
    [Choice(value: "", title: all, isChosen: chosen == nil)]
      + Set(values).sorted().map { Choice(value: $0, title: $0, isChosen: $0 == chosen) }
  }

  static func row(_ row: LeadRow, _ call: Call) -> Row {
    let now = call.now
    let points = { (value: Double?) in value.map(Words.points) ?? "–" }
    let decision = row.decision
    let due = decision?.due
    return Row(
      address: Links.lead(row.lead.id),
      title: call.shownTitle(row.title, otherwise: row.lead.id.rawValue),
      tier: decision?.tier ?? "–",
      tierClass: Self.tierClass(decision), queue: decision?.queue ?? "not decided yet",
      owner: decision?.owner ?? "–", fit: points(row.fit), intent: points(row.intent),
      score: points(row.combined), bar: Meter.svg((row.combined ?? 0) / 100),
      dueIn: due.map { Words.due($0, at: now) } ?? "–",
      isOverdue: due.map { $0 <= now } ?? false,
      decided: decision.map { Words.day($0.decidedAt) } ?? "–")
  }

  static func tierClass(_ decision: DecisionSummary?) -> String {
    guard let decision else { return "open" }
    return decision.qualified ? "qualified" : "unqualified"
  }
}

/// A share as a short bar.
enum Meter {
  static func svg(_ share: Double) -> String {
    let width = Words.tenths(max(0, min(1, share)) * 60)
    return """
      <svg class="meter" viewBox="0 0 60 6" aria-hidden="true"><rect class="ground" width="60" \
      height="6" rx="3"/><rect class="sum" width="\(width)" height="6" rx="3"/></svg>
      """
  }
}
