import CCurl
import Foundation

/// What one try to hand over came to.
package enum DeliveryOutcome: Hashable, Sendable {
  case delivered
  /// Another try may do better; not before `after`, where the receiver said so.
  case retry(reason: String, after: Duration? = nil)
  /// No try will do: the receiver refuses what it gets.
  case rejected(reason: String)

  /// By an HTTP answer. What settings can mend (a moved address, a wrong token) is tried again;
  /// what is wrong with the hand-off itself is not.
  static func http(_ answer: Transfer.Answer, now: Date) -> DeliveryOutcome {
    let after = answer.headers["retry-after"].flatMap { pause($0, now: now) }
    switch answer.code {
    case 200...299: return .delivered
    case 300...399:
      return .retry(
        reason: "HTTP \(answer.code): the address has moved; put the new one in galena.yaml")
    case 401, 403:
      return .retry(reason: "HTTP \(answer.code): the receiver does not accept the credentials")
    case 404, 408, 409, 423, 425, 429: return .retry(reason: "HTTP \(answer.code)", after: after)
    case 400...499: return .rejected(reason: "HTTP \(answer.code)")
    default: return .retry(reason: "HTTP \(answer.code)", after: after)
    }
  }

  /// By an SMTP server's reply: 4yz is for now, 5yz for ever (RFC 5321 §4.2.1).
  static func smtp(_ answer: Transfer.Answer) -> DeliveryOutcome {
    switch answer.code {
    case ..<400: .delivered
    case 530...538:
      .retry(reason: "SMTP \(answer.code): the server does not accept the credentials")
    case 500...599: .rejected(reason: "SMTP \(answer.code)")
    default: .retry(reason: "SMTP \(answer.code)")
    }
  }

  static func failure(_ error: any Error) -> DeliveryOutcome {
    switch error {
    case let failure as Transfer.Failure: .retry(reason: failure.reason)
    case let missing as Secret.Missing: .retry(reason: missing.reason)
    default: .retry(reason: "\(type(of: error))")
    }
  }

  /// Seconds, or an HTTP date (RFC 9110 §10.2.3); at most a day.
  private static func pause(_ text: String, now: Date) -> Duration? {
    if let seconds = Double(text), seconds >= 0 { return .seconds(min(seconds, 86_400)) }
    let time = text.withCString { curl_getdate($0, nil) }
    guard time > 0 else { return nil }
    return .seconds(min(max(0, Double(time) - now.timeIntervalSince1970), 86_400))
  }
}
