import Foundation
import HTTPTypes
import Hummingbird
import LeadModel
import Pipeline
import Storage

/// The same as the pages, for programs: JSON under `/api/v1`, described by `openapi.json`.
enum LeadAPI {
  static let routes: [Route] = [
    .get("/api/v1/openapi.json", .anyone) { call in
      guard
        let file = try PageTemplates.files(in: "api").first(where: {
          $0.lastPathComponent == "openapi.json"
        })
      else { throw Problem.absent("description") }
      return .bytes([UInt8](try Data(contentsOf: file)), type: "application/json")
    },
    .get("/api/v1/leads", .role(.viewer)) { call in
      let isSearch = call.query["q"] != nil
      let list =
        isSearch
        ? try await call.readingLong { try LeadList(call) }
        : try call.reading { try LeadList(call) }
      call.desk.accessLog.viewed("leads", by: call.user, at: call.now)
      return try call.tagged(list)
    },
    .get("/api/v1/leads/{id}", .role(.reviewer)) { call in
      let id = LeadID(call.parameter("id"))
      let explanation = try call.reading {
        guard try call.desk.store.lead(id) != nil else { throw Problem.absent("lead of this id") }
        return try Explainer(store: call.desk.store).explanation(of: id)
      }
      call.desk.accessLog.viewed(id.rawValue, by: call.user, at: call.now)
      return try call.tagged(explanation)
    },
    .get("/api/v1/profiles/{id}", .role(.reviewer)) { call in
      guard let found = try call.desk.store.profile(ProfileID(call.parameter("id"))) else {
        throw Problem.absent("profile of this id")
      }
      call.desk.accessLog.viewed(found.id.rawValue, by: call.user, at: call.now)
      return try call.tagged(found)
    },
    .get("/api/v1/status", .role(.viewer)) { call in
      let report = try await call.readingLong {
        try StatusReport(store: call.desk.store, at: call.now, problems: 100)
      }
      return try call.tagged(report)
    },
    .get("/api/v1/judgements", .role(.reviewer)) { call in
      let (limit, offset) = try page(call)
      call.desk.accessLog.viewed("judgements", by: call.user, at: call.now)
      return try call.tagged(call.desk.store.judgements(limit: limit, offset: offset))
    },
    .get("/api/v1/deriving", .role(.viewer)) { call in
      try .json(["waiting": call.desk.refresher.now.waiting])
    },
  ]

  static func page(_ call: Call) throws -> (limit: Int, offset: Int) {
    let limit = try whole(call, "limit", 1...200, otherwise: 50)
    let offset = try whole(call, "offset", 0...10_000_000, otherwise: 0)
    return (limit, offset)
  }

  private static func whole(
    _ call: Call, _ name: String, _ range: ClosedRange<Int>, otherwise: Int
  ) throws -> Int {
    guard let text = call.query.given(name) else { return otherwise }
    guard let number = Int(text), range.contains(number) else {
      throw Problem(
        .badRequest, "\(name) is a number from \(range.lowerBound) to \(range.upperBound)")
    }
    return number
  }
}

/// One page of leads.
struct LeadList: Encodable {
  struct Item: Encodable {
    let id: String
    let person: String?
    let organization: String?
    let title: String
    let fit: Double?
    let intent: Double?
    let score: Double?
    let qualified: Bool?
    let tier: String?
    let queue: String?
    let owner: String?
    let decidedAt: Timestamp?
    let due: Timestamp?
  }

  let leads: [Item]
  /// Where the next page begins, or `null` on the last one.
  let next: Int?

  init(_ call: Call) throws {
    let (limit, offset) = try LeadAPI.page(call)
    let found = try call.desk.store.leads(
      on: LeadPageQuery(
        queue: call.query["queue"], tier: call.query["tier"], search: call.query["q"],
        order: try Self.order(call), offset: offset, limit: limit + 1))
    next = found.count > limit ? offset + limit : nil
    leads = found.prefix(limit).map { row in
      Item(
        id: row.lead.id.rawValue, person: row.lead.person?.rawValue,
        organization: row.lead.organization?.rawValue,
        title: call.shownTitle(row.title, otherwise: row.lead.id.rawValue), fit: row.fit,
        intent: row.intent, score: row.combined, qualified: row.decision?.qualified,
        tier: row.decision?.tier, queue: row.decision?.queue, owner: row.decision?.owner,
        decidedAt: row.decision?.decidedAt,
        due: row.decision?.due)
    }
  }

  private enum CodingKeys: CodingKey { case leads, next }

  func encode(to encoder: any Encoder) throws {
    var container = encoder.container(keyedBy: CodingKeys.self)
    try container.encode(leads, forKey: .leads)
    try container.encode(next, forKey: .next)
  }

  private static func order(_ call: Call) throws -> LeadPageQuery.Order {
    guard let text = call.query.given("order") else { return .score }
    guard let order = LeadPageQuery.Order(rawValue: text) else {
      let known = LeadPageQuery.Order.allCases.map(\.rawValue).joined(separator: ", ")
      throw Problem(.badRequest, "order is one of \(known)")
    }
    return order
  }
}

extension Call {
  /// JSON with an entity tag; nothing but the tag when the caller has it already.
  func tagged(_ value: some Encodable) throws -> Response {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    let bytes = Array(try encoder.encode(value))
    let tag = "\"\(Digest.sha256(bytes).prefix(32))\""
    if headers[.ifNoneMatch] == tag {
      return Response(status: .notModified, headers: [.eTag: tag])
    }
    var response = Response.bytes(
      bytes, type: "application/json", cacheControl: "private, no-cache")
    response.headers[.eTag] = tag
    return response
  }
}
