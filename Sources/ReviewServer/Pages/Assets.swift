import Foundation
import HTTPTypes
import Hummingbird
import LeadModel

/// Style and script, which come with the program.
struct Assets: Sendable {
  private static let types = [
    "css": "text/css; charset=utf-8", "js": "text/javascript; charset=utf-8",
    "svg": "image/svg+xml",
  ]

  private let files: [String: (bytes: [UInt8], type: String, tag: String)]

  init() throws {
    var files: [String: (bytes: [UInt8], type: String, tag: String)] = [:]
    for file in try PageTemplates.files(in: "assets") {
      guard let type = Self.types[file.pathExtension] else { continue }
      let bytes = [UInt8](try Data(contentsOf: file))
      files[file.lastPathComponent] = (bytes, type, "\"\(Digest.sha256(bytes).prefix(16))\"")
    }
    self.files = files
  }

  var routes: [Route] {
    [
      .get("/assets/{name}", .anyone) { call in
        guard let file = files[call.parameter("name")] else { throw Problem.absent("file") }
        if call.headers[.ifNoneMatch] == file.tag {
          return Response(status: .notModified, headers: [.eTag: file.tag])
        }
        var response = Response.bytes(file.bytes, type: file.type, cacheControl: "no-cache")
        response.headers[.eTag] = file.tag
        return response
      }
    ]
  }
}
