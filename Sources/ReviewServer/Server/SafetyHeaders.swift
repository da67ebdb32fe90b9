import HTTPTypes
import Hummingbird

/// Puts on every answer what keeps a browser from doing more with it than showing it.
struct SafetyHeaders<Context: RequestContext>: RouterMiddleware {
  /// Nothing from anywhere else, no script or style inside a page.
  static var policy: String {
    "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; connect-src 'self'; "
      + "form-action 'self'; base-uri 'none'; frame-ancestors 'none'"
  }

  func handle(
    _ request: Request, context: Context,
    next: (Request, Context) async throws -> Response
  ) async throws -> Response {
    var response = try await next(request, context)
    let fixed = [
      "Content-Security-Policy": Self.policy, "X-Content-Type-Options": "nosniff",
      "Referrer-Policy": "same-origin", "X-Frame-Options": "DENY",
      "Cross-Origin-Opener-Policy": "same-origin", "Cross-Origin-Resource-Policy": "same-origin",
      "Permissions-Policy": "camera=(), microphone=(), geolocation=()",
    ]
    for (name, value) in fixed {
      if let name = HTTPField.Name(name) { response.headers[name] = value }
    }
    if response.headers[.cacheControl] == nil { response.headers[.cacheControl] = "no-store" }
    return response
  }
}
