import Delivery
import Foundation
import Scoring

/// One entry of `delivery.receivers`.
struct ReceiverEntry: Decodable {
  let receiver: Receiver

  private enum Kind: String, CaseIterable { case webhook, email, csv, hubspot, salesforce, rest }

  private enum CodingKeys: String, CodingKey, CaseIterable {
    case name, kind, queues, tiers, url, secret, headers, server, from, to, owners, user, password
    case insecure, path, token, key, fields, method
  }

  private typealias Container = KeyedDecodingContainer<CodingKeys>

  init(from decoder: any Decoder) throws {
    let container = try decoder.container(keyedBy: CodingKeys.self)
    let word = try container.decode(String.self, forKey: .kind)
    guard let kind = Kind(rawValue: word) else {
      let kinds = Kind.allCases.map(\.rawValue).joined(separator: ", ")
      throw Self.problem(.kind, container, "give one of \(kinds)")
    }
    try decoder.refuseKeys(
      otherThan: (["name", "kind", "queues", "tiers"] + Self.keys(of: kind).map(\.stringValue)))
    let name = try container.decode(String.self, forKey: .name)
    guard !name.isEmpty else { throw Self.problem(.name, container, "give a name") }
    receiver = Receiver(
      name: name, channel: try Self.channel(kind, container),
      queues: try container.decodeIfPresent([String].self, forKey: .queues) ?? [],
      tiers: try container.decodeIfPresent([String].self, forKey: .tiers) ?? [])
  }

  private static func keys(of kind: Kind) -> [CodingKeys] {
    switch kind {
    case .webhook: [.url, .secret, .headers, .insecure]
    case .email: [.server, .from, .to, .owners, .user, .password, .insecure]
    case .csv: [.path]
    case .hubspot, .salesforce: [.url, .token, .key, .fields, .insecure]
    case .rest: [.method, .url, .headers, .token, .fields, .insecure]
    }
  }

  private static func channel(_ kind: Kind, _ container: Container) throws -> Receiver.Channel {
    switch kind {
    case .webhook:
      .webhook(
        .init(
          url: try url(container), secret: try secret(.secret, container),
          headers: try texts(.headers, container)))
    case .email: .mail(try mailbox(container))
    case .csv: .csv(path: try container.decode(String.self, forKey: .path))
    case .hubspot:
      .hubspot(try crm(container, url: "https://api.hubapi.com", key: "galena_lead"))
    case .salesforce: .salesforce(try crm(container, url: nil, key: "Galena_Lead__c"))
    case .rest:
      .rest(
        .init(
          method: try container.decodeIfPresent(String.self, forKey: .method)?.uppercased()
            ?? "POST", url: try url(container), headers: try texts(.headers, container),
          token: try secret(.token, container),
          fields: try container.decode([String: String].self, forKey: .fields)))
    }
  }

  private static func mailbox(_ container: Container) throws -> Receiver.Mailbox {
    let to = try container.decodeIfPresent([String].self, forKey: .to) ?? []
    let owners = try texts(.owners, container)
    guard !to.isEmpty || !owners.isEmpty else {
      throw problem(.to, container, "give addresses, or those of owners")
    }
    return Receiver.Mailbox(
      server: try url(container, .server, schemes: ["smtp", "smtps"]),
      from: try container.decode(String.self, forKey: .from), to: to, owners: owners,
      user: try container.decodeIfPresent(String.self, forKey: .user),
      password: try secret(.password, container),
      demandsTLS: try !isLocal(container, .server) && !isInsecure(container))
  }

  private static func crm(
    _ container: Container, url fallback: String?, key: String
  ) throws -> Receiver.CRM {
    guard let token = try secret(.token, container) else {
      throw problem(.token, container, "give {env: NAME} or {file: PATH}")
    }
    var address = try fallback.flatMap { container.contains(.url) ? nil : $0 } ?? url(container)
    while address.hasSuffix("/") { address.removeLast() }
    return Receiver.CRM(
      url: address, token: token,
      key: try container.decodeIfPresent(String.self, forKey: .key) ?? key,
      fields: try texts(.fields, container))
  }

  /// An address; one that is not encrypted only on this machine, or when `insecure` says so.
  private static func url(
    _ container: Container, _ key: CodingKeys = .url, schemes: [String] = ["https", "http"]
  ) throws -> String {
    let text = try container.decode(String.self, forKey: key)
    // A template's braces are no part of an address yet.
    let plain = text.replacing("{", with: "").replacing("}", with: "")
    guard let parts = URLComponents(string: plain), let scheme = parts.scheme?.lowercased(),
      schemes.contains(scheme), parts.host?.isEmpty == false, parts.user == nil
    else {
      throw problem(
        key, container,
        "give an address that begins with \(schemes.joined(separator: ":// or "))://")
    }
    if scheme == "http", try !isLocal(container, key), try !isInsecure(container) {
      throw problem(
        key, container, "leads would travel unencrypted; use https, or say insecure: true")
    }
    return text
  }

  private static func isLocal(_ container: Container, _ key: CodingKeys) throws -> Bool {
    let text = try container.decode(String.self, forKey: key)
      .replacing("{", with: "").replacing("}", with: "")
    let host = URLComponents(string: text)?.host ?? ""
    return ["localhost", "127.0.0.1", "::1", "[::1]"].contains(host)
  }

  private static func isInsecure(_ container: Container) throws -> Bool {
    try container.decodeIfPresent(Bool.self, forKey: .insecure) ?? false
  }

  private static func texts(
    _ key: CodingKeys, _ container: Container
  ) throws -> [String: String] {
    try container.decodeIfPresent([String: String].self, forKey: key) ?? [:]
  }

  /// `{env: NAME}` or `{file: PATH}`, and nothing else: secrets do not stand in settings.
  private static func secret(_ key: CodingKeys, _ container: Container) throws -> Secret? {
    guard container.contains(key) else { return nil }
    let place = try? container.decode([String: String].self, forKey: key)
    if let place, place.count == 1 {
      if let name = place["env"] { return .environment(name) }
      if let path = place["file"] { return .file(path) }
    }
    throw problem(
      key, container, "secrets do not stand in settings; give {env: NAME} or {file: PATH}")
  }

  private static func problem(
    _ key: CodingKeys, _ container: Container, _ text: String
  ) -> DecodingError {
    .dataCorruptedError(forKey: key, in: container, debugDescription: text)
  }
}
