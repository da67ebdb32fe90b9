import CCurl
import Foundation
package import LeadModel

/// Hands one lead over to one receiver.
package struct Sender: Sendable {
  let timeouts: Timeouts

  package init(timeouts: Timeouts = Timeouts()) { self.timeouts = timeouts }

  /// Tries once, and blocks meanwhile.
  ///
  /// - Parameter body: the hand-off's bytes as they were written down, so that every try sends the
  ///   same.
  package func send(_ body: [UInt8], to receiver: Receiver, now: Timestamp) -> DeliveryOutcome {
    do {
      let handOff = try JSONDecoder().decode(HandOff.self, from: Data(body))
      return try send(handOff, body, over: receiver.channel, now: now)
    } catch is DecodingError {
      return .rejected(reason: "what was written down is no hand-off of this version")
    } catch {
      return .failure(error)
    }
  }

  private func send(
    _ handOff: HandOff, _ body: [UInt8], over channel: Receiver.Channel, now: Timestamp
  ) throws -> DeliveryOutcome {
    func send(_ message: HTTPMessage) throws -> DeliveryOutcome {
      try message.send(timeouts: timeouts, now: now.date)
    }
    switch channel {
    case .webhook(let webhook):
      return try send(HTTPMessage(webhook, handOff, body, now: now))
    case .hubspot(let crm): return try send(HTTPMessage(hubspot: crm, handOff))
    case .salesforce(let crm): return try send(HTTPMessage(salesforce: crm, handOff))
    case .rest(let mapping): return try send(HTTPMessage(mapping, handOff))
    case .mail(let mailbox):
      return try MailMessage(handOff, mailbox).send(over: mailbox, timeouts: timeouts)
    case .csv(let path): return try LeadSheet.append(handOff, to: path)
    }
  }
}
