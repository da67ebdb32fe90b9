import LeadModel

extension StructuredFormat {
  /// zip, and with it office files: an end record (APPNOTE.TXT 4.3.16, zip64 4.3.14) right behind its
  /// directory, each entry of which leads to a member that is there whole.
  static let zip = StructuredFormat(
    begins: { view in
      [[3, 4], [5, 6], [7, 8]].contains { view.holds([0x50, 0x4B] + $0, at: 0) }
    }
  ) { view in
    let directory = ZipDirectory(view: view)
    return directory.isWhole ? .complete : .incomplete(.directory)
  }
}

private struct ZipDirectory {
  let view: ByteView

  /// More end records than these have only been put there to keep somebody busy.
  private static let mostRecords = 200

  /// The last end record that holds counts; a zip inside this one has its own, with places of its own.
  var isWhole: Bool {
    var end = view.count
    for _ in 0..<Self.mostRecords {
      guard let record = view.last([0x50, 0x4B, 5, 6], before: end) else { return false }
      if view.has(22, from: record), isWhole(endingAt: record) { return true }
      end = record
    }
    return false
  }

  private func number(_ offset: Int, _ bytes: Int) -> Int? {
    view.number(at: offset, bytes: bytes, littleEndian: true)
  }

  private func isWhole(endingAt record: Int) -> Bool {
    guard let comment = number(record + 20, 2), view.has(comment, from: record + 22),
      let (entries, length, start) = places(record),
      case (let end, let overflow) = start.addingReportingOverflow(length), !overflow,
      end <= record, hasOnlyRecords(from: end, to: record)
    else { return false }
    var offset = start
    for _ in 0..<entries {
      guard view.holds([0x50, 0x4B, 1, 2], at: offset), let next = passEntry(offset), next <= end
      else { return false }
      offset = next
    }
    return offset == end
  }

  private func places(_ record: Int) -> (entries: Int, length: Int, start: Int)? {
    guard let entries = number(record + 10, 2), let length = number(record + 12, 4),
      let start = number(record + 16, 4)
    else { return nil }
    guard entries == 0xFFFF || length == 0xFFFF_FFFF || start == 0xFFFF_FFFF,
      view.holds([0x50, 0x4B, 6, 7], at: record - 20), let large = number(record - 12, 8),
      view.holds([0x50, 0x4B, 6, 6], at: large), let all = number(large + 32, 8),
      let largeLength = number(large + 40, 8), let largeStart = number(large + 48, 8)
    else { return (entries, length, start) }
    return (all, largeLength, largeStart)
  }

  /// Between the directory and its end record there are the records of zip64 or nothing.
  private func hasOnlyRecords(from end: Int, to record: Int) -> Bool {
    end == record || view.holds([0x50, 0x4B, 6, 6], at: end)
      || view.holds([0x50, 0x4B, 5, 5], at: end)
  }

  /// Where the next entry begins; `nil` when the member that this one names is not there.
  private func passEntry(_ offset: Int) -> Int? {
    guard let packed = number(offset + 20, 4), let name = number(offset + 28, 2),
      let extra = number(offset + 30, 2), let comment = number(offset + 32, 2),
      let place = number(offset + 42, 4), view.has(46 + name + extra + comment, from: offset)
    else { return nil }
    // Larger numbers stand in the extra field; then the directory itself must do.
    if place != 0xFFFF_FFFF {
      guard view.holds([0x50, 0x4B, 3, 4], at: place),
        packed == 0xFFFF_FFFF || view.has(30 + packed, from: place)
      else { return nil }
    }
    return offset + 46 + name + extra + comment
  }
}
