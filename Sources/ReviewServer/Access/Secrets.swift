import Crypto
import Foundation

/// Random words for cookies and links, and comparing them without telling how far they agree.
enum Secrets {
  /// 256 random bits in URL-safe characters.
  static func token() -> String {
    var generator = SystemRandomNumberGenerator()
    let bytes = (0..<32).map { _ in UInt8.random(in: 0...255, using: &generator) }
    return base64URL(bytes)
  }

  static func base64URL(_ bytes: [UInt8]) -> String {
    Data(bytes).base64EncodedString().replacing("+", with: "-").replacing("/", with: "_")
      .replacing("=", with: "")
  }

  /// Takes the same time wherever they differ.
  static func areEqual(_ left: String, _ right: String) -> Bool {
    let sides = (SHA256.hash(data: Data(left.utf8)), SHA256.hash(data: Data(right.utf8)))
    return zip(sides.0, sides.1).reduce(0) { $0 | ($1.0 ^ $1.1) } == 0
  }
}
