package import Scoring

/// The section `signals`: how exports of other systems are read.
package struct SignalSection: Sendable {
  package var sources: [SignalSource] = []

  package init() {}

  package func source(_ name: String) -> SignalSource? { sources.first { $0.name == name } }
}

/// One system that sends signals. What is not said is guessed.
package struct SignalSource: Hashable, Sendable {
  package var name: String
  /// Column names by role.
  package var columns: [SignalRole: String] = [:]
  /// Types by what the system calls them.
  package var types: [String: String] = [:]
  /// The type of every row, where no column says it.
  package var type: String?
  package var dates: DateStyle?
  /// ISO 3166-1 alpha-2 of phone numbers without a country code.
  package var region: String?

  package init(name: String) { self.name = name }
}

extension SignalSection: Decodable {
  private enum CodingKeys: CodingKey, CaseIterable { case sources }

  package init(from decoder: any Decoder) throws {
    try decoder.refuseUnknownKeys(CodingKeys.self)
    let container = try decoder.container(keyedBy: CodingKeys.self)
    sources = try container.decodeIfPresent([SignalSource].self, forKey: .sources) ?? []
    let names = sources.map(\.name)
    guard Set(names).count == names.count else {
      throw DecodingError.dataCorruptedError(
        forKey: .sources, in: container, debugDescription: "two sources have one name")
    }
  }
}

extension SignalSource: Decodable {
  private enum CodingKeys: CodingKey, CaseIterable {
    case name, columns, types, type, dates, region
  }

  package init(from decoder: any Decoder) throws {
    try decoder.refuseUnknownKeys(CodingKeys.self)
    let container = try decoder.container(keyedBy: CodingKeys.self)
    name = try container.decode(String.self, forKey: .name)
    guard name != "document", !name.isEmpty, name.utf8.count <= 100 else {
      throw DecodingError.dataCorruptedError(
        forKey: .name, in: container, debugDescription: "give a name other than document")
    }
    let named = try container.decodeIfPresent([String: String].self, forKey: .columns) ?? [:]
    for (role, column) in named {
      guard let role = SignalRole(rawValue: role) else {
        throw DecodingError.dataCorruptedError(
          forKey: .columns, in: container,
          debugDescription: "\(role) is no role; give one of \(SignalRole.names)")
      }
      columns[role] = column
    }
    types = try container.decodeIfPresent([String: String].self, forKey: .types) ?? [:]
    type = try container.decodeIfPresent(String.self, forKey: .type)
    if let text = try container.decodeIfPresent(String.self, forKey: .dates) {
      guard let style = DateStyle(rawValue: text) else {
        throw DecodingError.dataCorruptedError(
          forKey: .dates, in: container,
          debugDescription:
            "give one of \(DateStyle.allCases.map(\.rawValue).joined(separator: ", "))")
      }
      dates = style
    }
    region = try container.decodeIfPresent(String.self, forKey: .region)
  }
}

extension SignalRole {
  /// For messages.
  static var names: String { allCases.map(\.rawValue).joined(separator: ", ") }
}
