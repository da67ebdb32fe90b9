import LeadModel

extension StructuredFormat {
  /// TIFF 6.0 and BigTIFF: every directory of the chain lies in the file, and so do the values, strips
  /// and tiles that it names.
  static let tiff = StructuredFormat(begins: { TIFFDirectories(of: $0) != nil }) { view in
    guard var directories = TIFFDirectories(of: view) else { return .undecided }
    return directories.structure()
  }
}

/// The chain of directories of a TIFF.
private struct TIFFDirectories {
  private let view: ByteView
  private let isLittle: Bool
  /// Offsets of eight bytes.
  private let isBig: Bool

  /// Strips, tiles and the old JPEG stream, each with the tag of its lengths (TIFF 6.0, section 8,
  /// 15 and 22).
  private static let pixels = [(273, 279), (324, 325), (513, 514)]
  private static let widths = [1: 1, 2: 1, 3: 2, 4: 4, 6: 1, 7: 1, 8: 2, 9: 4, 11: 4, 13: 4]
    .merging([5: 8, 10: 8, 12: 8, 16: 8, 17: 8, 18: 8]) { first, _ in first }
  /// A picture has fewer strips and values; more of them keep somebody busy.
  private static let mostValues = 20_000_000

  private var looks = 0

  /// `nil` for bytes that do not begin as a TIFF.
  init?(of view: ByteView) {
    self.view = view
    isLittle = view.holds("II", at: 0)
    guard isLittle || view.holds("MM", at: 0),
      let version = view.number(at: 2, bytes: 2, littleEndian: isLittle),
      version == 42 || version == 43
    else { return nil }
    isBig = version == 43
  }

  private func number(_ offset: Int, _ bytes: Int) -> Int? {
    view.number(at: offset, bytes: bytes, littleEndian: isLittle)
  }

  private var wordBytes: Int { isBig ? 8 : 4 }

  mutating func structure() -> DocumentStructure {
    var place = number(isBig ? 8 : 4, wordBytes)
    var seen: Set<Int> = []
    while let offset = place, offset > 0 {
      // A loop is damage; nothing more will come.
      if !seen.insert(offset).inserted { return .complete }
      if looks > Self.mostValues { return .undecided }
      guard let entries = number(offset, isBig ? 8 : 2), entries < 1 << 16 else {
        return .incomplete(.directory)
      }
      let first = offset + (isBig ? 8 : 2)
      let length = entries * (isBig ? 20 : 12)
      guard view.has(length + wordBytes, from: first) else { return .incomplete(.directory) }
      guard isWhole(first, entries) else { return .incomplete(.promisedBytes) }
      place = number(first + length, wordBytes)
    }
    return place == 0 && !seen.isEmpty ? .complete : .incomplete(.directory)
  }

  private struct Values {
    let offset: Int
    let bytes: Int
    let count: Int
  }

  private mutating func isWhole(_ first: Int, _ entries: Int) -> Bool {
    looks += entries + 1
    var values: [Int: Values] = [:]
    for index in 0..<entries {
      let entry = first + index * (isBig ? 20 : 12)
      guard let tag = number(entry, 2), let type = number(entry + 2, 2),
        let count = number(entry + 4, wordBytes)
      else { return false }
      guard let bytes = Self.widths[type] else { continue }
      let (length, overflow) = count.multipliedReportingOverflow(by: bytes)
      let inside = entry + 4 + wordBytes
      let isInside = !overflow && length <= wordBytes
      guard let offset = isInside ? inside : number(inside, wordBytes), !overflow,
        view.has(length, from: offset)
      else { return false }
      values[tag] = Values(offset: offset, bytes: bytes, count: count)
    }
    for (offsets, lengths) in Self.pixels where !holdsPixels(values[offsets], values[lengths]) {
      return false
    }
    return true
  }

  /// Old programs left the lengths of strips out: then only their beginnings can be looked for.
  private mutating func holdsPixels(_ offsets: Values?, _ lengths: Values?) -> Bool {
    guard let offsets else { return true }
    looks += offsets.count
    for index in 0..<offsets.count {
      guard let offset = number(offsets.offset + index * offsets.bytes, offsets.bytes) else {
        return false
      }
      var length = 1
      if let lengths, index < lengths.count {
        guard let stated = number(lengths.offset + index * lengths.bytes, lengths.bytes) else {
          return false
        }
        length = stated
      }
      // A strip of no bytes is left out where a picture is sparse.
      guard length == 0 || view.has(length, from: offset) else { return false }
    }
    return true
  }
}
