import Crypto

/// SHA-256 (FIPS 180-4) as lower-case hexadecimal: the one hash behind ids and settings.
public enum Digest {
  /// 64 characters.
  public static func sha256(_ bytes: some Sequence<UInt8>) -> String {
    hexadecimal(SHA256.hash(data: Array(bytes)))
  }

  /// A short stable id from parts: the first 24 hexadecimal characters over the parts, each
  /// preceded by its length, so that no two lists of parts look alike.
  public static func id(_ parts: [String]) -> String {
    var hasher = SHA256()
    for part in parts {
      let bytes = Array(part.utf8)
      hasher.update(data: Array("\(bytes.count):".utf8))
      hasher.update(data: bytes)
    }
    return String(hexadecimal(hasher.finalize()).prefix(24))
  }

  package static func hexadecimal(_ digest: some Sequence<UInt8>) -> String {
    let digits = Array("0123456789abcdef".utf8)
    var characters: [UInt8] = []
    for byte in digest {
      characters.append(digits[Int(byte >> 4)])
      characters.append(digits[Int(byte & 15)])
    }
    return String(decoding: characters, as: UTF8.self)
  }
}
