import HTTPTypes
import Hummingbird
import LeadModel
import Logging
import Storage

/// Turns whatever goes wrong into a page, or for programs into `application/problem+json`
/// (RFC 9457). The log has code and address pattern, never what was asked or answered.
struct ProblemAnswers: RouterMiddleware {
  let desk: ReviewDesk
  let gatekeeper: Gatekeeper
  let addresses: Addresses

  func handle(
    _ request: Request, context: ReviewContext,
    next: (Request, ReviewContext) async throws -> Response
  ) async throws -> Response {
    do {
      try gatekeeper.check(host: request)
      return try await next(request, context)
    } catch {
      let problem = problem(error, request)
      if problem.status.code >= 500 {
        context.logger.error(
          "request failed",
          metadata: [
            "status": "\(problem.status.code)", "error": "\(type(of: error))",
            "path": "\(context.endpointPath ?? "unknown")",
          ])
      }
      return try answer(problem, to: request, context)
    }
  }

  /// Where the router knows the address under other methods only, it says so of none.
  private func problem(_ error: any Error, _ request: Request) -> Problem {
    guard let known = error as? HTTPError, known.status == .notFound,
      let allowed = addresses.allowed(at: request.uri.path)
    else { return Problem(error) }
    return Problem(
      .methodNotAllowed, "This address takes \(allowed) only.", headers: [.allow: allowed])
  }

  private struct Body: Encodable {
    let type = "about:blank"
    let title: String
    let status: Int
    let detail: String
  }

  struct View: Encodable {
    let title: String
    let message: String
  }

  private func answer(
    _ problem: Problem, to request: Request, _ context: ReviewContext
  ) throws -> Response {
    let title = problem.status.reasonPhrase
    if request.uri.path.hasPrefix("/api/") {
      var response = try Response.json(
        Body(title: title, status: problem.status.code, detail: problem.message),
        type: "application/problem+json")
      response.status = problem.status
      response.headers.append(contentsOf: problem.headers)
      if problem.status == .unauthorized { response.headers[.wwwAuthenticate] = "Bearer" }
      return response
    }
    let session = request.cookies[Gatekeeper.sessionCookie].flatMap {
      desk.sessions.session($0.value, at: desk.clock())
    }
    let call = Call(
      desk: desk, refreshing: desk.refresher.now,
      session: problem.status == .misdirectedRequest ? nil : session, parameters: [:],
      query: Form(""), form: Form(""), body: [], headers: request.headers, address: "",
      peer: context.peer,
      cookie: "")
    let message = problem.message.isEmpty ? "There is nothing at this address." : problem.message
    var response = call.page(
      "problem", View(title: title, message: message), title: title, status: problem.status)
    response.headers.append(contentsOf: problem.headers)
    return response
  }
}
