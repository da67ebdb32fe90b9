import LeadModel

extension HTTPMessage {
  /// The hand-off as it is, signed, with its key.
  init(
    _ webhook: Receiver.Webhook, _ handOff: HandOff, _ body: [UInt8], now: Timestamp
  ) throws(Secret.Missing) {
    var headers = webhook.headers
    headers["Idempotency-Key"] = handOff.key
    headers["X-Galena-Event"] = handOff.event.rawValue
    headers["X-Galena-Delivery"] = handOff.key
    if let secret = webhook.secret {
      headers[Signature.header] = Signature.value(
        of: body, secret: try secret.value(), seconds: Int(now.millisecondsSince1970 / 1000))
    }
    self.init(url: webhook.url, headers: headers, body: body)
  }
}
