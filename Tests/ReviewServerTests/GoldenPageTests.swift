import Foundation
import HTTPTypes
import Hummingbird
import HummingbirdTesting
import LeadModel
import Pipeline
import ReviewServer
import Storage
import TestSupport
import Testing

/// Each page as it was last looked at: a property that is renamed cannot silently render empty.
@Suite struct GoldenPageTests {
  static let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
    .appendingPathComponent("Golden")

  static let document = Digest.sha256(Array("a".utf8))

  /// Name of the file and address; `LEAD` and `PERSON` stand for the first ones by name.
  static let pages = [
    ("leads", "/leads"), ("leads-none", "/leads?q=nobody+is+called+that"), ("lead", "/leads/LEAD"),
    ("profile", "/profiles/PERSON"), ("document", "/documents/\(document)"),
    ("page", "/documents/\(document)/pages/1?lit=a-s0"), ("review", "/review/b-s0"),
    ("judgements", "/judgements"), ("who", "/who"),
    ("compare", "/who/compare?left=PERSON&right=OTHER"),
    ("intake", "/intake"), ("quality", "/quality"), ("funnel", "/funnel"), ("users", "/users"),
    ("account", "/account"), ("problem", "/nowhere"),
  ]

  @Test(arguments: pages) func pageIsAsItWas(name: String, address: String) async throws {
    let sample = try ReviewSample()
    let (cookie, token) = try sample.signIn(.admin)
    let leads = try sample.stores.store.leads().sorted { $0.title < $1.title }
    let people = leads.compactMap(\.lead.person)
    let lead = try #require(leads.last { $0.lead.person != nil })
    let path = address.replacing("LEAD", with: lead.lead.id.rawValue)
      .replacing("PERSON", with: try #require(people.last).rawValue)
      .replacing("OTHER", with: try #require(people.first).rawValue)
    try await sample.server.application().test(.router) { client in
      let answer = try await client.get(path, cookie: cookie)
      let html = String(buffer: answer.body).replacing(token, with: "TOKEN")
      try GoldenFile(Self.folder.appendingPathComponent("\(name).html")).check(html)
    }
  }

  @Test func theSignInPageIsAsItWas() async throws {
    let sample = try ReviewSample()
    try await sample.server.application().test(.router) { client in
      let html = String(buffer: try await client.get("/login").body)
        .replacing(#/value="[\w-]{40,}"/#, with: "value=\"TOKEN\"")
      try GoldenFile(Self.folder.appendingPathComponent("login.html")).check(html)
    }
  }
}
