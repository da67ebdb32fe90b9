import HTTPTypes
import Hummingbird
import LeadModel
import Pipeline
import Storage

/// One lead: who, why this score, why this queue, what happened, and which pages say so.
struct LeadPage: Encodable {
  struct OtherLead: Encodable {
    let title: String
    let address: String
    let score: String
  }

  struct DocumentLink: Encodable {
    let name: String
    let address: String?
  }

  let title: String
  let id: String
  let score: String
  let tier: String
  let tierClass: String
  let queue: String
  let owner: String
  let asOf: String
  let scores: [ScoreView]
  let profiles: [ProfileView]
  let decision: DecisionView?
  let timeline: [SignalView]
  let hasTimeline: Bool
  let documents: [DocumentLink]
  let others: [OtherLead]
  let hasOthers: Bool
  let acts: LeadActsView

  static let routes: [Route] = [
    .get("/leads/{id}", .role(.viewer)) { call in
      let view = try call.reading { try LeadPage(call, LeadID(call.parameter("id"))) }
      call.desk.accessLog.viewed(view.id, by: call.user, at: call.now)
      return call.page("lead", view, title: view.title, here: "/leads")
    }
  ]

  private static let mostDocuments = 40
  private static let mostSignals = 60

  init(_ call: Call, _ id: LeadID) throws {
    let store = call.desk.store
    guard let scored = try store.lead(id) else { throw Problem.absent("lead of this id") }
    let explainer = Explainer(store: store)
    let ledgers = try explainer.scores(of: scored)
    let lead = scored.lead
    let sightings = SightingDesk(call)
    let found = try [lead.person, lead.organization].compactMap {
      try $0.flatMap(explainer.profile)
    }
    let signals = try store.signals(of: found.map(\.id))
    title = call.shownTitle(scored.title, otherwise: id.rawValue)
    self.id = id.rawValue
    score =
      ledgers.first { $0.kind == .combined }.map { Words.points($0.points) } ?? "–"
    let made = try store.latestVerdict(on: id)
    tier = made?.tier ?? "–"
    tierClass = made.map { $0.qualified ? "qualified" : "unqualified" } ?? "open"
    queue = made?.queue ?? "not decided yet"
    owner = made?.owner ?? "nobody"
    asOf = ledgers.first.map { Words.moment($0.asOf) } ?? ""
    let order: [Score.Kind] = [.combined, .ensemble, .fit, .intent, .propensity]
    scores =
      ledgers
      .sorted { (order.firstIndex(of: $0.kind) ?? 9) < (order.firstIndex(of: $1.kind) ?? 9) }
      .map { ScoreView($0, call, sightings) }
    profiles = found.map { ProfileView($0, call, sightings) }
    decision = made.map(DecisionView.init)
    timeline = signals.prefix(Self.mostSignals).map { SignalView($0, sightings) }
    hasTimeline = !timeline.isEmpty
    documents = Self.documents(found, signals, call, sightings)
    others = try Self.others(lead, call)
    hasOthers = !others.isEmpty
    acts = try LeadActsView(lead, id, call)
  }

  private static func documents(
    _ profiles: [Profile], _ signals: [Signal], _ call: Call, _ sightings: SightingDesk
  ) -> [DocumentLink] {
    let sources =
      profiles.flatMap { $0.fields.flatMap(\.sources) } + signals.compactMap(\.provenance)
    var seen: Set<DocumentID> = []
    return sources.compactMap(\.document).filter { seen.insert($0).inserted }
      .prefix(mostDocuments).map {
        DocumentLink(
          name: sightings.name(of: $0), address: call.isMasked ? nil : Links.document($0))
      }
  }

  private static func others(_ lead: Lead, _ call: Call) throws -> [OtherLead] {
    guard let organization = lead.organization else { return [] }
    let found = try call.desk.store.leads(at: organization, limit: 12)
    return found.filter { $0.lead.id != lead.id }.map {
      OtherLead(
        title: call.shownTitle($0.title, otherwise: $0.lead.id.rawValue),
        address: Links.lead($0.lead.id),
        score: $0.combined.map(Words.points) ?? "–")
    }
  }
}
