import Foundation
import LeadModel

extension HTTPMessage {
  /// HubSpot: the contact with this e-mail address is made or changed; a lead without one is the
  /// company whose property `crm.key` holds the lead's id. Both are the same however often it is sent.
  init(hubspot crm: Receiver.CRM, _ handOff: HandOff) throws {
    let email = handOff.person?.email ?? handOff.organization?.email
    let isContact = handOff.person != nil && email != nil
    var properties = try CRMFields.fields(
      isContact ? CRMFields.hubspotContact : CRMFields.hubspotCompany, and: crm.fields, of: handOff)
    properties[crm.key] = handOff.lead.rawValue
    let input: [String: Any] = [
      "id": (isContact ? email : nil) ?? handOff.lead.rawValue,
      "idProperty": isContact ? "email" : crm.key, "properties": properties,
    ]
    self.init(
      url: "\(crm.url)/crm/v3/objects/\(isContact ? "contacts" : "companies")/batch/upsert",
      headers: try Self.authorized(crm.token, key: handOff.key),
      body: try Self.json(["inputs": [input]]))
    // 207 says that some of the inputs failed, and there is one.
    failingCodes = [207]
  }

  /// Salesforce: the lead whose external id `crm.key` is this one is made or changed.
  init(salesforce crm: Receiver.CRM, _ handOff: HandOff) throws {
    var fields = try CRMFields.fields(CRMFields.salesforceLead, and: crm.fields, of: handOff)
    fields["LastName"] = handOff.person?.familyName ?? handOff.person?.name ?? "(not known)"
    fields["Company"] = handOff.organization?.name ?? handOff.organization?.domain ?? "(not known)"
    fields["LeadSource"] = fields["LeadSource"] ?? "Galena"
    let ratings = ["hot": "Hot", "warm": "Warm", "cold": "Cold"]
    if let rating = ratings[handOff.decision.tier] { fields["Rating"] = rating }
    let id = CRMFields.percentEncoded(handOff.lead.rawValue)
    self.init(
      method: "PATCH", url: "\(crm.url)/services/data/v59.0/sobjects/Lead/\(crm.key)/\(id)",
      headers: try Self.authorized(crm.token, key: handOff.key), body: try Self.json(fields))
  }

  /// Any other system: the mapping says what goes where.
  init(_ mapping: Receiver.RESTMapping, _ handOff: HandOff) throws {
    let paths = try HandOffPaths(handOff)
    var body: [String: Any] = [:]
    for (key, path) in mapping.fields.sorted(by: { $0.key < $1.key }) {
      guard let value = paths.value(path) else { continue }
      body.put(value, at: key.split(separator: ".").map(String.init))
    }
    let url = mapping.url.replacing(#/\{([^{}]+)\}/#) { match in
      CRMFields.percentEncoded(paths.text(String(match.1)) ?? "")
    }
    var headers = mapping.headers
    if let token = mapping.token { headers["Authorization"] = "Bearer \(try token.value())" }
    headers["Idempotency-Key"] = handOff.key
    self.init(method: mapping.method, url: url, headers: headers, body: try Self.json(body))
  }

  private static func authorized(
    _ token: Secret, key: String
  ) throws(Secret.Missing) -> [String: String] {
    ["Authorization": "Bearer \(try token.value())", "Idempotency-Key": key]
  }

  private static func json(_ value: [String: Any]) throws -> [UInt8] {
    Array(
      try JSONSerialization.data(
        withJSONObject: value, options: [.sortedKeys, .withoutEscapingSlashes]))
  }
}

/// What the fields of CRMs are called, and where their values are in a hand-off.
enum CRMFields {
  static let hubspotContact = [
    "email": "person.email", "firstname": "person.givenName", "lastname": "person.familyName",
    "jobtitle": "person.title", "phone": "person.phone", "company": "organization.name",
    "website": "organization.website", "address": "organization.street",
    "city": "organization.city", "zip": "organization.postcode",
    "country": "organization.country", "message": "summary",
  ]

  static let hubspotCompany = [
    "name": "organization.name", "domain": "organization.domain", "phone": "organization.phone",
    "website": "organization.website", "address": "organization.street",
    "city": "organization.city", "zip": "organization.postcode",
    "country": "organization.country", "description": "summary",
  ]

  static let salesforceLead = [
    "FirstName": "person.givenName", "Title": "person.title", "Email": "person.email",
    "Phone": "person.phone", "Website": "organization.website", "Street": "organization.street",
    "City": "organization.city", "PostalCode": "organization.postcode",
    "Country": "organization.country", "Description": "summary",
  ]

  /// Of two for one field, the user's.
  static func fields(
    _ usual: [String: String], and own: [String: String], of handOff: HandOff
  ) throws -> [String: Any] {
    let paths = try HandOffPaths(handOff)
    return usual.merging(own) { $1 }.compactMapValues(paths.value)
  }

  static func percentEncoded(_ text: String) -> String {
    let plain = CharacterSet(
      charactersIn: "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-._~")
    return text.addingPercentEncoding(withAllowedCharacters: plain) ?? ""
  }
}

extension [String: Any] {
  /// Puts a value into objects in objects.
  fileprivate mutating func put(_ value: Any, at path: [String]) {
    guard let first = path.first else { return }
    guard path.count > 1 else {
      self[first] = value
      return
    }
    var inner = self[first] as? [String: Any] ?? [:]
    inner.put(value, at: Array(path.dropFirst()))
    self[first] = inner
  }
}
