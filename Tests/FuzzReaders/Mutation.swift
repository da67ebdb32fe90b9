/// Changes documents in the ways in which files break and attackers write.
struct Mutation {
  let seeds: [[UInt8]]

  /// The same number gives the same document.
  func document(number: Int) -> [UInt8] {
    var random = SplitMix(state: UInt64(number) &* 0x9E37_79B9_7F4A_7C15 &+ 1)
    var bytes = seeds[Int.random(in: 0..<seeds.count, using: &random)]
    for _ in 0..<Int.random(in: 1...6, using: &random) { change(&bytes, &random) }
    return bytes
  }

  private func change(_ bytes: inout [UInt8], _ random: inout SplitMix) {
    guard !bytes.isEmpty else { return bytes = [UInt8(truncatingIfNeeded: random.next())] }
    let place = Int.random(in: 0..<bytes.count, using: &random)
    let length = min(Int.random(in: 1...64, using: &random), bytes.count - place)
    switch Int.random(in: 0..<9, using: &random) {
    case 0: bytes[place] ^= 1 << UInt8.random(in: 0..<8, using: &random)
    case 1: bytes[place] = [0, 0xFF, 0x7F, 0x80, 0x0A, 0x20].randomElement(using: &random) ?? 0
    case 2: bytes.removeSubrange(place..<place + length)
    case 3: bytes.insert(contentsOf: bytes[place..<place + length], at: place)
    case 4: bytes.removeSubrange(place...)
    case 5: changeNumber(in: &bytes, from: place, &random)
    case 6: splice(&bytes, at: place, &random)
    case 7: for index in place..<place + min(length, 8) { bytes[index] = 0xFF }
    default:
      let many = Int.random(in: 1...2_000, using: &random)
      bytes.insert(contentsOf: repeatElement(bytes[place], count: many), at: place)
    }
  }

  /// Lengths, offsets and counts stand as digits in many formats.
  private func changeNumber(in bytes: inout [UInt8], from place: Int, _ random: inout SplitMix) {
    let digits = UInt8(ascii: "0")...UInt8(ascii: "9")
    guard let first = bytes[place...].firstIndex(where: digits.contains) else { return }
    let end = bytes[first...].firstIndex { !digits.contains($0) } ?? bytes.count
    let numbers = ["0", "-1", "1", "65536", "2147483647", "4294967296", "99999999999999999999"]
    bytes.replaceSubrange(first..<end, with: (numbers.randomElement(using: &random) ?? "0").utf8)
  }

  private func splice(_ bytes: inout [UInt8], at place: Int, _ random: inout SplitMix) {
    let other = seeds[Int.random(in: 0..<seeds.count, using: &random)]
    guard !other.isEmpty else { return }
    let start = Int.random(in: 0..<other.count, using: &random)
    let length = min(Int.random(in: 1...4_096, using: &random), other.count - start)
    bytes.insert(contentsOf: other[start..<start + length], at: place)
  }
}

/// SplitMix64 (Steele, Lea, Flood 2014).
struct SplitMix: RandomNumberGenerator {
  var state: UInt64

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }
}
