/// The words of a document, each of them once; a hash table with open addressing.
final class WordForms {
  private var words: [WordForm] = []
  /// Positions in `words`, from 1; 0 is free.
  private var slots = [Int32](repeating: 0, count: 1 << 10)

  /// The word with these bytes.
  func word(_ bytes: ArraySlice<UInt8>) -> WordForm {
    var slot = slot(of: bytes)
    while slots[slot] != 0 {
      let known = words[Int(slots[slot]) - 1]
      if known.bytes.elementsEqual(bytes) { return known }
      slot = (slot + 1) & (slots.count - 1)
    }
    let word = WordForm(bytes)
    words.append(word)
    slots[slot] = Int32(words.count)
    if words.count * 2 > slots.count { grow() }
    return word
  }

  private func grow() {
    slots = [Int32](repeating: 0, count: slots.count * 2)
    for (index, word) in words.enumerated() {
      var slot = slot(of: word.bytes[...])
      while slots[slot] != 0 { slot = (slot + 1) & (slots.count - 1) }
      slots[slot] = Int32(index + 1)
    }
  }

  /// Seeded, so that no document can make its words collide.
  private func slot(of bytes: ArraySlice<UInt8>) -> Int {
    var hasher = Hasher()
    bytes.withUnsafeBytes { hasher.combine(bytes: $0) }
    return hasher.finalize() & (slots.count - 1)
  }
}
