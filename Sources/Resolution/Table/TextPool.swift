/// Distinct texts, each kept once, with small numbers for names; number 0 is the empty text.
///
/// Equal texts have equal numbers, so that most comparisons are comparisons of numbers. Numbers
/// follow the order in which texts were first seen.
struct TextPool: Sendable {
  private var bytes: [UInt8] = []
  private var ends: [Int] = [0]
  /// Open addressing; −1 where nothing is. Its size is a power of two.
  private var slots: [Int32] = Array(repeating: -1, count: 64)

  var count: Int { ends.count }

  init() { slots[Int(truncatingIfNeeded: Self.hash([])) & (slots.count - 1)] = 0 }

  /// The number of a text, which may be new.
  mutating func number(of text: String) -> Int32 {
    var text = text
    return text.withUTF8 { self.number(of: Array($0)[...]) }
  }

  mutating func number(of text: ArraySlice<UInt8>) -> Int32 {
    if (count + 1) * 2 > slots.count { grow() }
    var slot = Int(truncatingIfNeeded: Self.hash(text)) & (slots.count - 1)
    while slots[slot] >= 0 {
      if holds(slots[slot], text) { return slots[slot] }
      slot = (slot + 1) & (slots.count - 1)
    }
    let number = Int32(count)
    slots[slot] = number
    bytes.append(contentsOf: text)
    ends.append(bytes.count)
    return number
  }

  subscript(number: Int32) -> ArraySlice<UInt8> { bytes[range(of: number)] }

  func string(_ number: Int32) -> String { String(decoding: self[number], as: UTF8.self) }

  /// Gives all bytes at once, for comparing many texts without copies.
  func withBytes<Result>(_ body: (TextBytes) -> Result) -> Result {
    bytes.withUnsafeBufferPointer { bytes in
      ends.withUnsafeBufferPointer { ends in body(TextBytes(bytes: bytes, ends: ends)) }
    }
  }

  private func range(of number: Int32) -> Range<Int> {
    let number = Int(number)
    return (number == 0 ? 0 : ends[number - 1])..<ends[number]
  }

  private func holds(_ number: Int32, _ text: ArraySlice<UInt8>) -> Bool {
    let range = range(of: number)
    return range.count == text.count && bytes[range].elementsEqual(text)
  }

  private mutating func grow() {
    var wider = [Int32](repeating: -1, count: slots.count * 2)
    for number in slots where number >= 0 {
      var slot = Int(truncatingIfNeeded: Self.hash(self[number])) & (wider.count - 1)
      while wider[slot] >= 0 { slot = (slot + 1) & (wider.count - 1) }
      wider[slot] = number
    }
    slots = wider
  }

  /// FNV-1a, 64 bits, finished as in MurmurHash3.
  static func hash(_ text: ArraySlice<UInt8>) -> UInt64 {
    var hash: UInt64 = 0xcbf2_9ce4_8422_2325
    for byte in text { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01b3 }
    return finished(hash)
  }

  /// The finalizer of MurmurHash3: every bit of the input moves every bit of the result.
  static func finished(_ value: UInt64) -> UInt64 {
    var value = value
    value = (value ^ (value >> 33)) &* 0xff51_afd7_ed55_8ccd
    value = (value ^ (value >> 33)) &* 0xc4ce_b9fe_1a85_ec53
    return value ^ (value >> 33)
  }
}

/// The texts of a pool while it does not change.
struct TextBytes {
  fileprivate let bytes: UnsafeBufferPointer<UInt8>
  fileprivate let ends: UnsafeBufferPointer<Int>

  subscript(number: Int32) -> UnsafeBufferPointer<UInt8> {
    let end = ends[Int(number)]
    let start = number == 0 ? 0 : ends[Int(number) - 1]
    return UnsafeBufferPointer(rebasing: bytes[start..<end])
  }
}
