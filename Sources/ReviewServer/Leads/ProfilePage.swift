import HTTPTypes
import Hummingbird
import LeadModel
import Storage

/// One person or organisation, with its leads and the ids that were merged into it.
struct ProfilePage: Encodable {
  struct Past: Encodable {
    let id: String
    let event: String
    let reason: String
    /// The id that came in, for taking it out again.
    let other: String?
    let canPart: Bool
  }

  let profile: ProfileView
  let leads: [LeadPage.OtherLead]
  let hasLeads: Bool
  let affiliations: [LeadPage.OtherLead]
  let hasAffiliations: Bool
  let history: [Past]
  let hasHistory: Bool
  let canJudge: Bool
  let token: String

  static let routes: [Route] = [
    .get("/profiles/{id}", .role(.viewer)) { call in
      let view = try call.reading { try ProfilePage(call, ProfileID(call.parameter("id"))) }
      call.desk.accessLog.viewed(view.profile.id, by: call.user, at: call.now)
      return call.page("profile-page", view, title: view.profile.title, here: "/leads")
    }
  ]

  init(_ call: Call, _ id: ProfileID) throws {
    let store = call.desk.store
    guard let found = try store.profile(id) else { throw Problem.absent("profile of this id") }
    let sightings = SightingDesk(call)
    profile = ProfileView(found, call, sightings)
    leads = try store.leads(of: found.id, limit: 20).map {
      .init(
        title: call.shownTitle($0.title, otherwise: $0.lead.id.rawValue),
        address: Links.lead($0.lead.id),
        score: $0.combined.map(Words.points) ?? "–")
    }
    hasLeads = !leads.isEmpty
    affiliations = try found.affiliations.compactMap { affiliation in
      try store.profile(affiliation.organization).map {
        .init(
          title: call.shownTitle(ProfileView.title(of: $0), otherwise: $0.id.rawValue),
          address: Links.profile($0.id),
          score: Words.percent(affiliation.confidence))
      }
    }
    hasAffiliations = !affiliations.isEmpty
    let canJudge = call.role >= .reviewer
    self.canJudge = canJudge
    token = call.session?.formToken ?? ""
    history = try store.changes(of: found.id).map { change in
      let isIn =
        try change.event == .merged
        && change.other.map { try store.profile($0)?.id == found.id } ?? false
      return Past(
        id: change.profile.rawValue, event: Words.plain(change.event.rawValue),
        reason: change.reason, other: change.other?.rawValue, canPart: isIn && canJudge)
    }
    hasHistory = !history.isEmpty
  }
}
