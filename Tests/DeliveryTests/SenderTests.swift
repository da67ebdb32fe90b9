import Foundation
import LeadModel
import Testing

@testable import Delivery

/// Over the wire, to servers of this machine.
@Suite struct SenderTests {
  private func send(
    _ handOff: HandOff = HandOffSample.handOff(), over channel: Receiver.Channel
  ) throws -> DeliveryOutcome {
    try Sender(timeouts: Timeouts(connect: 1, whole: 1)).send(
      handOff.json, to: Receiver(name: "r", channel: channel), now: HandOffSample.now)
  }

  private static let secret: Secret = {
    let path = NSTemporaryDirectory() + "galena-secret-\(UUID().uuidString)"
    try? "s3cret\n".write(toFile: path, atomically: true, encoding: .utf8)
    return .file(path)
  }()

  @Test func aWebhookGetsTheHandOffSigned() throws {
    let server = try HookServer()
    let handOff = HandOffSample.handOff()
    let webhook = Receiver.Webhook(url: server.url, secret: Self.secret, headers: ["X-Own": "1"])
    #expect(try send(handOff, over: .webhook(webhook)) == .delivered)
    let request = try #require(server.requests.first)
    #expect(request.line == "POST /hook HTTP/1.1")
    #expect(request.body == (try handOff.json))
    #expect(request.headers["idempotency-key"] == handOff.key)
    #expect(request.headers["content-type"] == "application/json")
    #expect(request.headers["x-own"] == "1")
    #expect(
      request.headers["x-galena-signature"]
        == Signature.value(of: request.body, secret: "s3cret", seconds: 1_795_776_120))
  }

  /// By another program: `hmac.new(b"Jefe", b"7.x", hashlib.sha256)`.
  @Test func theSignatureIsAnHMAC() {
    let value = Signature.value(of: Array("x".utf8), secret: "Jefe", seconds: 7)
    #expect(
      value
        == "t=7,v1=90855e9032d6166b9ee389b66d32d3423879e259ee44a45208c6599dd22283b2")
  }

  static let replies: [(HookServer.Reply, DeliveryOutcome)] = [
    (.status(204), .delivered), (.status(500), .retry(reason: "HTTP 500")),
    (
      .status(429, headers: ["Retry-After": "120"]),
      .retry(reason: "HTTP 429", after: .seconds(120))
    ),
    (
      .status(503, headers: ["Retry-After": "Fri, 27 Nov 2026 10:43:00 GMT"]),
      .retry(reason: "HTTP 503", after: .seconds(60))
    ),
    (.status(422), .rejected(reason: "HTTP 422")), (.status(410), .rejected(reason: "HTTP 410")),
  ]

  @Test(arguments: replies)
  func answersAreUnderstood(reply: HookServer.Reply, expected: DeliveryOutcome) throws {
    let server = try HookServer([reply])
    #expect(
      try send(over: .webhook(.init(url: server.url, secret: nil))) == expected)
  }

  @Test(arguments: [
    HookServer.Reply.silence, .cut, .halfAnAnswer, .status(401),
    .status(302, headers: ["Location": "http://127.0.0.1:1/"]),
  ])
  func faultsAreTriedAgain(reply: HookServer.Reply) throws {
    let server = try HookServer([reply])
    let outcome = try send(over: .webhook(.init(url: server.url, secret: nil)))
    guard case .retry = outcome else {
      Issue.record("\(reply): \(outcome)")
      return
    }
    #expect(server.requests.count == 1)
  }

  @Test func nobodyThereIsTriedAgain() throws {
    let port = try LocalServer.freePort()
    let webhook = Receiver.Webhook(url: "http://127.0.0.1:\(port)/", secret: nil)
    guard case .retry = try send(over: .webhook(webhook)) else {
      Issue.record("a refused connection")
      return
    }
  }

  @Test func aSecretThatIsMissingIsNamedByItsPlace() throws {
    let webhook = Receiver.Webhook(
      url: "http://127.0.0.1:1/", secret: .environment("GALENA_TEST_NOT_SET"))
    #expect(
      try send(over: .webhook(webhook))
        == .retry(reason: "the environment variable GALENA_TEST_NOT_SET is not set"))
  }

  private func json(_ body: [UInt8]) throws -> [String: Any] {
    try #require(try JSONSerialization.jsonObject(with: Data(body)) as? [String: Any])
  }

  @Test func hubSpotGetsAContactByItsAddress() throws {
    let server = try HookServer()
    let crm = Receiver.CRM(
      url: server.url, token: Self.secret, key: "galena_lead", fields: ["hs_tier": "decision.tier"])
    #expect(try send(over: .hubspot(crm)) == .delivered)
    let request = try #require(server.requests.first)
    #expect(request.line == "POST /hook/crm/v3/objects/contacts/batch/upsert HTTP/1.1")
    #expect(request.headers["authorization"] == "Bearer s3cret")
    let inputs = try #require(try json(request.body)["inputs"] as? [[String: Any]])
    #expect(inputs.first?["id"] as? String == "zoe@mill.example")
    let properties = try #require(inputs.first?["properties"] as? [String: Any])
    #expect(properties["lastname"] as? String == "Müller")
    #expect(properties["hs_tier"] as? String == "hot")
    #expect(properties["galena_lead"] as? String == "p1@o1")
    #expect((properties["message"] as? String)?.contains("page 2") == true)
  }

  @Test func hubSpotGetsACompanyWithoutAnAddress() throws {
    let server = try HookServer([.status(207)])
    let crm = Receiver.CRM(url: server.url, token: Self.secret, key: "galena_lead")
    let outcome = try send(HandOffSample.handOff(email: nil), over: .hubspot(crm))
    #expect(outcome == .rejected(reason: "HTTP 207"))
    let request = try #require(server.requests.first)
    #expect(request.line.contains("/companies/batch/upsert"))
    let inputs = try #require(try json(request.body)["inputs"] as? [[String: Any]])
    #expect(inputs.first?["idProperty"] as? String == "galena_lead")
  }

  @Test func salesforceGetsALeadByItsExternalID() throws {
    let server = try HookServer([.status(201)])
    let crm = Receiver.CRM(url: server.url, token: Self.secret, key: "Galena_Lead__c")
    #expect(try send(over: .salesforce(crm)) == .delivered)
    let request = try #require(server.requests.first)
    #expect(
      request.line
        == "PATCH /hook/services/data/v59.0/sobjects/Lead/Galena_Lead__c/p1%40o1 HTTP/1.1")
    let body = try json(request.body)
    #expect(body["LastName"] as? String == "Müller")
    #expect(body["Company"] as? String == "Mill GmbH")
    #expect(body["Rating"] as? String == "Hot")
  }

  @Test func aMappingSaysWhatGoesWhere() throws {
    let server = try HookServer()
    let mapping = Receiver.RESTMapping(
      method: "PUT", url: server.url + "/leads/{lead}", token: Self.secret,
      fields: [
        "contact.mail": "person.email", "contact.name": "person.name", "points": "scores.combined",
        "reason": "why[0].reason", "absent": "organization.industry",
      ])
    #expect(try send(over: .rest(mapping)) == .delivered)
    let request = try #require(server.requests.first)
    #expect(request.line == "PUT /hook/leads/p1%40o1 HTTP/1.1")
    let body = try json(request.body)
    #expect((body["contact"] as? [String: Any])?["mail"] as? String == "zoe@mill.example")
    #expect(body["points"] as? Double == 71.5)
    #expect(body["reason"] as? String == "50 points, 3 days old")
    #expect(body["absent"] == nil)
  }

  private func mailbox(_ server: String, owners: [String: String] = [:]) -> Receiver.Mailbox {
    Receiver.Mailbox(
      server: server, from: "galena@own.example", to: ["sales@own.example"], owners: owners,
      demandsTLS: false)
  }

  @Test func mailSaysWhyAndWhatNext() throws {
    let server = try MailServer()
    #expect(
      try send(over: .mail(mailbox(server.url, owners: ["anna": "anna@own.example"])))
        == .delivered)
    let message = try #require(server.messages.first)
    #expect(message.recipients == ["RCPT TO:<anna@own.example>"])
    let parts = message.text.components(separatedBy: "\n\n")
    #expect(message.text.contains("Subject: =?utf-8?B?"))
    #expect(message.text.contains("Date: Fri, 27 Nov 2026 10:42:00 +0000"))
    let body = try #require(
      Data(base64Encoded: parts[1], options: .ignoreUnknownCharacters).map {
        String(decoding: $0, as: UTF8.self)
      })
    for part in ["Zoë Müller", "we ask for an offer", "page 2", "Answer the request", "Ben Okoro"] {
      #expect(body.contains(part), "\(part)")
    }
  }

  static let refusals: [(String, String, Bool)] = [
    ("RCPT", "550 no such user", false), ("MAIL", "451 try later", true),
    (".", "554 refused", false), (".", "452 full", true),
  ]

  @Test(arguments: refusals)
  func mailThatIsRefused(command: String, reply: String, isForNow: Bool) throws {
    let server = try MailServer(.init(command: command, reply: reply))
    let outcome = try send(over: .mail(mailbox(server.url)))
    let reason = "SMTP \(reply.prefix(3))"
    #expect(outcome == (isForNow ? .retry(reason: reason) : .rejected(reason: reason)))
    #expect(server.messages.isEmpty)
  }

  @Test func mailIsNotSentInTheClearWhereTLSIsDemanded() throws {
    let server = try MailServer()
    let mailbox = Receiver.Mailbox(
      server: server.url, from: "galena@own.example", to: ["sales@own.example"])
    guard case .retry = try send(over: .mail(mailbox)) else {
      Issue.record("it was sent")
      return
    }
    #expect(server.messages.isEmpty)
  }

  @Test func headersCannotBeInjected() throws {
    let handOff = HandOffSample.handOff(title: "A\r\nBcc: eve@else.example\r\n\r\nx")
    let message = MailMessage(handOff, mailbox("smtp://127.0.0.1"))
    let head = String(decoding: message.bytes, as: UTF8.self).components(separatedBy: "\r\n\r\n")[0]
    #expect(!head.contains("Bcc"))
  }

  @Test func aFileGetsEachHandOffOnce() throws {
    let path = NSTemporaryDirectory() + "galena-\(UUID().uuidString).csv"
    defer { unlink(path) }
    let handOff = HandOffSample.handOff(title: "=1+1, \"x\"\ny")
    for _ in 0..<2 { #expect(try send(handOff, over: .csv(path: path)) == .delivered) }
    #expect(try send(HandOffSample.handOff("p9@o9"), over: .csv(path: path)) == .delivered)
    let text = try String(contentsOfFile: path, encoding: .utf8)
    #expect(text.components(separatedBy: handOff.key).count == 2)
    #expect(text.hasPrefix(LeadSheet.header + "\n"))
    #expect(text.contains("\"'=1+1, \"\"x\"\"\ny\""))
    #expect(text.contains(",+49 30 23125 001,"))
  }

  @Test func aLineThatACrashCutOffIsWrittenAgain() throws {
    let path = NSTemporaryDirectory() + "galena-\(UUID().uuidString).csv"
    defer { unlink(path) }
    let handOff = HandOffSample.handOff()
    try (LeadSheet.header + "\n" + handOff.key + ",lead.qua").write(
      toFile: path, atomically: true, encoding: .utf8)
    #expect(try send(handOff, over: .csv(path: path)) == .delivered)
    let lines = try String(contentsOfFile: path, encoding: .utf8).split(separator: "\n")
    #expect(lines.count == 3)
    #expect(lines[2] == (try LeadSheet.line(handOff)))
  }
}
