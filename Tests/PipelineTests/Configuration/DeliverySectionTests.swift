import Delivery
import Foundation
import Testing

@testable import Pipeline

@Suite struct DeliverySectionTests {
  private func receivers(_ yaml: String) throws -> [Receiver] {
    try GalenaConfiguration.parse("delivery:\n  receivers:\n    - " + yaml).delivery.receivers
  }

  @Test func aReceiverIsRead() throws {
    let receiver = try #require(
      try receivers(
        "{name: a, kind: webhook, url: 'https://hook.example/x', secret: {env: S}, queues: [sales]}"
      ).first)
    #expect(receiver.takes(queue: "sales", tier: "hot"))
    #expect(!receiver.takes(queue: "other", tier: "hot"))
    #expect(
      receiver.channel == .webhook(.init(url: "https://hook.example/x", secret: .environment("S"))))
  }

  @Test func filesAreFoundFromTheFolderOfTheSettings() throws {
    let folder = try TemporaryFolder()
    try folder.write(
      "delivery: {receivers: [{name: a, kind: csv, path: out/leads.csv}]}", to: "galena.yaml")
    let configuration = try GalenaConfiguration.load(path: folder.path + "/galena.yaml")
    #expect(
      configuration.delivery.receivers.map(\.channel) == [
        .csv(path: folder.path + "/out/leads.csv")
      ])
  }

  static let wrong: [(String, String)] = [
    ("{name: a, kind: pigeon}", "webhook, email"), ("{name: a, kind: csv}", "path"),
    ("{name: a, kind: webhook, url: 'http://hook.example'}", "insecure"),
    ("{name: a, kind: webhook, url: 'ftp://hook.example'}", "https"),
    ("{name: a, kind: webhook, url: 'https://u:p@hook.example'}", "https"),
    ("{name: a, kind: webhook, url: 'https://hook.example', secret: abc}", "secrets do not stand"),
    ("{name: a, kind: webhook, url: 'https://hook.example', token: {env: X}}", "nobody reads"),
    ("{name: a, kind: hubspot}", "token"),
    ("{name: a, kind: email, server: 'smtp://m.example', from: a@b.example}", "addresses"),
  ]

  @Test(arguments: wrong)
  func mistakesAreNamed(yaml: String, part: String) {
    let error = #expect(throws: GalenaError.self) { try receivers(yaml) }
    #expect(error?.message.contains(part) == true, "\(error?.message ?? "-")")
  }
}
