/// A person's mailbox or a system that leads are handed over to, as `delivery.receivers` says.
package struct Receiver: Hashable, Sendable {
  package let name: String
  package let channel: Channel
  /// Only leads in these queues; empty for all.
  package let queues: [String]
  /// Only leads of these tiers; empty for all.
  package let tiers: [String]

  package init(name: String, channel: Channel, queues: [String] = [], tiers: [String] = []) {
    self.name = name
    self.channel = channel
    self.queues = queues
    self.tiers = tiers
  }

  /// Whether leads that were routed so are for this receiver.
  package func takes(queue: String, tier: String) -> Bool {
    (queues.isEmpty || queues.contains(queue)) && (tiers.isEmpty || tiers.contains(tier))
  }

  package enum Channel: Hashable, Sendable {
    case webhook(Webhook)
    case mail(Mailbox)
    case csv(path: String)
    case hubspot(CRM)
    case salesforce(CRM)
    case rest(RESTMapping)
  }

  /// The hand-off as JSON, signed.
  package struct Webhook: Hashable, Sendable {
    package let url: String
    /// The key of the signature; `nil` sends it unsigned.
    package let secret: Secret?
    package let headers: [String: String]

    package init(url: String, secret: Secret?, headers: [String: String] = [:]) {
      self.url = url
      self.secret = secret
      self.headers = headers
    }
  }

  package struct Mailbox: Hashable, Sendable {
    /// `smtp://host:port`, or `smtps://` for TLS from the start.
    package let server: String
    package let from: String
    package let to: [String]
    /// Addresses of owners by name; a lead of one of them goes there instead.
    package let owners: [String: String]
    package let user: String?
    package let password: Secret?
    /// Whether the conversation must be encrypted; off only for servers on this machine.
    package let demandsTLS: Bool

    package init(
      server: String, from: String, to: [String], owners: [String: String] = [:],
      user: String? = nil, password: Secret? = nil, demandsTLS: Bool = true
    ) {
      self.server = server
      self.from = from
      self.to = to
      self.owners = owners
      self.user = user
      self.password = password
      self.demandsTLS = demandsTLS
    }
  }

  /// A CRM with an interface that Galena knows.
  package struct CRM: Hashable, Sendable {
    /// Address of the interface, without a slash at its end.
    package let url: String
    package let token: Secret
    /// The CRM's field that holds the lead's id, by which a lead is found again.
    package let key: String
    /// Fields of the CRM with the paths of values in the hand-off, besides the usual ones.
    package let fields: [String: String]

    package init(url: String, token: Secret, key: String, fields: [String: String] = [:]) {
      self.url = url
      self.token = token
      self.key = key
      self.fields = fields
    }
  }

  /// Any other system with an interface of JSON over HTTP.
  package struct RESTMapping: Hashable, Sendable {
    package let method: String
    /// `{path}` stands for a value of the hand-off.
    package let url: String
    package let headers: [String: String]
    /// Sent as `Authorization: Bearer …`.
    package let token: Secret?
    /// Keys of the body (dots make objects) with paths of values in the hand-off.
    package let fields: [String: String]

    package init(
      method: String, url: String, headers: [String: String] = [:], token: Secret? = nil,
      fields: [String: String]
    ) {
      self.method = method
      self.url = url
      self.headers = headers
      self.token = token
      self.fields = fields
    }
  }
}
