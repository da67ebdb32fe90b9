import Foundation
import HTTPTypes
import Hummingbird
import HummingbirdTesting
import LeadModel
import Pipeline
import ReviewServer
import Storage
import Testing

/// Every page that can be reached is there, and shows text from documents as text.
@Suite struct CrawlerTests {
  let sample: ReviewSample

  init() throws { sample = try ReviewSample() }

  private static func links(in html: String) -> [String] {
    html.matches(of: #/\b(?:href|src|data-words-at|data-fine)="([^"#][^"]*)"/#).map {
      String($0.output.1).replacing("&amp;", with: "&").replacing(#/#.*/#, with: "")
    }
  }

  /// Every page by its address, from the list of leads on.
  private func pages(_ client: some TestClientProtocol) async throws -> [String: String] {
    let (cookie, _) = try sample.signIn(.admin)
    var open = ["/leads"]
    var seen: Set = ["/leads"]
    var pages: [String: String] = [:]
    while let address = open.popLast() {
      let answer = try await client.get(address, cookie: cookie)
      // Pictures need a worker, which this store has none of.
      if address.contains("/image?") || address.hasSuffix("/words") {
        #expect(answer.status == .notFound)
        continue
      }
      #expect([.ok, .seeOther].contains(answer.status), "\(address): \(answer.status)")
      let text = String(buffer: answer.body)
      let isPage = answer.headers[.contentType]?.hasPrefix("text/html") == true
      if isPage { pages[address] = text }
      let found = isPage ? Self.links(in: text) : []
      for link in found + [answer.headers[.location]].compactMap(\.self) {
        #expect(link.hasPrefix("/"), "\(address) leads away: \(link)")
        if seen.insert(link).inserted { open.append(link) }
      }
    }
    return pages
  }

  @Test func everyLinkResolvesAndNothingEscapes() async throws {
    try await sample.server.application().test(.router) { client in
      let pages = try await pages(client)
      #expect(pages.count > 20)
      for (address, html) in pages {
        #expect(!html.contains("<script>"), "\(address)")
        #expect(!html.contains("\"\u{301}") && !html.contains("\u{301} onfocus=alert(1) x=\""))
        #expect(!html.contains(" style="), "\(address): a style inside the page")
        let bare = html.replacing(#/"[^"]*"/#, with: "")
        #expect(bare.firstMatch(of: #/<[^>]*\son[a-z]+=/#) == nil, "\(address): a handler")
        #expect(html.matches(of: #/<script /#).count == 1)
      }
      let joined = pages.values.joined()
      #expect(joined.contains("&lt;script&gt;"))
    }
  }

  @Test func viewersSeeNoWayToReachAPerson() async throws {
    let (cookie, _) = try sample.signIn(.viewer)
    try await sample.server.application().test(.router) { client in
      for lead in try sample.stores.store.leads() {
        let id = lead.lead.id.rawValue.addingPercentEncoding(withAllowedCharacters: .alphanumerics)
        let answer = try await client.get("/leads/\(id ?? "")", cookie: cookie)
        #expect(answer.status == .ok)
        let html = String(buffer: answer.body)
        #expect(!html.contains("maria@quarzhof") && !html.contains("eve@harm"))
        #expect(!html.contains("/documents/"))
      }
    }
  }
}
