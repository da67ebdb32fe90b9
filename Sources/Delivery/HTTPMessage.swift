import CCurl
import Foundation

/// A request as it goes out.
struct HTTPMessage: Hashable {
  var method = "POST"
  let url: String
  var headers: [String: String] = [:]
  let body: [UInt8]
  /// Answers of success by which this receiver says that it failed.
  var failingCodes: Set<Int> = []

  func send(timeouts: Timeouts, now: Date) throws -> DeliveryOutcome {
    let transfer = try Transfer(
      to: url, schemes: "http,https", timeouts: (timeouts.connect, timeouts.whole))
    try transfer.set(CURLOPT_CUSTOMREQUEST, method)
    try transfer.set(CURLOPT_FOLLOWLOCATION, 0)
    // No `Expect: 100-continue`: some receivers do not answer it.
    let lines = headers.merging(["Content-Type": "application/json", "Expect": ""]) { own, _ in own
    }
    .sorted { $0.key < $1.key }
    .map { $0.value.isEmpty ? "\($0.key):" : "\($0.key): \(Self.line($0.value))" }
    try transfer.set(CURLOPT_HTTPHEADER, lines)
    let answer = try transfer.perform(sending: body)
    if failingCodes.contains(answer.code) { return .rejected(reason: "HTTP \(answer.code)") }
    return .http(answer, now: now)
  }

  /// Without what would end the line.
  private static func line(_ text: String) -> String { text.filter { !$0.isNewline } }
}
