import Foundation
import HTTPTypes
import Hummingbird

extension Response {
  static func html(_ text: String, status: HTTPResponse.Status = .ok) -> Response {
    Response(
      status: status, headers: [.contentType: "text/html; charset=utf-8"],
      body: .init(byteBuffer: ByteBuffer(string: text)))
  }

  /// The browser goes there with a GET.
  static func to(_ address: String) -> Response {
    Response(status: .seeOther, headers: [.location: address])
  }

  static func bytes(
    _ bytes: [UInt8], type: String, cacheControl: String? = nil
  ) -> Response {
    var headers: HTTPFields = [.contentType: type]
    if let cacheControl { headers[.cacheControl] = cacheControl }
    return Response(
      status: .ok, headers: headers, body: .init(byteBuffer: ByteBuffer(bytes: bytes)))
  }

  static func json(_ value: some Encodable, type: String = "application/json") throws -> Response {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    return .bytes(Array(try encoder.encode(value)), type: type)
  }

  /// With a cookie that scripts do not see and other sites do not send.
  func with(cookie name: String, _ value: String, isSecure: Bool, ends: Bool = false) -> Response {
    var response = self
    let end = ends ? "; Max-Age=0" : ""
    let secure = isSecure ? "; Secure" : ""
    response.headers.append(
      HTTPField(
        name: .setCookie,
        value: "\(name)=\(value); Path=/; HttpOnly; SameSite=Strict\(secure)\(end)"))
    return response
  }
}
