import Foundation
import Hummingbird
import LeadModel
import Storage

/// The list of leads: queues, tiers, search, order, page by page.
struct LeadListPage {
  struct Row {
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
    let decided: String
  }

  struct Choice {
    let value: String
    let title: String
    let isChosen: Bool
  }

  let search: String
  let queues: [Choice]
  let tiers: [Choice]
  let orders: [Choice]
  let rows: [Row]
  let isEmpty: Bool
  let isFiltered: Bool
  let range: String
  let previous: String?
  let next: String?

  private static let size = 50

  static let routes: [Route] = [
    .get("/", .role(.viewer)) { _ in .to("/leads") },
    .get("/leads", .role(.viewer)) { call in
      call.desk.accessLog.viewed("leads", by: call.user, at: call.now)
      return call.page("leads", try LeadListPage(call), title: "Leads", here: "/leads")
    },
  ]

  init(_ call: Call) throws {
    let number = min(max(call.number("page") ?? 1, 1), 100_000)
    let order = call.query["order"].flatMap(LeadPageQuery.Order.init) ?? .score
    let query = LeadPageQuery(
      queue: call.query["queue"], tier: call.query["tier"], search: call.query["q"], order: order,
      offset: (number - 1) * Self.size, limit: Self.size + 1)
    let found = try call.desk.store.leads(on: query)
    let facets = try call.desk.queue.facets()
    search = query.search ?? ""
    queues = Self.choices("Every queue", facets.map(\.queue), query.queue)
    tiers = Self.choices("Every tier", facets.map(\.tier), query.tier)
    orders = Self.orders.map { .init(value: $0.rawValue, title: $1, isChosen: $0 == order) }
    rows = found.prefix(Self.size).map(Self.row)
    isEmpty = found.isEmpty
    isFiltered = query.queue != nil || query.tier != nil || query.search != nil || number > 1
    let first = query.offset + 1
    range = found.isEmpty ? "" : "\(first)–\(first + min(found.count, Self.size) - 1)"
    previous = number > 1 ? Self.address(query, number - 1) : nil
    next = found.count > Self.size ? Self.address(query, number + 1) : nil
  }

  private static let orders: [(LeadPageQuery.Order, String)] = [
    (.score, "Best score first"), (.newest, "Latest decision first"),
    (.oldest, "Oldest decision first"), (.name, "By name"),
  ]

  private static func choices(_ all: String, _ values: [String], _ chosen: String?) -> [Choice] {
    [Choice(value: "", title: all, isChosen: chosen == nil)]
      + Set(values).sorted().map { Choice(value: $0, title: $0, isChosen: $0 == chosen) }
  }

  private static func address(_ query: LeadPageQuery, _ page: Int) -> String {
    let fields = [
      ("q", query.search), ("queue", query.queue), ("tier", query.tier),
      ("order", query.order.rawValue), ("page", "\(page)"),
    ]
    return "/leads?"
      + fields.compactMap { name, value in value.map { "\(name)=\(Form.encoded($0))" } }
      .joined(separator: "&")
  }

  static func row(_ row: LeadRow) -> Row {
    let points = { (value: Double?) in value.map(Words.points) ?? "–" }
    let decision = row.decision
    return Row(
      address: Links.lead(row.lead.id), title: row.title, tier: decision?.tier ?? "–",
      tierClass: Self.tierClass(decision), queue: decision?.queue ?? "not decided yet",
      owner: decision?.owner ?? "–", fit: points(row.fit), intent: points(row.intent),
      score: points(row.combined), bar: Meter.svg((row.combined ?? 0) / 100),
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
    let width = String(format: "%.1f", max(0, min(1, share)) * 60)
    return """
      <svg class="meter" viewBox="0 0 60 6" aria-hidden="true"><rect class="ground" width="60" \
      height="6" rx="3"/><rect class="sum" width="\(width)" height="6" rx="3"/></svg>
      """
  }
}
