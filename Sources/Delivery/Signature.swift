import Crypto
import Foundation

/// The signature of a webhook: `t=SECONDS,v1=HEX`, an HMAC-SHA256 (RFC 2104) with the shared secret
/// over the time in seconds since 1970, a full stop, and the body as it is sent.
///
/// The time is that of the try, so that a receiver can refuse an old message that is played again.
package enum Signature {
  package static let header = "X-Galena-Signature"

  package static func value(of body: [UInt8], secret: String, seconds: Int) -> String {
    var code = HMAC<SHA256>(key: SymmetricKey(data: Array(secret.utf8)))
    code.update(data: Array("\(seconds).".utf8))
    code.update(data: body)
    let digits = code.finalize().map { byte in
      let text = String(byte, radix: 16)
      return text.count == 1 ? "0\(text)" : text
    }
    return "t=\(seconds),v1=\(digits.joined())"
  }
}
