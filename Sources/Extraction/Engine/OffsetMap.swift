/// Translates between UTF-8 byte offsets and Unicode scalar offsets of one text.
///
/// Pure ASCII costs nothing; otherwise a checkpoint is kept every 256 bytes.
struct OffsetMap {
  private static let stride = 256
  /// Scalars before each multiple of `stride` bytes; empty for ASCII.
  private let checkpoints: [Int]

  init(_ bytes: [UInt8]) {
    guard bytes.contains(where: { $0 >= 0x80 }) else {
      checkpoints = []
      return
    }
    var checkpoints: [Int] = []
    var scalars = 0
    for (offset, byte) in bytes.enumerated() {
      if offset % Self.stride == 0 { checkpoints.append(scalars) }
      if byte & 0xC0 != 0x80 { scalars += 1 }
    }
    self.checkpoints = scalars == bytes.count ? [] : checkpoints
  }

  /// Scalars before byte `offset`, which stands on a scalar boundary.
  func scalar(ofByte offset: Int, in bytes: [UInt8]) -> Int {
    guard !checkpoints.isEmpty else { return offset }
    let chunk = min(offset / Self.stride, checkpoints.count - 1)
    var scalars = checkpoints[chunk]
    for byte in bytes[(chunk * Self.stride)..<offset] where byte & 0xC0 != 0x80 { scalars += 1 }
    return scalars
  }

  /// The byte at which scalar number `scalar` begins; the byte count for one past the last.
  func byte(ofScalar scalar: Int, in bytes: [UInt8]) -> Int {
    guard !checkpoints.isEmpty else { return min(scalar, bytes.count) }
    var low = 0
    var high = checkpoints.count - 1
    while low < high {
      let middle = (low + high + 1) / 2
      if checkpoints[middle] <= scalar { low = middle } else { high = middle - 1 }
    }
    var offset = low * Self.stride
    var scalars = checkpoints[low]
    while offset < bytes.count {
      if bytes[offset] & 0xC0 != 0x80 {
        if scalars == scalar { return offset }
        scalars += 1
      }
      offset += 1
    }
    return bytes.count
  }
}
