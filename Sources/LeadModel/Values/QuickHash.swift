/// Whether things are surely all different, told by numbers made of their texts.
///
/// FNV-1a: quick, and no defence against whoever wants two numbers to be the same; so equal numbers
/// say nothing, and whoever asks then compares the things themselves.
package enum QuickHash {
  package static func of(_ text: String) -> UInt64 {
    text.utf8.reduce(0xCBF2_9CE4_8422_2325) { ($0 ^ UInt64($1)) &* 0x100_0000_01B3 }
  }

  package static func areSurelyDistinct(_ numbers: [UInt64]) -> Bool {
    let sorted = numbers.sorted()
    return !zip(sorted, sorted.dropFirst()).contains { $0 == $1 }
  }
}
