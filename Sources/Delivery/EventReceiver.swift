import Foundation

/// A server that takes events as JSON, one request each. Not told of leads.
package struct EventReceiver: Hashable, Sendable {
  package let url: String
  /// Sent as `Authorization: Bearer`.
  package let token: Secret?

  package init(url: String, token: Secret? = nil) {
    self.url = url
    self.token = token
  }

  /// Tries once, and blocks meanwhile for at most five seconds.
  package func send(_ body: [UInt8]) -> DeliveryOutcome {
    do {
      var headers: [String: String] = [:]
      if let token { headers["Authorization"] = "Bearer \(try token.value())" }
      return try HTTPMessage(url: url, headers: headers, body: body)
        .send(timeouts: Timeouts(connect: 2, whole: 5), now: Date())
    } catch {
      return .failure(error)
    }
  }
}
