/// Numbers of at most four decimals as text, by arithmetic on whole numbers: ledgers hold a great many.
enum DecimalText {
  /// As `Double` describes them, without `.0`.
  static func of(tenThousandths: Int) -> String {
    String(unsafeUninitializedCapacity: 24) { write(tenThousandths, to: $0) }
  }

  /// From the end of the buffer, then moved to its beginning; gives how many bytes there are.
  private static func write(
    _ number: Int, to buffer: UnsafeMutableBufferPointer<UInt8>
  ) -> Int {
    let magnitude = number.magnitude
    var (whole, part) = (magnitude / 10_000, magnitude % 10_000)
    var start = buffer.count
    func put(_ byte: UInt8) {
      start -= 1
      buffer[start] = byte
    }
    if part > 0 {
      var places = 4
      while part % 10 == 0 { (part, places) = (part / 10, places - 1) }
      for _ in 0..<places {
        put(zero + UInt8(part % 10))
        part /= 10
      }
      put(UInt8(ascii: "."))
    }
    repeat {
      put(zero + UInt8(whole % 10))
      whole /= 10
    } while whole > 0
    if number < 0 { put(UInt8(ascii: "-")) }
    let count = buffer.count - start
    for index in 0..<count { buffer[index] = buffer[start + index] }
    return count
  }

  private static let zero = UInt8(ascii: "0")
}
