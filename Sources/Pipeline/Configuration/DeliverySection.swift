package import Delivery
import Foundation
import Scoring

/// The section `delivery`: who is told of leads.
package struct DeliverySection: Sendable {
  package internal(set) var receivers: [Receiver] = []

  package init() {}

  /// Files and secrets in files, from the folder of the settings.
  func based(in folder: URL) -> DeliverySection {
    var section = self
    section.receivers = receivers.map { $0.based(in: folder) }
    return section
  }
}

extension DeliverySection: Decodable {
  private enum CodingKeys: CodingKey, CaseIterable { case receivers }

  package init(from decoder: any Decoder) throws {
    try decoder.refuseUnknownKeys(CodingKeys.self)
    let container = try decoder.container(keyedBy: CodingKeys.self)
    receivers =
      try container.decodeIfPresent([ReceiverEntry].self, forKey: .receivers)?.map(\.receiver)
      ?? []
    guard Set(receivers.map(\.name)).count == receivers.count else {
      throw DecodingError.dataCorruptedError(
        forKey: .receivers, in: container, debugDescription: "two receivers have one name")
    }
  }
}

extension Receiver {
  fileprivate func based(in folder: URL) -> Receiver {
    let channel: Channel =
      switch channel {
      case .csv(let path): .csv(path: path.based(in: folder))
      case .webhook(let webhook):
        .webhook(
          .init(
            url: webhook.url, secret: webhook.secret?.based(in: folder), headers: webhook.headers))
      case .mail(let mail):
        .mail(
          .init(
            server: mail.server, from: mail.from, to: mail.to, owners: mail.owners,
            user: mail.user, password: mail.password?.based(in: folder),
            demandsTLS: mail.demandsTLS))
      case .hubspot(let crm): .hubspot(crm.based(in: folder))
      case .salesforce(let crm): .salesforce(crm.based(in: folder))
      case .rest(let rest):
        .rest(
          .init(
            method: rest.method, url: rest.url, headers: rest.headers,
            token: rest.token?.based(in: folder), fields: rest.fields))
      }
    return Receiver(name: name, channel: channel, queues: queues, tiers: tiers)
  }
}

extension Receiver.CRM {
  fileprivate func based(in folder: URL) -> Receiver.CRM {
    Receiver.CRM(url: url, token: token.based(in: folder), key: key, fields: fields)
  }
}

extension Secret {
  fileprivate func based(in folder: URL) -> Secret {
    guard case .file(let path) = self else { return self }
    return .file(path.based(in: folder))
  }
}

extension String {
  fileprivate func based(in folder: URL) -> String {
    let path = NSString(string: self).expandingTildeInPath
    return path.hasPrefix("/") ? path : folder.appendingPathComponent(path).path
  }
}
