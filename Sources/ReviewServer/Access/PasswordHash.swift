import Crypto
import CryptoExtras
import Foundation

/// A password as it is kept: scrypt with its parameters and salt, `scrypt$N$r$p$salt$key`.
struct PasswordHash {
  // RFC 7914 and OWASP's cheat sheet: 16 MB and, on a usual core, some 50 ms for each guess.
  private static let rounds = 1 << 14
  private static let blockSize = 8
  private static let parallelism = 5

  let encoded: String

  init(encoded: String) { self.encoded = encoded }

  init(password: String) throws {
    let salt = Secrets.token()
    let key = try Self.key(
      password, salt: salt, rounds: Self.rounds, blockSize: Self.blockSize,
      parallelism: Self.parallelism)
    encoded = "scrypt$\(Self.rounds)$\(Self.blockSize)$\(Self.parallelism)$\(salt)$\(key)"
  }

  /// A hash that no password has, to spend the same time on names that nobody has.
  static let ofNobody = PasswordHash(encoded: "scrypt$\(rounds)$\(blockSize)$\(parallelism)$-$-")

  func matches(_ password: String) -> Bool {
    let parts = encoded.split(separator: "$", omittingEmptySubsequences: false).map(String.init)
    guard parts.count == 6, parts[0] == "scrypt", let rounds = Int(parts[1]),
      let blockSize = Int(parts[2]), let parallelism = Int(parts[3]),
      let key = try? Self.key(
        password, salt: parts[4], rounds: rounds, blockSize: blockSize, parallelism: parallelism)
    else { return false }
    return Secrets.areEqual(key, parts[5])
  }

  /// Unicode writes one word in several ways; the password is the word (RFC 8265, NFKC here).
  private static func key(
    _ password: String, salt: String, rounds: Int, blockSize: Int, parallelism: Int
  ) throws -> String {
    let key = try KDF.Scrypt.deriveKey(
      from: Data(password.precomposedStringWithCompatibilityMapping.utf8), salt: Data(salt.utf8),
      outputByteCount: 32, rounds: rounds, blockSize: blockSize, parallelism: parallelism)
    return key.withUnsafeBytes { Secrets.base64URL(Array($0)) }
  }
}
