import LeadModel

extension StructuredFormat {
  /// BMP: what width, height and depth need, or the length that compressed pixels have, lies behind
  /// the place that the header names. The file's length in the header is often wrong.
  static let bitmap = StructuredFormat(
    begins: { $0.holds("BM", at: 0) && $0.holds([0, 0, 0, 0], at: 6) }
  ) { view in
    guard let start = view.number(at: 10, bytes: 4, littleEndian: true),
      let header = BitmapHeader(view)
    else { return view.count < 54 ? .incomplete(.promisedBytes) : .undecided }
    guard let length = header.pixelBytes else { return .undecided }
    return view.has(length, from: start) ? .complete : .incomplete(.promisedBytes)
  }

  /// PBM, PGM, PPM and PAM: as many samples as the header names (netpbm's pbm(5) to pam(5)).
  static let portable = StructuredFormat(begins: { PortableHeader.begins($0) }) { view in
    guard let header = PortableHeader(view) else { return .incomplete(.promisedBytes) }
    return header.isFilled(view) ? .complete : .incomplete(.promisedBytes)
  }
}

/// What a BMP's header says of its pixels (BITMAPCOREHEADER, BITMAPINFOHEADER and later ones).
private struct BitmapHeader {
  /// `nil` where the header does not say.
  let pixelBytes: Int?

  init?(_ view: ByteView) {
    func number(_ offset: Int, _ bytes: Int) -> Int? {
      view.number(at: offset, bytes: bytes, littleEndian: true)
    }
    guard let size = number(14, 4) else { return nil }
    if size == 12 {
      guard let width = number(18, 2), let height = number(20, 2), let depth = number(24, 2) else {
        return nil
      }
      pixelBytes = Self.bytes(width, height, depth)
      return
    }
    guard (16...256).contains(size), let width = number(18, 4), let height = number(22, 4),
      let depth = number(28, 2), let compression = number(30, 4), let stated = number(34, 4)
    else { return nil }
    let rows = abs(Int(Int32(truncatingIfNeeded: height)))
    let isPlain = [0, 3, 6].contains(compression)
    pixelBytes = isPlain ? Self.bytes(width, rows, depth) : stated == 0 ? nil : stated
  }

  /// Rows are filled up to four bytes. `nil` for what no picture has.
  private static func bytes(_ width: Int, _ height: Int, _ depth: Int) -> Int? {
    let (bits, overflow) = width.multipliedReportingOverflow(by: depth)
    guard !overflow, bits < Int.max - 31 else { return nil }
    let (total, isTooMuch) = ((bits + 31) / 32 * 4).multipliedReportingOverflow(by: height)
    return isTooMuch ? nil : total
  }
}

/// What a portable picture's header says of its samples.
private struct PortableHeader {
  /// Where the samples begin.
  let start: Int
  /// Whole bytes, or for the plain kinds numbers.
  let need: Int
  let isPlain: Bool
  /// Plain bits need no blanks between them.
  let isBits: Bool

  static func begins(_ view: ByteView) -> Bool {
    guard view[0] == UInt8(ascii: "P"), let kind = view[1], (0x31...0x37).contains(kind) else {
      return false
    }
    if kind == 0x37 { return view.holds("P7\n", at: 0) }
    var tokens = PortableTokens(view: view, offset: 2)
    // A text may begin with "P4 Room 12".
    guard view[2]?.isBlank == true, tokens.number() != nil else { return false }
    return tokens.number() != nil || tokens.isAtEnd
  }

  init?(_ view: ByteView) {
    guard let kind = view[1] else { return nil }
    if kind == 0x37 {
      guard let (need, start) = Self.arbitrary(view) else { return nil }
      (self.need, self.start, isPlain, isBits) = (need, start, false, false)
      return
    }
    var tokens = PortableTokens(view: view, offset: 2)
    guard let width = tokens.number(), let height = tokens.number() else { return nil }
    isBits = kind == 0x31 || kind == 0x34
    isPlain = kind <= 0x33
    let largest = isBits ? 1 : tokens.number()
    // One blank ends the header.
    guard let largest, view[tokens.offset]?.isBlank == true else { return nil }
    start = tokens.offset + 1
    let channels = kind == 0x33 || kind == 0x36 ? 3 : 1
    let bytes = largest > 255 && !isPlain ? 2 : 1
    let row = isBits && !isPlain ? (width + 7) / 8 : width * channels * bytes
    let (need, overflow) = row.multipliedReportingOverflow(by: height)
    guard !overflow else { return nil }
    self.need = need
  }

  /// PAM: words with values up to ENDHDR.
  private static func arbitrary(_ view: ByteView) -> (need: Int, start: Int)? {
    guard let end = view.prefix(1 << 14).first(Array("ENDHDR\n".utf8)) else { return nil }
    var values: [Substring: Int] = [:]
    for line in view.text(3..<end).split(separator: "\n") {
      let parts = line.split(separator: " ")
      if parts.count == 2, let value = Int(parts[1]), (1..<1 << 24).contains(value) {
        values[parts[0]] = value
      }
    }
    guard let width = values["WIDTH"], let height = values["HEIGHT"], let depth = values["DEPTH"],
      let largest = values["MAXVAL"], depth < 1 << 8
    else { return nil }
    let (need, overflow) = (width * depth * (largest > 255 ? 2 : 1))
      .multipliedReportingOverflow(by: height)
    return overflow ? nil : (need, end + 7)
  }

  func isFilled(_ view: ByteView) -> Bool {
    guard isPlain else { return view.has(need, from: start) }
    var tokens = PortableTokens(view: view, offset: start)
    for _ in 0..<need where (isBits ? tokens.bit() : tokens.number()) == nil { return false }
    return true
  }
}

/// The numbers of a portable picture, with comments between them.
private struct PortableTokens {
  let view: ByteView
  var offset: Int

  var isAtEnd: Bool { offset >= view.count }

  private mutating func passBlanks() {
    while let byte = view[offset] {
      if byte == UInt8(ascii: "#") {
        while let other = view[offset], other != 0x0A { offset += 1 }
      } else if byte.isBlank {
        offset += 1
      } else {
        return
      }
    }
  }

  /// `nil` when none follows, or one that is too large for a picture.
  mutating func number() -> Int? {
    passBlanks()
    let start = offset
    var value = 0
    while let byte = view[offset], byte.isDigit, value < 1 << 24 {
      value = value * 10 + Int(byte - 0x30)
      offset += 1
    }
    return offset > start && value < 1 << 24 ? value : nil
  }

  mutating func bit() -> Int? {
    passBlanks()
    guard let byte = view[offset], byte == 0x30 || byte == 0x31 else { return nil }
    offset += 1
    return Int(byte - 0x30)
  }
}
