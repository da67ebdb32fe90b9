import LeadModel

extension StructuredFormat {
  /// 7z: the start header names where the end header lies and how long it is (7zFormat.txt); both are 0
  /// until the archive is finished.
  static let sevenZip = StructuredFormat(
    begins: { $0.holds([0x37, 0x7A, 0xBC, 0xAF, 0x27, 0x1C], at: 0) }
  ) { view in
    guard let place = view.number(at: 12, bytes: 8, littleEndian: true),
      let length = view.number(at: 20, bytes: 8, littleEndian: true), length > 0,
      case (let start, let overflow) = place.addingReportingOverflow(32), !overflow
    else { return .incomplete(.directory) }
    return view.has(length, from: start) ? .complete : .incomplete(.directory)
  }

  /// tar: members up to a block of zeros (POSIX.1-2017, pax, "ustar Interchange Format").
  static let tar = StructuredFormat(begins: { $0.holds("ustar", at: 257) }) { view in
    var offset = 0
    while view.has(512, from: offset) {
      if view.bytes[offset..<offset + 512].allSatisfy({ $0 == 0 }) { return .complete }
      guard let size = tarSize(view, offset),
        case (let next, let overflow) = (offset + 512).addingReportingOverflow((size + 511) & ~511),
        !overflow
      else { return .incomplete(.end) }
      offset = next
    }
    return .incomplete(.end)
  }

  /// Octal digits, or eight bytes behind a set bit (GNU, star).
  private static func tarSize(_ view: ByteView, _ offset: Int) -> Int? {
    guard let first = view[offset + 124] else { return nil }
    if first & 0x80 != 0 {
      return view.number(at: offset + 128, bytes: 8).flatMap { $0 < 1 << 60 ? $0 : nil }
    }
    let digits = view.text(offset + 124..<offset + 136).filter { ("0"..."7").contains($0) }
    return digits.isEmpty ? 0 : Int(digits, radix: 8)
  }

  /// Compound files (doc, xls, msg): every sector that the table of sectors calls used is there
  /// ([MS-CFB] 2.2 to 2.5).
  static let compound = StructuredFormat(begins: { $0.holds(CompoundFile.signature, at: 0) }) {
    view in
    CompoundSectors(view: view).structure
  }

  /// RTF: the brace that closes the first one; some programs write a NUL or blanks behind it.
  static let rtf = StructuredFormat(begins: { $0.holds("{\\rtf", at: 0) }) { view in
    var depth = 0
    var offset = 0
    while let byte = view[offset] {
      switch byte {
      case UInt8(ascii: "{"): depth += 1
      case UInt8(ascii: "}"):
        depth -= 1
        if depth == 0 { return .complete }
      case UInt8(ascii: "\\"): offset += max(binaryLength(view, offset), 1)
      default: break
      }
      offset += 1
    }
    return .incomplete(.end)
  }

  /// How much follows the backslash of `\bin`, which any byte may be in; 0 for another word.
  private static func binaryLength(_ view: ByteView, _ offset: Int) -> Int {
    guard view.holds("\\bin", at: offset) else { return 0 }
    var next = offset + 4
    var length = 0
    while let byte = view[next], byte.isDigit, length < 1 << 40 {
      length = length * 10 + Int(byte - 0x30)
      next += 1
    }
    guard next > offset + 4 else { return 0 }
    return next - offset - 1 + (view[next] == 0x20 ? 1 : 0) + length
  }
}

/// The sectors of a compound file.
private struct CompoundSectors {
  let view: ByteView

  private static let free = 0xFFFF_FFFF
  /// Beyond this, a number is a mark and no sector.
  private static let last = 0xFFFF_FFFA

  private func number(_ offset: Int) -> Int? {
    view.number(at: offset, bytes: 4, littleEndian: true)
  }

  var structure: DocumentStructure {
    guard let shift = view.number(at: 30, bytes: 2, littleEndian: true), view.count >= 512 else {
      return .incomplete(.directory)
    }
    guard shift == 9 || shift == 12 else { return .undecided }
    guard let tables = tables(shift) else { return .incomplete(.directory) }
    var highest = 0
    let perTable = 1 << (shift - 2)
    for (index, sector) in tables.enumerated() {
      let start = (sector + 1) << shift
      guard view.has(1 << shift, from: start) else { return .incomplete(.directory) }
      for slot in 0..<perTable where number(start + 4 * slot) != Self.free {
        highest = max(highest, index * perTable + slot)
      }
    }
    return view.has((highest + 2) << shift, from: 0) ? .complete : .incomplete(.promisedBytes)
  }

  /// The sectors of the table: 109 in the header, more in a chain; `nil` when one of these is not
  /// there.
  private func tables(_ shift: Int) -> [Int]? {
    let slots = 1 << (shift - 2)
    var sectors = (0..<109).compactMap { number(76 + 4 * $0) }
    var next = number(68) ?? Self.last
    var visited = 0
    while next < Self.last {
      let start = (next + 1) << shift
      visited += 1
      guard view.has(1 << shift, from: start), visited <= view.count >> shift else { return nil }
      sectors += (0..<slots - 1).compactMap { number(start + 4 * $0) }
      next = number(start + 4 * (slots - 1)) ?? Self.last
    }
    let used = sectors.filter { $0 < Self.last }
    return used.count <= view.count >> shift ? used : nil
  }
}
