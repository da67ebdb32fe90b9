package import Delivery
import Foundation
import Scoring

/// The section `lineage`: where OpenLineage events go. Default: nowhere.
package struct LineageSection: Sendable {
  /// Events are appended to it as JSON Lines; as given, or from the folder of the settings.
  package internal(set) var file: String?
  package internal(set) var receiver: EventReceiver?
  /// Of jobs and datasets; tells one store from another.
  package internal(set) var namespace = "galena"

  package init() {}
}

extension LineageSection: Decodable {
  private enum CodingKeys: String, CodingKey, CaseIterable { case file, url, token, namespace }

  package init(from decoder: any Decoder) throws {
    try decoder.refuseUnknownKeys(CodingKeys.self)
    self.init()
    let container = try decoder.container(keyedBy: CodingKeys.self)
    file = try container.decodeIfPresent(String.self, forKey: .file)
    namespace = try container.decodeIfPresent(String.self, forKey: .namespace) ?? namespace
    guard let url = try container.decodeIfPresent(String.self, forKey: .url) else { return }
    guard let parts = URLComponents(string: url), parts.host?.isEmpty == false,
      ["http", "https"].contains(parts.scheme?.lowercased()), parts.user == nil
    else {
      throw DecodingError.dataCorruptedError(
        forKey: .url, in: container,
        debugDescription: "give an address that begins with https:// or http://")
    }
    receiver = EventReceiver(url: url, token: try Self.token(container))
  }

  private static func token(_ container: KeyedDecodingContainer<CodingKeys>) throws -> Secret? {
    guard container.contains(.token) else { return nil }
    let place = try? container.decode([String: String].self, forKey: .token)
    if let place, place.count == 1 {
      if let name = place["env"] { return .environment(name) }
      if let path = place["file"] { return .file(path) }
    }
    throw DecodingError.dataCorruptedError(
      forKey: .token, in: container,
      debugDescription: "secrets do not stand in settings; give {env: NAME} or {file: PATH}")
  }
}
