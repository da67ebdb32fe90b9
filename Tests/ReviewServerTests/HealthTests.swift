import Foundation
import HTTPTypes
import Hummingbird
import HummingbirdTesting
import LeadModel
import ReviewServer
import Testing

/// What programs ask that watch over the server.
@Suite struct HealthTests {
  let sample: ReviewSample

  init() throws { sample = try ReviewSample() }

  private func ask(_ path: String, host: String? = nil) async throws -> (
    HTTPResponse.Status, String
  ) {
    try await sample.server.application().test(.live) { client in
      var headers: HTTPFields = [:]
      if let host, let field = HTTPField.Name("Host") { headers[field] = host }
      let answer = try await client.execute(uri: path, method: .get, headers: headers)
      return (answer.status, String(buffer: answer.body))
    }
  }

  @Test func anyoneOnThisMachineSeesThatItLivesAndIsReady() async throws {
    #expect(try await ask("/health/live") == (.ok, "live\n"))
    let (status, body) = try await ask("/health/ready")
    #expect(status == .ok)
    #expect(
      body == #"{"checks":{"folders":"ok","originals":"ok","store":"ok"},"status":"ready"}"#)
  }

  @Test func metricsAreInPrometheusFormat() async throws {
    let (status, body) = try await ask("/metrics")
    #expect(status == .ok)
    let line = #/[a-z_]+(\{[a-z]+="[^"\n]*"(,[a-z]+="[^"\n]*")*\})? -?[0-9.e+]+/#
    var told: Set<Substring> = []
    for text in body.split(separator: "\n") where !text.hasPrefix("#") {
      #expect(text.wholeMatch(of: line) != nil, "\(text)")
      let name = text.prefix { $0 != "{" && $0 != " " }
      told.insert(name)
      #expect(body.contains("# HELP \(name) ") && body.contains("# TYPE \(name) "))
    }
    #expect(body.contains("\ngalena_documents{status=\"done\"} 3\n"))
    #expect(told.isSuperset(of: ["galena_leads", "process_resident_memory_bytes"]))
    #expect(body.hasSuffix("\n"))
  }

  @Test func noPersonStandsInThem() async throws {
    for path in ["/health/live", "/health/ready", "/metrics"] {
      let (_, body) = try await ask(path)
      for word in ["Quill", "quarzhof", "harm", "script", sample.folder.path] {
        #expect(!body.localizedCaseInsensitiveContains(word), "\(path): \(word)")
      }
    }
  }

  /// A proxy that hands everything on speaks by the name of the host.
  @Test(arguments: ["leads.example", "leads.example:8080", "127.0.0.1.example"])
  func anotherNameIsRefused(host: String) async throws {
    for path in ["/health/live", "/health/ready", "/metrics"] {
      let (status, body) = try await ask(path, host: host)
      #expect([.forbidden, .misdirectedRequest].contains(status), "\(path)")
      #expect(!body.contains("galena_"))
    }
  }

  @Test func theHostOfTheServerIsNoLoopback() async throws {
    let server = ReviewServer(
      desk: sample.desk, host: "leads.example", port: 0, logger: sample.server.logger)
    try await server.application().test(.router) { client in
      let host = try #require(HTTPField.Name("Host"))
      let page = try await client.execute(
        uri: "/login", method: .get, headers: [host: "leads.example"])
      #expect(page.status == .ok)
      let figures = try await client.execute(
        uri: "/metrics", method: .get, headers: [host: "leads.example"])
      #expect(figures.status == .forbidden)
    }
  }

  @Test func aStoreThatCannotBeUsedIsNotReady() async throws {
    try FileManager.default.removeItem(atPath: sample.folder.path + "/s.sqlite.objects")
    let (status, body) = try await ask("/health/ready")
    #expect(status == .serviceUnavailable)
    #expect(body.contains("\"originals\":\"not writable\""))
    #expect(try await ask("/health/live").0 == .ok)
  }
}
