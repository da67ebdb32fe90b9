/// Numbers that are the same on every run (SplitMix64).
struct SplitMix {
  var state: UInt64

  mutating func next(below limit: Int) -> Int {
    state &+= 0x9E37_79B9_7F4A_7C15
    var value = state
    value = (value ^ (value >> 30)) &* 0xBF58_476D_1CE4_E5B9
    value = (value ^ (value >> 27)) &* 0x94D0_49BB_1331_11EB
    return Int((value ^ (value >> 31)) % UInt64(max(limit, 1)))
  }

  /// Bytes changed, cut out, doubled and swapped in.
  mutating func mutation(of seed: [UInt8]) -> [UInt8] {
    var bytes = seed
    for _ in 0...next(below: 4) where !bytes.isEmpty {
      let start = next(below: bytes.count)
      let end = min(bytes.count, start + 1 + next(below: 24))
      switch next(below: 5) {
      case 0: bytes[start] = UInt8(next(below: 256))
      case 1: bytes.removeSubrange(start..<end)
      case 2: bytes.insert(contentsOf: bytes[start..<end], at: next(below: bytes.count))
      case 3: bytes[start] ^= 1 << UInt8(next(below: 8))
      default: bytes.insert(Array("{}<>\\;:,\"=&\n".utf8)[next(below: 12)], at: start)
      }
    }
    return bytes
  }
}
