import LeadModel

extension StructuredFormat {
  /// Chunks up to IEND (PNG, third edition, 5.3); what follows is nobody's.
  static let png = StructuredFormat(
    begins: { $0.holds([0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A], at: 0) }
  ) { view in
    var offset = 8
    while let length = view.number(at: offset, bytes: 4), view.has(length + 12, from: offset) {
      if view.holds("IEND", at: offset + 4) { return .complete }
      offset += length + 12
    }
    return .incomplete(.end)
  }

  /// Segments and scans up to the end of the image (ITU-T T.81, B.1.1); cameras append data of their
  /// own.
  static let jpeg = StructuredFormat(begins: { $0.holds([0xFF, 0xD8, 0xFF], at: 0) }) { view in
    var offset = 2
    while let next = view.first([0xFF], from: offset), let marker = view[next + 1] {
      switch marker {
      case 0xD9: return .complete
      case 0xFF: offset = next + 1
      // A stuffed byte of a scan, or a mark without a length.
      case 0x00, 0x01, 0xD0...0xD8: offset = next + 2
      default:
        guard let length = view.number(at: next + 2, bytes: 2), length >= 2 else {
          return .incomplete(.end)
        }
        offset = next + 2 + length
      }
    }
    return .incomplete(.end)
  }

  /// Blocks up to the trailer (GIF89a, 27).
  static let gif = StructuredFormat(
    begins: { $0.holds("GIF87a", at: 0) || $0.holds("GIF89a", at: 0) }
  ) { view in
    var blocks = GIFBlocks(view: view)
    return blocks.reachTrailer() ? .complete : .incomplete(.end)
  }

  /// RIFF names the length of what follows it.
  static let webp = StructuredFormat(
    begins: { $0.holds("RIFF", at: 0) && $0.holds("WEBP", at: 8) }
  ) { view in
    guard let length = view.number(at: 4, bytes: 4, littleEndian: true) else {
      return .incomplete(.promisedBytes)
    }
    return view.has(length, from: 8) ? .complete : .incomplete(.promisedBytes)
  }
}

/// The blocks of a GIF, one after the other.
private struct GIFBlocks {
  let view: ByteView
  private var offset = 13

  init(view: ByteView) {
    self.view = view
    offset += Self.colours(view[10])
  }

  /// Bytes of the colour table that a packed field announces.
  private static func colours(_ packed: UInt8?) -> Int {
    guard let packed, packed & 0x80 != 0 else { return 0 }
    return 3 << (Int(packed & 7) + 1)
  }

  mutating func reachTrailer() -> Bool {
    while let introducer = view[offset] {
      switch introducer {
      case 0x3B: return true
      case 0x21: offset += 2
      // Descriptor, colours, and the code size before the data.
      case 0x2C: offset += 10 + Self.colours(view[offset + 9]) + 1
      // Some programs write more terminators than there are blocks.
      case 0x00:
        offset += 1
        continue
      default: return false
      }
      passSubBlocks()
    }
    return false
  }

  private mutating func passSubBlocks() {
    while let length = view[offset] {
      offset += 1 + Int(length)
      if length == 0 { return }
    }
  }
}
