package import Foundation

/// How many images with room for text a PDF file holds, counted in its bytes.
///
/// Asking poppler for a page's images costs half as much as its text, and most born-digital files
/// hold none that could carry any. An image is a stream, and the dictionaries of streams stand
/// plainly in the file, also of encrypted ones (ISO 32000-1, 7.5.7 and 7.6.1). Only small inline
/// images are not seen. A hint, no parsing: strings in the file that look like an image count.
package struct ImageInventory: Hashable, Sendable {
  package let sizeableImages: Int
  /// Of the largest image whose sides are given as plain numbers.
  package let mostPixels: Int

  // A line of print of 8 pixels a letter, a dozen letters long.
  private static let leastWidth = 100
  private static let leastHeight = 16
  // Dictionaries of images are short; a longer one only makes its image count.
  private static let dictionaryReach = 600

  package init(_ bytes: Data) {
    (sizeableImages, mostPixels) = bytes.withUnsafeBytes { Self.count(in: $0) }
  }

  private static func count(in bytes: UnsafeRawBufferPointer) -> (images: Int, mostPixels: Int) {
    let name = Array("/Image".utf8)
    var (count, mostPixels) = (0, 0)
    var position = 0
    while let found = find(name, in: bytes, from: position) {
      position = found + 6
      let next = position < bytes.count ? bytes[position] : 0x20
      guard isDelimiter(next), isSubtype(bytes, before: found) else { continue }
      let (width, height) = sides(bytes, around: found)
      // Sides that are not given as plain numbers may be of any length.
      guard width ?? .max >= leastWidth, height ?? .max >= leastHeight else { continue }
      count += 1
      if let width, let height { mostPixels = max(mostPixels, width * height) }
    }
    return (count, mostPixels)
  }

  private static func find(
    _ word: [UInt8], in bytes: UnsafeRawBufferPointer, from start: Int
  ) -> Int? {
    guard let base = bytes.baseAddress else { return nil }
    var position = start
    while position + word.count <= bytes.count {
      let last = bytes.count - word.count
      guard let found = memchr(base + position, Int32(word[0]), last - position + 1)
      else { return nil }
      let index = UnsafeRawPointer(found) - base
      if bytes[index..<index + word.count].elementsEqual(word) { return index }
      position = index + 1
    }
    return nil
  }

  private static func isDelimiter(_ byte: UInt8) -> Bool {
    byte <= 0x20 || byte == 0x2F || byte == 0x3E || byte == 0x3C || byte == 0x28 || byte == 0x5B
      || byte == 0x25
  }

  /// `/Image` also names procedure sets: an image has it as its `/Subtype`.
  private static func isSubtype(_ bytes: UnsafeRawBufferPointer, before index: Int) -> Bool {
    var end = index
    while end > 0, bytes[end - 1] <= 0x20 { end -= 1 }
    let key = Array("/Subtype".utf8)
    return end >= key.count && bytes[(end - key.count)..<end].elementsEqual(key)
  }

  private static func sides(
    _ bytes: UnsafeRawBufferPointer, around index: Int
  ) -> (width: Int?, height: Int?) {
    let low = max(0, index - dictionaryReach)
    let high = min(bytes.count, index + dictionaryReach)
    var dictionary = bytes[low..<high]
    if let start = dictionary[..<index].lastRange(of: "obj") { dictionary = dictionary[start...] }
    if let end = dictionary[index...].firstRange(of: "stream") { dictionary = dictionary[..<end] }
    return (dictionary.number(after: "/Width"), dictionary.number(after: "/Height"))
  }
}

extension Slice<UnsafeRawBufferPointer> {
  fileprivate func firstRange(of word: StaticString) -> Int? {
    indices.first { matches(word, at: $0) }
  }

  fileprivate func lastRange(of word: StaticString) -> Int? {
    indices.last { matches(word, at: $0) }
  }

  private func matches(_ word: StaticString, at index: Int) -> Bool {
    let count = word.utf8CodeUnitCount
    guard index + count <= endIndex else { return false }
    return (0..<count).allSatisfy { self[index + $0] == word.utf8Start[$0] }
  }

  /// The number that follows the name; `nil` when there is none, as for references.
  fileprivate func number(after name: StaticString) -> Int? {
    guard let found = firstRange(of: name) else { return nil }
    let digits = self[(found + name.utf8CodeUnitCount)...].drop { $0 <= 0x20 }
      .prefix { (0x30...0x39).contains($0) }
    let next = self[digits.endIndex...].drop { $0 <= 0x20 }.first ?? 0
    let isReference = (0x30...0x39).contains(next)
    guard !digits.isEmpty, digits.count < 8, !isReference else { return nil }
    return digits.reduce(0) { $0 * 10 + Int($1 - 0x30) }
  }
}
