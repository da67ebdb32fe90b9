import Foundation
import HTTPTypes
import Hummingbird

/// What a program may send to an address: one JSON object with some keys and no others.
protocol APIContent: Decodable {
  /// All keys that are read.
  static var keys: Set<String> { get }

  /// Throws a problem for what the description forbids besides wrong types.
  func check() throws
}

extension APIContent {
  func check() throws {}

  static func demand(_ isRight: Bool, _ key: String) throws {
    if !isRight { throw Problem(.badRequest, "\(key) is out of its bounds; see openapi.json.") }
  }
}

extension Call {
  /// What a program sent. A problem names the key that is wrong, never its value.
  func content<Content: APIContent>(_ type: Content.Type) throws -> Content {
    let kind = headers[.contentType]?.split(separator: ";").first.map(String.init) ?? ""
    guard kind.trimmingCharacters(in: .whitespaces).lowercased() == "application/json" else {
      throw Problem(.unsupportedMediaType, "Send the body as application/json.")
    }
    let data = Data(body)
    guard let object = try? JSONSerialization.jsonObject(with: data) as? [String: Any] else {
      throw Problem(.badRequest, "The body is no JSON object.")
    }
    guard object.keys.allSatisfy(Content.keys.contains) else {
      let known = Content.keys.sorted().joined(separator: ", ")
      throw Problem(.badRequest, "The body has a key that nobody reads; known are \(known).")
    }
    do {
      let content = try JSONDecoder().decode(Content.self, from: data)
      try content.check()
      return content
    } catch let error as DecodingError {
      throw Problem(.badRequest, Self.message(error))
    }
  }

  private static func message(_ error: DecodingError) -> String {
    let path: [any CodingKey] =
      switch error {
      case .keyNotFound(let key, let context): context.codingPath + [key]
      case .typeMismatch(_, let context), .valueNotFound(_, let context),
        .dataCorrupted(let context):
        context.codingPath
      @unknown default: []
      }
    let name = path.map(\.stringValue).joined(separator: ".")
    return "\(name.isEmpty ? "The body" : name) is missing or is not of its type; see openapi.json."
  }
}

extension Response {
  /// Something was made.
  static func made(_ value: some Encodable) throws -> Response {
    var response = try Response.json(value)
    response.status = .created
    return response
  }
}
