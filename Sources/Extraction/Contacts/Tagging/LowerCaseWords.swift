/// The words that a document writes in lower case: whoever is called Miracle is rarely one of them.
struct LowerCaseWords {
  private var hashes: Set<UInt64> = []

  /// Words of ASCII letters alone, from three letters.
  init(_ document: ScannedDocument) {
    for page in document.pages { add(page.bytes) }
  }

  func contains(_ folded: String) -> Bool {
    hashes.contains(folded.utf8.reduce(Self.seed, Self.mixed))
  }

  private mutating func add(_ bytes: [UInt8]) {
    var hash = Self.seed
    var length = 0
    var isLower = true
    for byte in bytes + [0x20] {
      let letter = byte | 32
      if letter >= 97, letter <= 122 || byte >= 0x80 {
        isLower = isLower && byte >= 97 && byte <= 122
        hash = Self.mixed(hash, byte)
        length += 1
      } else {
        if isLower, length >= 3 { hashes.insert(hash) }
        (hash, length, isLower) = (Self.seed, 0, true)
      }
    }
  }

  /// FNV-1a.
  private static let seed: UInt64 = 0xcbf2_9ce4_8422_2325
  private static func mixed(_ hash: UInt64, _ byte: UInt8) -> UInt64 {
    (hash ^ UInt64(byte)) &* 0x100_0000_01b3
  }
}
