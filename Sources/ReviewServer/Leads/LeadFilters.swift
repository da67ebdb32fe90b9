import LeadModel
import Storage

/// What a list of leads shows and in which order, as its address says.
struct LeadFilters {
  /// How soon something has to happen.
  enum Due: String, CaseIterable {
    case overdue, day, week

    var title: String {
      switch self {
      case .overdue: "Overdue"
      case .day: "Due within a day"
      case .week: "Due within a week"
      }
    }

    var hours: Double {
      switch self {
      case .overdue: 0
      case .day: 24
      case .week: 168
      }
    }
  }

  /// A filter that other pages lead to, with the address of the list without it.
  struct Chip: Encodable {
    let title: String
    let without: String
  }

  let query: LeadPageQuery
  let due: Due?
  /// From 1.
  let page: Int

  static let size = 50
  private static let lastPage = 100_000

  init(_ call: Call) {
    page = min(max(call.number("page") ?? 1, 1), Self.lastPage)
    due = call.query["due"].flatMap(Due.init)
    var query = LeadPageQuery(
      queue: call.query["queue"], tier: call.query["tier"], search: call.query["q"],
      order: call.query["order"].flatMap(LeadPageQuery.Order.init) ?? .score,
      offset: (page - 1) * Self.size, limit: Self.size + 1)
    query.owner = call.query["owner"]
    query.isQualified = call.query["qualified"].map { $0 == "yes" }
    let outcomes = ["any"] + Outcome.Kind.allCases.map(\.rawValue)
    query.outcome = call.query["outcome"].flatMap { outcomes.contains($0) ? $0 : nil }
    query.source = call.query["source"]
    query.dueBy = due.map { call.now.adding(hours: $0.hours) }
    if let low = call.number("from"), let high = call.number("below"), low <= high {
      query.points = Double(low)..<Double(high)
    }
    self.query = query
  }

  /// Whether some leads may be left out.
  var isFiltered: Bool { !fields(besides: ["order"]).isEmpty }

  /// The list with these filters at a page.
  func address(page: Int) -> String {
    Self.address(fields() + [("page", "\(page)")])
  }

  /// Filters that the form has no field for: owner, gate, outcome, source, points.
  var chips: [Chip] {
    var chips: [Chip] = []
    if let owner = query.owner { chips.append(chip("owner \(owner)", "owner")) }
    if let isQualified = query.isQualified {
      chips.append(chip(isQualified ? "qualified" : "not qualified", "qualified"))
    }
    if let outcome = query.outcome {
      chips.append(chip(outcome == "any" ? "with an outcome" : Words.plain(outcome), "outcome"))
    }
    if let source = query.source { chips.append(chip("first from \(source)", "source")) }
    if let points = query.points {
      let range = "\(Int(points.lowerBound)) to \(Int(points.upperBound)) points"
      chips.append(chip(range, "from", "below"))
    }
    return chips
  }

  /// What the form carries along.
  var hidden: [(name: String, value: String)] {
    fields().filter {
      ["owner", "qualified", "outcome", "source", "from", "below"].contains($0.name)
    }
  }

  private func chip(_ title: String, _ names: String...) -> Chip {
    Chip(title: title, without: Self.address(fields(besides: Set(names))))
  }

  private func fields(besides left: Set<String> = []) -> [(name: String, value: String)] {
    let all: [(name: String, value: String?)] = [
      ("q", query.search), ("queue", query.queue), ("tier", query.tier), ("owner", query.owner),
      ("outcome", query.outcome), ("source", query.source),
      ("qualified", query.isQualified.map { $0 ? "yes" : "no" }), ("due", due?.rawValue),
      ("from", query.points.map { "\(Int($0.lowerBound))" }),
      ("below", query.points.map { "\(Int($0.upperBound))" }),
      ("order", query.order == .score ? nil : query.order.rawValue),
    ]
    return all.compactMap { field in
      field.value.flatMap { left.contains(field.name) ? nil : (field.name, $0) }
    }
  }

  private static func address(_ fields: [(name: String, value: String)]) -> String {
    let query = fields.map { "\($0.name)=\(Form.encoded($0.value))" }.joined(separator: "&")
    return query.isEmpty ? "/leads" : "/leads?\(query)"
  }
}
